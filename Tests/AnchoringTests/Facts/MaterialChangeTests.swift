import Anchoring
import Testing

@Suite("What a revision changed")
struct MaterialChangeTests {
  @Test(
    "is told for figures, with their words before and after",
    arguments: [
      ChangeRow("It lost 42 ships.", "It lost 43 ships.", "figure: 42 → 43"),
      ChangeRow(
        "He paid 5 million yen.", "He paid 5 billion yen.",
        "figure: 5 million yen → 5 billion yen"),
      ChangeRow("It cost ¥43tn.", "It cost ¥43bn.", "figure: ¥43tn → ¥43bn"),
      ChangeRow("It hit 1.5 million.", "It hit 15 million.", "figure: 1.5 million → 15 million"),
      ChangeRow("It took 1,234 days.", "It took 1,243 days.", "figure: 1,234 days → 1,243 days"),
      ChangeRow("Five ships sank.", "Six ships sank.", "figure: Five → Six"),
      ChangeRow("One soldier died.", "Two soldiers died.", "figure: One → Two"),
      ChangeRow("The two countries met.", "The three countries met.", "figure: two → three"),
      ChangeRow("It lost two-thirds.", "It lost one-third.", "figure: two-thirds → one-third"),
      ChangeRow("It was half of it.", "It was a third of it.", "figure: half → a third"),
      ChangeRow("Sales doubled.", "Sales tripled.", "figure: doubled → tripled"),
      ChangeRow("Hundreds died.", "Thousands died.", "figure: Hundreds → Thousands"),
      ChangeRow("It is the sixth time.", "It is the seventh time.", "figure: sixth → seventh"),
      ChangeRow(
        "It is the largest fleet.", "It is the second-largest fleet.", "figure: + second-largest"),
      ChangeRow("It flew 10–12 km.", "It flew 10–13 km.", "figure: 10–12 km → 10–13 km"),
      ChangeRow("It won 52-48.", "It won 51-48.", "figure: 52-48 → 51-48"),
      ChangeRow("I saw 5 of them.", "I saw them.", "figure: − 5"),
      ChangeRow("I saw them.", "I saw 5 of them.", "figure: + 5"),
      ChangeRow("In section 1.2.3 it is.", "In section 1.2.4 it is.", "figure: 1.2.3 → 1.2.4"),
      ChangeRow("It is 10² wide.", "It is 10³ wide.", "figure: 10² → 10³"),
      ChangeRow("It fell to -5.", "It fell to 5.", "figure: -5 → 5"),
      ChangeRow(
        "Article 9 applies.", "Article 8 applies.", "figure: 9 → 8", "name: Article 9 → Article 8"),
      ChangeRow("The first lady left.", "The second lady left.", "figure: first → second"),
      ChangeRow("防衛費は43兆円だ。", "防衛費は43億円だ。", "figure: 43兆円 → 43億円"),
      ChangeRow("200人が死亡した。", "二百三人が死亡した。", "figure: 200人 → 二百三人"),
      ChangeRow("初めての会談だ。", "2回目の会談だ。", "figure: 初めて → 2回目"),
      ChangeRow("二国間の協議。", "三国間の協議。", "figure: 二 → 三"),
      ChangeRow("99999999兆円だ。", "99999999億円だ。", "figure: 99999999兆円 → 99999999億円"),
      ChangeRow(
        "It has 123456789012345678901234567890 parts.",
        "It has 123456789012345678901234567891 parts.",
        "figure: 123456789012345678901234567890 → 123456789012345678901234567891"),
      ChangeRow("It made 2000.", "It made 3500.", "figure: 2000 → 3500"),
    ])
  func figures(row: ChangeRow) {
    #expect(row.found == row.changes)
  }

