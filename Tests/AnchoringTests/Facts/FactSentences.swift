import Seeding

/// Sentences made at random from parts that hold facts, for properties.
enum FactSentences {
  private static let names = ["Rome", "Mr. Abe", "N. Korea", "NATO", "Kim Jong Un", "北朝鮮", "プーチン氏"]
  private static let links = [
    " said ", ", and ", " with ", "; ", " in ", " (", ") ", " – ", "は", "、", ". The ", " to ",
  ]
  private static let others = [
    "not", "never", "ない", "“we agree,”", "‘no’", "「はい」", "the largest", "sixth", "第6回",
    "since 2019",
    "Dec. 16, 2022", "Tuesday", "昨年", "12月16日", "10:30 a.m.", "FY2024", "the 1990s", "half", "one",
  ]
  private static let units = [
    "", "%", " km", " million yen", "tn", "-year", "兆円", "人", " ships", "th",
  ]
  private static let signs = ["", "", "$", "¥", "€", "約", "-"]

  /// A figure in digits, perhaps with separators, a currency and a unit.
  static func figure(using generator: inout SeededGenerator) -> String {
    let value = Int.random(in: 1...999_999, using: &generator)
    let digits: String
    switch generator.next() % 4 {
    case 0 where value >= 1000:
      digits = "\(value / 1000),\(String(value % 1000 + 1000).dropFirst())"
    case 1: digits = "\(value % 1000).\(value % 97)"
    case 2: digits = "\(value % 50)–\(value % 50 + 3)"
    default: digits = "\(value)"
    }
    return pick(signs, &generator) + digits + pick(units, &generator)
  }

  /// Names, links, figures and other facts in any order.
  static func mixture(using generator: inout SeededGenerator) -> String {
    var sentence = generator.chance(50) ? "The " : ""
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      switch generator.next() % 3 {
      case 0: sentence += figure(using: &generator)
      case 1: sentence += pick(names, &generator)
      default: sentence += pick(others, &generator)
      }
      sentence += pick(links, &generator)
    }
    return sentence
  }

  /// One of the list.
  static func pick(_ list: [String], _ generator: inout SeededGenerator) -> String {
    list[Int(generator.next() % UInt64(list.count))]
  }
}
