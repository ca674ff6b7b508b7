import Seeding

/// Characters that are hard on widths.
enum Alphabet {
  static let all: [String] = [
    "a", "Z", "7", " ", " ", "-", "é", "e\u{301}", "\u{301}", "海", "￥", "ｱ", "が", "か\u{3099}", "「",
    "」", "、", "한", "\u{1112}\u{1161}\u{11AB}", "😀", "👍🏽", "👩‍👩‍👧", "🇯🇵", "❤️", "1️⃣", "क्ष", "…", "“",
    "\u{200B}", "\u{200D}", "\t", "\u{1B}", "\u{202E}", "¥", "نص",
  ]

  static func text(upTo length: Int, _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...length, using: &generator)).map { _ in
      all[Int.random(in: 0..<all.count, using: &generator)]
    }.joined()
  }
}
