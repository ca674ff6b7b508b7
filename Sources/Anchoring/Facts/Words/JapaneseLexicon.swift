/// The Japanese words that rules ask about.
enum JapaneseLexicon {
  /// What follows a number: a unit, or money.
  enum Measure {
    case unit(Unit)
    case money(Currency)
  }

  /// Units, counters and currencies, as they follow a number.
  static let measures = GlyphPhrases<Measure>([
    ("円 えん", .money(.yen)), ("ドル 米ドル", .money(.usDollar)), ("豪ドル", .money(.australianDollar)),
    ("カナダドル 加ドル", .money(.canadianDollar)), ("香港ドル", .money(.hongKongDollar)),
    ("台湾ドル", .money(.taiwanDollar)), ("シンガポールドル", .money(.singaporeDollar)),
    ("ユーロ", .money(.euro)), ("ポンド 英ポンド", .money(.pound)), ("ウォン", .money(.won)),
    ("元 人民元", .money(.yuan)), ("ルーブル", .money(.rouble)), ("ルピー", .money(.rupee)),
    ("フラン", .money(.franc)), ("ペソ", .money(.peso)), ("リラ", .money(.lira)), ("銭", .unit(.cent)),
    ("バーツ", .money(.baht)), ("ビットコイン", .money(.bitcoin)),
    ("% パーセント %", .unit(.percent)), ("ポイント", .unit(.point)), ("割", .unit(.tenth)),
    ("倍", .unit(.times)), ("℃", .unit(.celsius)),
    ("キロメートル キロメーター ㎞", .unit(.kilometre)), ("メートル m", .unit(.metre)),
    ("センチ センチメートル ㎝", .unit(.centimetre)), ("ミリ ミリメートル ㎜", .unit(.millimetre)),
    ("マイル", .unit(.mile)), ("海里", .unit(.nauticalMile)), ("フィート", .unit(.foot)),
    ("インチ", .unit(.inch)), ("平方キロ 平方キロメートル", .unit(.squareKilometre)),
    ("平方メートル ㎡", .unit(.squareMetre)), ("立方メートル", .unit(.cubicMetre)),
    ("キログラム ㎏", .unit(.kilogram)), ("キロ ㌔", .unit(.kilo)), ("グラム", .unit(.gram)),
    ("トン ㌧", .unit(.tonne)), ("リットル", .unit(.litre)), ("ガロン", .unit(.gallon)),
    ("バレル", .unit(.barrel)), ("ヘクタール", .unit(.hectare)), ("エーカー", .unit(.acre)),
    ("秒 秒間", .unit(.second)), ("分 分間", .unit(.minute)), ("時間", .unit(.hour)),
    ("日間", .unit(.day)), ("週間 週", .unit(.week)),
    ("か月 カ月 ヶ月 ヵ月 ケ月 箇月 か月間 カ月間 ヶ月間", .unit(.month)), ("年間 年", .unit(.year)),
    ("世紀", .unit(.century)), ("ワット", .unit(.watt)), ("キロワット", .unit(.kilowatt)),
    ("メガワット", .unit(.megawatt)), ("ギガワット", .unit(.gigawatt)),
    ("キロワット時", .unit(.kilowattHour)), ("ノット", .unit(.knot)), ("マッハ", .unit(.mach)),
    ("人 名 人間", .unit(.person)), ("隻", .unit(.ship)), ("台", .unit(.machine)), ("機", .unit(.craft)),
    ("発", .unit(.shot)), ("件", .unit(.item)), ("回", .unit(.occurrence)), ("度", .unit(.degree)),
    ("社", .unit(.company)), ("校", .unit(.school)), ("本", .unit(.long)), ("個 つ", .unit(.thing)),
    ("歳 才", .unit(.old)), ("か国 カ国 ヶ国 ヵ国 ケ国 箇国", .unit(.country)),
    ("か所 カ所 ヶ所 ヵ所 ケ所 箇所 個所", .unit(.place)), ("票", .unit(.vote)),
    ("議席 席", .unit(.seat)), ("世帯", .unit(.household)), ("代", .unit(.generation)),
    ("冊", .unit(.volume)), ("枚", .unit(.sheet)), ("頭 匹 羽", .unit(.head)), ("個師団 師団", .unit(.corps)),
  ])

  /// Quantities without a numeral.
  static let quantities = GlyphPhrases<FigureValue>([
    ("半分 半数", FigureValue(number: DecimalNumber(5, exponent: -1))),
    ("過半数", FigureValue(number: DecimalNumber(5, exponent: -1), tail: "過")),
    ("倍増", FigureValue(number: DecimalNumber(2), unit: .times)),
    ("半減", FigureValue(number: DecimalNumber(5, exponent: -1), unit: .times)),
  ])

  /// What makes a number a place in an order: 6回目, 3番目, 2位.
  static let ordinalMarks = GlyphPhrases<Unit>([
    ("目", .none), ("回目 度目", .occurrence), ("番目 番 位", .none), ("人目", .person), ("例目 件目", .item),
    ("年目", .year), ("日目", .day), ("カ国目 か国目", .country), ("隻目", .ship), ("代目", .generation),
    ("週目", .week), ("機目", .craft), ("次", .none),
  ])