  @Test(
    "is told for units and currencies",
    arguments: [
      ChangeRow("It is 5 km away.", "It is 5 miles away.", "unit: 5 km → 5 miles"),
      ChangeRow(
        "It fell 5 percent.", "It fell 5 percentage points.",
        "unit: 5 percent → 5 percentage points"),
      ChangeRow("It took five days.", "It took five weeks.", "unit: five days → five weeks"),
      ChangeRow(
        "It killed 500 soldiers.", "It killed 500 civilians.", "unit: 500 soldiers → 500 civilians"),
      ChangeRow("It covers 5 km² here.", "It covers 5 km here.", "unit: 5 km² → 5 km"),
      ChangeRow("射程は5キロだ。", "射程は5マイルだ。", "unit: 5キロ → 5マイル"),
      ChangeRow("It costs $5.", "It costs ¥5.", "currency: $5 → ¥5"),
      ChangeRow("It costs $5.", "It costs 5.", "currency: $5 → 5"),
      ChangeRow("It costs A$5.", "It costs US$5.", "currency: A$5 → US$5"),
      ChangeRow(
        "It cost 43 trillion yen.", "It cost $43tn.", "currency: 43 trillion yen → $43tn"),
      ChangeRow("They paid in yen.", "They paid in dollars.", "currency: yen → dollars"),
      ChangeRow("防衛費は43兆円だ。", "防衛費は43兆ドルだ。", "currency: 43兆円 → 43兆ドル"),
      ChangeRow("ユーロで払う。", "ドルで払う。", "currency: ユーロ → ドル"),
    ])
  func measures(row: ChangeRow) {
    #expect(row.found == row.changes)
  }

  @Test(
    "is told for dates",
    arguments: [
      ChangeRow("It fell since 2019.", "It fell since 2018.", "date: 2019 → 2018"),
      ChangeRow("In May 2022 it rose.", "In May 2023 it rose.", "date: May 2022 → May 2023"),
      ChangeRow("He came on Sept. 3.", "He came on Sept. 4.", "date: Sept. 3 → Sept. 4"),
      ChangeRow("He came Tuesday.", "He came Wednesday.", "date: Tuesday → Wednesday"),
      ChangeRow("He came on Tuesday.", "He came.", "date: − Tuesday"),
      ChangeRow("He came last year.", "He came this year.", "date: last year → this year"),
      ChangeRow(
        "In early June it fell.", "In late June it fell.", "date: early June → late June"),
      ChangeRow("In the 1990s it fell.", "In the 1980s it fell.", "date: 1990s → 1980s"),
      ChangeRow(
        "At 10:30 a.m. it began.", "At 10:30 p.m. it began.", "date: 10:30 a.m. → 10:30 p.m."),
      ChangeRow("It ran 2019–2022.", "It ran 2019–2023.", "date: 2019–2022 → 2019–2023"),
      ChangeRow("FY2024/25 it was.", "FY2024/26 it was.", "date: FY2024/25 → FY2024/26"),
      ChangeRow("It snows in winter.", "It snows in summer.", "date: winter → summer"),
      ChangeRow("it rains in may.", "it rains in june.", "date: may → june"),
      ChangeRow("12月16日に決めた。", "12月17日に決めた。", "date: 12月16日 → 12月17日"),
      ChangeRow("令和5年に決めた。", "令和6年に決めた。", "date: 令和5年 → 令和6年"),
      ChangeRow("昨年決めた。", "今年決めた。", "date: 昨年 → 今年"),
      ChangeRow("月曜日に決めた。", "火曜日に決めた。", "date: 月曜日 → 火曜日"),
    ])
  func dates(row: ChangeRow) {
    #expect(row.found == row.changes)
  }

