import Matching
import Seeding
import Testing

@Suite("Likeness, whatever the texts")
struct LikenessPropertyTests {
  private static let pieces = [
    "ferry", "Ferries", "fare", "€5", " 40 million", "#NightLine", "@port_", "’s", "'", ".", " ",
    " ", " ", "\n", "日本", "ガ", "が", "é", "e\u{301}", "\u{0}", "\u{200D}", "😂", "👨‍👩‍👧", "٣", "½",
    "http://", "— (@", "\u{FEFF}", "\r\n", "-", "=", "/", "\"", "United States", "US", "İ", "ß",
    "ﬁ",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...14, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private func query(_ text: LikenessText) -> LikenessQuery {
    LikenessQuery(text, rarity: TermRarity(claims: 1000, counts: [:]))
  }

  @Test("A text with any word is 1 for itself, and every score lies between 0 and 1")
  func bounds() {
    for seed in UInt64(1)...400 {
      var random = SeededGenerator(seed: seed)
      let (one, other) = (LikenessText(text(&random)), LikenessText(text(&random)))
      #expect(query(one).likeness(to: one).score == (one.terms.isEmpty ? 0 : 1), "seed \(seed)")
      let score = query(one).likeness(to: other).score
      #expect(score >= 0 && score <= 1, "seed \(seed)")
      let isSame = Fingerprint(one) != nil && Fingerprint(one) == Fingerprint(other)
      #expect((score == 1) == isSame, "seed \(seed)")
    }
  }

  @Test("Neither another order of the sentences nor capitals take a text below what is shown")
  func order() {
    let words = ["ferry", "harbour", "passenger", "winter", "fare", "Bergen", "42", "bridge"]
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      let drawn = words.shuffled(using: &random).prefix(Int.random(in: 2...8, using: &random))
      let one = LikenessText(drawn.joined(separator: " "))
      let other = LikenessText(drawn.shuffled(using: &random).joined(separator: " ").uppercased())
      #expect(query(one).likeness(to: other).score > 0.7, "seed \(seed)")
    }
  }

  @Test("What is indexed has no sign that the index reads, and every place is one in the text")
  func keys() {
    for seed in UInt64(1)...400 {
      var random = SeededGenerator(seed: seed)
      let text = text(&random)
      let read = LikenessText(text)
      for key in read.indexedKeys {
        #expect(
          !key.isEmpty && !key.unicodeScalars.contains { " \"\u{0}\n".unicodeScalars.contains($0) })
      }
      let count = text.utf8.count
      #expect(read.terms.allSatisfy { $0.utf8.lowerBound >= 0 && $0.utf8.upperBound <= count })
    }
  }
}