  /// Words for a day or a span told from the day of writing.
  static let relativeDates = GlyphPhrases<DateValue>([
    ("昨日 きのう", relative(1)), ("今日 本日 きょう", relative(2)), ("明日 あす あした", relative(3)),
    ("今夜 今晩", relative(4)), ("正午", relative(6)), ("一昨年 おととし", relative(20)),
    ("一昨日 おととい", relative(21)), ("昨年 去年 前年", span(1, 30)), ("今年 本年 ことし", span(2, 30)),
    ("来年 翌年", span(3, 30)), ("先月 前月", span(1, 31)), ("今月", span(2, 31)), ("来月 翌月", span(3, 31)),
    ("先週 前週", span(1, 32)), ("今週", span(2, 32)), ("来週 翌週", span(3, 32)),
    ("昨年度 前年度", span(1, 33)), ("今年度 本年度", span(2, 33)), ("来年度 翌年度 新年度", span(3, 33)),
    ("前日", relative(22)), ("翌日", relative(23)),
  ])

  static let weekdays = GlyphPhrases<Int>([
    ("月曜日 月曜", 1), ("火曜日 火曜", 2), ("水曜日 水曜", 3), ("木曜日 木曜", 4), ("金曜日 金曜", 5),
    ("土曜日 土曜", 6), ("日曜日 日曜", 7),
  ])

  /// The year before the first of each era, so that 令和5年 is 2023.
  static let eras = GlyphPhrases<Int>([
    ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867),
  ])

  static let firsts = GlyphPhrases<Void>([("史上初めて 史上初 初めて はじめて 世界初 国内初 最初 初", ())])

  static let superlatives = GlyphPhrases<Void>([
    (
      """
      最大 最高 最多 最悪 最低 最小 最少 最も 最長 最短 最強 最速 最古 最年少 最高齢 最良 最重要 最優先
      最上級 最大級 もっとも 過去最大 過去最高 過去最多 過去最悪 過去最低 過去最長 史上最大 史上最高 史上最多
      史上最悪 世界最大 世界最高 世界最多 世界一 日本一 国内最大 戦後最大 戦後最悪 空前 未曽有 未曾有
      前例のない 類を見ない かつてない 唯一 随一 屈指
      """, ()
    )
  ])

  /// Words that hold a negator's letters and deny nothing.
  static let notNegations = GlyphPhrases<Void>([
    ("少ない 少なく 少なから 危ない 危なく かもしれない かもしれません かも知れない 違いない 違いなく 間違いない", ()),
    ("切ない はかない もったいない 汚い ないし 必ず はず ずつ わずか いずれ ずっと ずれ みずから おのずから まもなく なくなっ", ()),
    ("なくてはならない なければならない ねばならない なければならず ざるを得ない ざるをえない", ()),
  ])

  static let negations = GlyphPhrases<Void>([
    ("ない なかった なく なし なければ ません ませんでした るまい 否定 否認 拒否 拒絶", ())
  ])

  /// States and cities that are written in kanji.
  static let places = GlyphPhrases<Void>([
    (
      """
      日本 中国 韓国 北朝鮮 米国 英国 台湾 豪州 独国 仏国 東京 北京 沖縄 広島 長崎 大阪 京都 名古屋 福岡
      北海道 尖閣 竹島 香港 上海 南シナ海 東シナ海 日本海 欧州 国連 自衛隊 防衛省 外務省 財務省 自民党 公明党
      立憲民主党 共産党 与那国 石垣島 千島 欧州連合
      """, ()
    )
  ])

  /// Titles that follow a person's name.
  static let titles = GlyphPhrases<Void>([
    (
      """
      首相 総理 大統領 主席 総書記 国家主席 外相 外務相 防衛相 国防相 財務相 経済産業相 経産相 官房長官
      長官 国務長官 大臣 議員 知事 市長 社長 会長 氏 さん 容疑者 被告 教授 報道官 大使 代表 党首 幹事長
      """, ()
    )
  ])

  /// Katakana words of everyday use, which name nobody.
  static let commonKatakana = GlyphPhrases<Void>([
    (
      """
      ミサイル システム サイバー データ ドローン レーダー ヘリコプター ヘリ ロケット エネルギー ガス テロ デモ
      ニュース テレビ ラジオ メディア インターネット ネット サイト コメント インタビュー リスク コスト ルール
      レベル センター グループ チーム メンバー リーダー トップ スタッフ プロジェクト プログラム サービス ビジネス
      マーケット メーカー エンジン バス トラック タンカー パイプライン ミーティング サミット パートナー パートナーシップ
      キャンペーン イベント ホテル レストラン スポーツ ゲーム ワクチン ウイルス マスク インフラ インフレ デフレ
      バランス プロセス アプローチ テーマ ページ ケース ポイント ピーク ペース スピード スケジュール ドル ユーロ
      ウォン ポンド パーセント トン キロ メートル センチ ミリ リットル グラム キログラム キロメートル マイル ルーブル
      アメリカ軍 バレル ノット ヘクタール ワット コンピューター ソフト ハード カメラ エリア ゾーン ライン ルート
      マグニチュード スクランブル シナリオ スタート ストップ チェック テスト トレーニング ドラフト バージョン パイロット ベース ボート
      """, ()
    )
  ])

  private static func relative(_ code: Int32) -> DateValue {
    DateValue(form: .relative, other: code)
  }

  private static func span(_ relation: UInt8, _ period: Int32) -> DateValue {
    DateValue(form: .relative, other: period, relation: relation)
  }
}