  @Test(
    "is told for negations, also where a \"not\" only moved to another word",
    arguments: [
      ChangeRow("Japan plans to pay.", "Japan does not plan to pay.", "negation: + not"),
      ChangeRow("It isn’t so.", "It is so.", "negation: − isn’t"),
      ChangeRow("He never went.", "He went.", "negation: − never"),
      ChangeRow("He never went.", "He did not go.", "negation: never → not"),
      ChangeRow("They came without arms.", "They came with arms.", "negation: − without"),
      ChangeRow("He denied it.", "He confirmed it.", "negation: − denied"),
      ChangeRow("They failed to agree.", "They agreed.", "negation: − failed"),
      ChangeRow("The talks did not fail.", "The talks failed.", "negation: − not"),
      ChangeRow(
        "It did not attack but retreated.", "It attacked but did not retreat.",
        "negation: not attack → not retreat"),
      ChangeRow("It was lawful.", "It was unlawful.", "negation: lawful → unlawful"),
      ChangeRow("Nuclear arms are there.", "Non-nuclear arms are there.", "negation: + Non"),
      ChangeRow("A threat, it is not only that.", "A threat, it is only that.", "negation: − not"),
      ChangeRow("攻撃した。", "攻撃していない。", "negation: + ない"),
      ChangeRow("説明せずに去った。", "説明して去った。", "negation: − ず"),
      ChangeRow("参加しません。", "参加します。", "negation: − ません"),
      ChangeRow(
        "攻撃しなかったが撤退した。", "攻撃したが撤退しなかった。",
        "negation: 攻撃しなかった → 撤退しなかった"),
      ChangeRow("公開とした。", "非公開とした。", "negation: 公開 → 非公開"),
      ChangeRow("関与を否定した。", "関与を認めた。", "negation: − 否定"),
    ])
  func negations(row: ChangeRow) {
    #expect(row.found == row.changes)
  }

  @Test(
    "is told for names",
    arguments: [
      ChangeRow(
        "Prime Minister Kishida said so.", "Prime Minister Abe said so.",
        "name: Prime Minister Kishida → Prime Minister Abe"),
      ChangeRow(
        "They saw the Foreign Minister Wang.", "They saw the Defence Minister Wang.",
        "name: Foreign Minister Wang → Defence Minister Wang"),
      ChangeRow(
        "They met North Korea.", "They met South Korea.", "name: North Korea → South Korea"),
      ChangeRow("They met North Korea.", "They met Korea.", "name: North Korea → Korea"),
      ChangeRow("He saw Kim.", "He saw Kim Jong Un.", "name: Kim → Kim Jong Un"),
      ChangeRow("They fly an F-35.", "They fly an F-16.", "name: F-35 → F-16"),
      ChangeRow("they fly an f-35.", "they fly an f-16.", "name: f-35 → f-16"),
      ChangeRow("They met in Rome.", "They met.", "name: − Rome"),
      ChangeRow("the ship uc-71 sank.", "the uc ship sank.", "name: − uc-71"),
      ChangeRow("石破茂首相が来た。", "石破徹首相が来た。", "name: 石破茂 → 石破徹"),
      ChangeRow("トランプ氏が来た。", "ランプ氏が来た。", "name: トランプ → ランプ"),
      ChangeRow("In Austrian talks.", "In Australian talks.", "name: Austrian → Australian"),
      ChangeRow("They met.", "They met in Rome.", "name: + Rome"),
      ChangeRow(
        "Tokyo said Beijing had protested.", "Beijing said Tokyo had protested.",
        "name: Tokyo → Beijing", "name: Beijing → Tokyo"),
      ChangeRow("プーチン氏が来た。", "トランプ氏が来た。", "name: プーチン → トランプ"),
      ChangeRow("岸田首相は述べた。", "安倍首相は述べた。", "name: 岸田 → 安倍"),
      ChangeRow("中国が合意した。", "韓国が合意した。", "name: 中国 → 韓国"),
    ])
  func names(row: ChangeRow) {
    #expect(row.found == row.changes)
  }

  @Test(
    "is told for figures that only changed places",
    arguments: [
      ChangeRow(
        "The A gave B 5 and C 6.", "The A gave B 6 and C 5.", "figure: 5 → 6", "figure: 6 → 5"),
      ChangeRow(
        "They killed 20 civilians and hurt 5 soldiers.",
        "They killed 5 civilians and hurt 20 soldiers.", "figure: 20 → 5", "figure: 5 → 20"),
      ChangeRow(
        "It fell 3 percent in 2019 and 4 percent in 2020.",
        "It fell 4 percent in 2019 and 3 percent in 2020.", "figure: 3 percent → 4 percent",
        "figure: 4 percent → 3 percent"),
      ChangeRow("男性は3人、女性は5人。", "男性は5人、女性は3人。", "figure: 3人 → 5人", "figure: 5人 → 3人"),
    ])
  func exchanges(row: ChangeRow) {
    #expect(row.found == row.changes)
  }

