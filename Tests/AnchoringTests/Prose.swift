import Seeding

extension SeededGenerator {
  /// A made-up word of one to four syllables.
  mutating func word() -> String {
    let syllables = ["ka", "ri", "mo", "ten", "lu", "sha", "ver", "dor", "in", "pel", "an", "to"]
    let count = Int.random(in: 1...4, using: &self)
    return (0..<count).map { _ in syllables[Int.random(in: 0..<12, using: &self)] }.joined()
  }

  /// A sentence of made-up words, now and then a figure among them.
  mutating func sentence() -> String {
    let words = (0..<Int.random(in: 6...16, using: &self)).map { _ in
      chance(10) ? String(Int.random(in: 2...9_999, using: &self)) : word()
    }
    return words.joined(separator: " ").capitalizingFirst + "."
  }

  /// Paragraphs of such sentences.
  mutating func prose(sentences count: Int) -> [String] {
    (0..<count).map { _ in sentence() + (chance(20) ? "\n\n" : " ") }
  }
}

extension String {
  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
