extension JapaneseLexicon {
  /// What a phrase without a numeral says by itself.
  enum Signal {
    case date(DateValue)
    case weekday(Int)
    /// The value is the year before the era's first, so that 令和5年 is 2023.
    case era(Int)
    case first
    case quantity(FigureValue)
    case superlative
    case negation
    /// Holds a negator's letters and denies nothing, or asserts as a whole.
    case assertion
  }

  /// All such phrases in one table, so that a glyph is looked up once.
  static let signals = GlyphPhrases<Signal>(
    dates + [
      ("月曜日 月曜", .weekday(1)), ("火曜日 火曜", .weekday(2)), ("水曜日 水曜", .weekday(3)),
      ("木曜日 木曜", .weekday(4)), ("金曜日 金曜", .weekday(5)), ("土曜日 土曜", .weekday(6)),
      ("日曜日 日曜", .weekday(7)),
      ("令和", .era(2018)), ("平成", .era(1988)), ("昭和", .era(1925)), ("大正", .era(1911)),
      ("明治", .era(1867)),
      ("史上初めて 史上初 初めて はじめて 世界初 国内初 最初 初", .first),
      ("半分 半数", .quantity(FigureValue(number: half))),
      ("過半数", .quantity(FigureValue(number: half, remainder: Remainder("過")))),
      ("倍増", .quantity(FigureValue(number: DecimalNumber(2), unit: .times))),
      ("半減", .quantity(FigureValue(number: half, unit: .times))),
      (superlatives, .superlative),
      (
        "ない なかった なく なし なければ ません ませんでした るまい 否定 否認 拒否 拒絶",
        .negation
      ),
      (assertions, .assertion),
    ])

  private static let half = DecimalNumber(5, exponent: -1)

  private static let dates: [(words: String, value: Signal)] = [
    ("昨日 きのう", day(1)), ("今日 本日 きょう", day(2)), ("明日 あす あした", day(3)),
    ("今夜 今晩", day(4)), ("正午", day(6)), ("一昨年 おととし", day(20)), ("一昨日 おととい", day(21)),
    ("昨年 去年 前年", span(1, 30)), ("今年 本年 ことし", span(2, 30)), ("来年 翌年", span(3, 30)),
    ("先月 前月", span(1, 31)), ("今月", span(2, 31)), ("来月 翌月", span(3, 31)),
    ("先週 前週", span(1, 32)), ("今週", span(2, 32)), ("来週 翌週", span(3, 32)),
    ("昨年度 前年度", span(1, 33)), ("今年度 本年度", span(2, 33)),
    ("来年度 翌年度 新年度", span(3, 33)), ("前日", day(22)), ("翌日", day(23)),
  ]

  private static let superlatives = """
    最大 最高 最多 最悪 最低 最小 最少 最も 最長 最短 最強 最速 最古 最年少 最高齢 最良 最重要 最優先
    最上級 最大級 もっとも 過去最大 過去最高 過去最多 過去最悪 過去最低 過去最長 史上最大 史上最高 史上最多
    史上最悪 世界最大 世界最高 世界最多 世界一 日本一 国内最大 戦後最大 戦後最悪 空前 未曽有 未曾有
    前例のない 類を見ない かつてない 唯一 随一 屈指
    """

  private static let assertions = """
    少ない 少なく 少なから 危ない 危なく かもしれない かもしれません かも知れない 違いない 違いなく
    間違いない 切ない はかない もったいない 汚い ないし 必ず はず ずつ わずか いずれ ずっと ずれ
    みずから おのずから まもなく なくなっ なくてはならない なければならない ねばならない
    なければならず ざるを得ない ざるをえない
    """

  private static func day(_ code: Int32) -> Signal {
    .date(DateValue(form: .relative, other: code))
  }

  private static func span(_ relation: UInt8, _ period: Int32) -> Signal {
    .date(DateValue(form: .relative, other: period, relation: relation))
  }
}