  @Test(
    "is nothing where only the form or the wording changed",
    arguments: [
      ChangeRow("It lost 42 ships.", "It lost 42 ships."),
      ChangeRow("日本は43兆円を払う。", "日本は４３兆円を払う。"),
      ChangeRow("日本は43兆円を払う。", "日本は四十三兆円を支出する。"),
      ChangeRow("It cost 1,000,000 yen.", "It cost ¥1 million."),
      ChangeRow("It cost $1.5bn.", "It cost $1.50 billion."),
      ChangeRow("It grew 42 per cent.", "It grew 42%."),
      ChangeRow("It grew 42 percent.", "It grew ４２％."),
      ChangeRow("The U.S. agreed on Sept. 3.", "The US agreed on 3 September."),
      ChangeRow("The United States agreed.", "The U.S. agreed."),
      ChangeRow("They met North Korea.", "They met N. Korea."),
      ChangeRow("It was Nov. 5, 2021.", "It was 2021-11-05."),
      ChangeRow("Five ships, a dozen men.", "5 ships, 12 men."),
      ChangeRow("A five-year plan, a 5 km run.", "A 5-year plan, a five-kilometre run."),
      ChangeRow("It won 10–12 seats.", "It won 10-12 seats."),
      ChangeRow("It flew 10–12 km.", "It flew 10 to 12 km."),
      ChangeRow("It’s “new”.", "It's \"new\"."),
      ChangeRow("The 5th and the sixth.", "The fifth and the 6th."),
      ChangeRow("The 2021–2022 season.", "The 2021-22 season."),
      ChangeRow("It isn’t so.", "It is not so."),
      ChangeRow("It has no plans to attack.", "It does not plan to attack."),
      ChangeRow("The Prime Minister spoke.", "The prime minister spoke."),
      ChangeRow("THE GROUP OF SEVEN MET.", "The group of seven met."),
      ChangeRow("Fumio Kishida spoke.", "Kishida spoke."),
      ChangeRow("They met Mr. Trump.", "They met President Trump."),
      ChangeRow("Japan’s plan grew.", "The Japanese plan grew."),
      ChangeRow("Growing contacts worry Rome.", "Contacts that grow worry Rome."),
      ChangeRow("Russia and China met.", "China and Russia met."),
      ChangeRow("石破茂首相が来た。", "石破首相が来た。"),
      ChangeRow("ドナルド・トランプ氏が来た。", "トランプ氏が来た。"),
      ChangeRow("The Dutch agreed.", "The Netherlands agreed."),
      ChangeRow("It had 10 000 men.", "It had 10,000 men."),
      ChangeRow("Japan sent 5 ships and 6 planes.", "Japan sent 6 planes and 5 ships."),
      ChangeRow(
        "Tokyo said Beijing had protested.", "Beijing had protested, Tokyo said."),
      ChangeRow("In 2022 it sent 5 ships.", "It sent 5 ships in 2022."),
      ChangeRow("One of them left.", "A member left."),
      ChangeRow("A soldier died.", "One soldier died."),
      ChangeRow("They saw the Caf\u{E9} Royal.", "They saw the Cafe\u{301} Royal."),
      ChangeRow("ﾌﾟｰﾁﾝ氏とｶﾞｽ。", "プーチン氏とガス。"),
      ChangeRow("令和5年に決めた。", "2023年に決めた。"),
      ChangeRow("第6回の会合。", "6回目の会合。"),
      ChangeRow("少ない予算を必ず使う。", "わずかな予算をまず使う。"),
      ChangeRow("It hap\u{AD}pened in \u{200B}2022.", "It happened in 2022."),
      ChangeRow("the law of 1679 stands.", "the law 1679 stands."),
      ChangeRow("It was wet,\nthe Tokyo office said.", "It was wet, the\nTokyo office said."),
      ChangeRow("", " "),
    ])
  func silent(row: ChangeRow) {
    #expect(row.found == [])
  }
}
