import Anchoring
import Testing

@Suite("A figure")
struct FigureFactTests {
  @Test(
    "is found with its currency, magnitude and unit, and without what hedges it",
    arguments: [
      FactRow("About 1,234.5 tonnes of rice were lost.", "1,234.5 tonnes"),
      FactRow("The fund holds $307bn, or roughly €5m a day.", "$307bn", "€5m"),
      FactRow("It asked for US$40, A$3 and HK$12.", "US$40", "A$3", "HK$12"),
      FactRow("The plan costs ¥43tn ($307bn).", "¥43tn", "$307bn"),
      FactRow("It cost some 43 trillion yen in all.", "43 trillion yen"),
      FactRow("They owe £5.2 million to JPY300 lenders.", "£5.2 million", "JPY300"),
      FactRow("It fetched 5 million Australian dollars.", "5 million Australian dollars"),
      FactRow("Prices rose 2 % there and 42 per cent here.", "2 %", "42 per cent"),
      FactRow("The gap is 3.5 percentage points.", "3.5 percentage points"),
      FactRow("The range is 10–12 km at 60 km/h.", "10–12 km", "60 km/h"),
      FactRow("A field of 12 sq km, or 5 km².", "12 sq km", "5 km²"),
      FactRow("It was -5°C and then −12 °F.", "-5°C", "−12 °F"),
      FactRow("Over five years they built a 250-member club.", "five years", "250"),
      FactRow("A 70-year-old man ran a five-mile race.", "70-year", "five-mile"),
      FactRow("A dozen ships left, and half stayed.", "A dozen", "half"),
      FactRow("Two-thirds came, a quarter of them late.", "Two-thirds", "a quarter"),
      FactRow("It took half a million barrels.", "half a million barrels"),
      FactRow("Twenty-five thousand and six marched.", "Twenty-five thousand and six"),
      FactRow("One hundred and five ships sailed.", "One hundred and five"),
      FactRow("Two and a half million fled.", "Two and a half million"),
      FactRow("Hundreds of thousands of people fled.", "Hundreds of thousands"),
      FactRow("It lost tens of millions of yen.", "tens of millions of yen".prefixed(16)),
      FactRow("Spending doubled and later fell threefold.", "doubled", "threefold"),
      FactRow("The vote was 52-48 and the odds 3:1.", "52-48", "3:1"),
      FactRow("He ate 5½ pies and ¾ of a cake.", "5½", "¾"),
      FactRow("They have 12,000 troops and 2000 soldiers.", "12,000", "2000"),
      FactRow("It grew by 5 to 6 percent.", "5", "6 percent"),
      FactRow("One million people and one day.", "One million", "one day"),
      FactRow("He said it lasted 30 seconds.", "30 seconds"),
      FactRow("It is worth 5 trillion won.", "5 trillion won"),
      FactRow("“We sent 60 tanks,” she said.", "60"),
      FactRow("5m people live in 300m of it.", "5m", "300m"),
      FactRow(
        "It paid 5\u{A0}250 euros for 10 000 or 1 250 000.", "5\u{A0}250 euros", "10 000",
        "1 250 000"),
      FactRow("Nearly ٤٢ came.", "٤٢"),
      FactRow(
        "Almost two in three, or four out of five, agree.", "two in three", "four out of five"),
      FactRow("At least one person of the two died.", "one"),
      FactRow("Four of the seven ships are new.", "Four", "seven"),
      FactRow("It costs $5bn–$6bn, or 5-6bn euros.", "$5bn–$6bn", "5-6bn euros"),
      FactRow("He is in his 50s, she is 18-29.", "50s", "18-29"),
      FactRow("A magnitude-7.6 quake hit 20,000 sq. ft. of it.", "7.6", "20,000 sq. ft"),
      FactRow("The \u{200B}4\u{200B}2 came.", "4\u{200B}2"),
    ])
  func english(row: FactRow) {
    #expect(row.found(.figure) == row.words)
  }

  @Test(
    "is found in Japanese, in digits of any width and in kanji, with its counter",
    arguments: [
      FactRow("防衛費を５年間で43兆円とする。", "５年間", "43兆円"),
      FactRow("四十三兆円を投じる。", "四十三兆円"),
      FactRow("約200人が参加し、二十五人が残った。", "200人", "二十五人"),
      FactRow("売上高は1億2000万円で前年比3.5％増。", "1億2000万円", "3.5％"),
      FactRow("費用は1.5兆円、100億ドルに上る。", "1.5兆円", "100億ドル"),
      FactRow("3分の1が賛成し、過半数に届かない。", "3分の1", "過半数"),
      FactRow("弾道ミサイル2発と戦闘機十二機。", "2発", "十二機"),
      FactRow("2倍の予算と5キロの射程。", "2倍", "5キロ"),
      FactRow("2か月後に3カ国が加わる。", "2か月", "3カ国"),
      FactRow("支持率は５割を超えた。", "５割"),
      FactRow("数千人が避難し、十数カ所が閉じた。", "数千人", "十数カ所"),
      FactRow("2時間半で68銭安くなった。", "2時間半", "68銭"),
      FactRow("最大で30機、震度7だ。", "30機", "7"),
      FactRow("日本とＮＡＴＯは6日間協議した。", "6日間"),
      FactRow("計5㎞を走った。", "5㎞"),
    ])
  func japanese(row: FactRow) {
    #expect(row.found(.figure) == row.words)
  }

  @Test(
    "is not a pronoun, an echo, a label, a designation, a date or a word that looks like one",
    arguments: [
      FactRow("One of the ministers and no one else came."),
      FactRow("One expert says the two countries are its two larger neighbours."),
      FactRow("The Group of Seven met the Big Three."),
      FactRow("Article 9 and Resolution 1701 apply."),
      FactRow("It flew an F-35, a Boeing 747 and a Su-35S over 5G towers for COVID-19."),
      FactRow("It happened in 2022, on Sept. 3 and in the 1990s."),
      FactRow("A second passed, and then the second round began."),
      FactRow("2. The plan is old."),
      FactRow("(3) The plan is old."),
      FactRow("They won the game by a double standard."),
      FactRow("He may march in the first half of it."),
      FactRow("一部の議員は十分な説明を求めた。"),
      FactRow("三菱と九州と四国と三重の話。"),
      FactRow("統一と唯一と万一。"),
      FactRow("二国間の協議は一方的だ。"),
      FactRow("第二次世界大戦のＦ35とH3ロケット。"),
      FactRow("A zero-tolerance, one-sided rule, one by one."),
      FactRow(""),
      FactRow(" \n "),
    ])
  func none(row: FactRow) {
    #expect(row.found(.figure) == [])
  }
}

extension String {
  /// The first characters.
  fileprivate func prefixed(_ count: Int) -> String { String(prefix(count)) }
}
