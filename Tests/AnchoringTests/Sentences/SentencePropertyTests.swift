import Anchoring
import Seeding
import Testing

@Suite("The sentences of any text")
struct SentencePropertyTests {
  private static let alphabet =
    mixedScripts + [
      ".", ".", "?", "!", "…", "。", "！", "．", "「", "」", "“", "”", "\"", "(", ")", "Mr", "U.S", "No",
      " ", " ", "\n", "\n\n", "\u{2028}", "\u{3000}", "•", "1.", "\u{85}", "\u{200B}", "the", "The",
      "A", "[1]", "Share", "Photo: ", "|",
    ]

  private func random(_ seed: UInt64) throws -> SourceText {
    var generator = SeededGenerator(seed: seed)
    return try SourceText("x" + generator.text(of: 1 + Int(seed % 60), from: Self.alphabet))
  }

  @Test("hold each code point that is not white space exactly once, in order, trimmed")
  func everyCodePoint() throws {
    for seed in UInt64(0)..<20_000 {
      let text = try random(seed)
      let scalars = Array(text.string.unicodeScalars)
      var end = 0
      for (index, sentence) in text.sentences().enumerated() {
        let (range, number) = (sentence.range, sentence.number)
        #expect(number == index + 1, "seed \(seed)")
        #expect(range.start >= end && range.start < range.end, "seed \(seed)")
        let between = scalars[end..<max(end, range.start)]
        #expect(between.allSatisfy { $0.properties.isWhitespace }, "seed \(seed)")
        end = range.end
      }
      #expect(scalars[end...].allSatisfy { $0.properties.isWhitespace }, "seed \(seed)")
    }
  }

  @Test("begin and end between characters")
  func clusters() throws {
    for seed in UInt64(0)..<20_000 {
      let text = try random(seed)
      let boundaries = Set(text.string.characterBoundaries)
      for sentence in text.sentences() {
        let ends = [sentence.range.start, sentence.range.end]
        #expect(boundaries.isSuperset(of: ends), "seed \(seed): \(sentence)")
      }
    }
  }

  @Test("are found by place as by looking at each")
  func lookup() throws {
    for seed in UInt64(0)..<500 {
      let text = try random(seed)
      let index = SentenceIndex(text)
      for start in 0...text.length {
        for end in start...text.length {
          let expected = index.sentences.filter {
            start < end && $0.range.start < end && start < $0.range.end
          }
          let range = CodePointRange(start, end)
          #expect(Array(index.sentences(touching: range)) == expected, "seed \(seed): \(range)")
        }
      }
    }
  }

  @Test(
    "take time linear in a text made to cost",
    arguments: [
      ".", ". ", "。", "「", "「。", "a.", "Mr. ", ".)))", "(", "“He.” ", "\u{301}", " \u{301}", "🇯🇵",
      "[1", "\u{600} ", "A. ", "?\" Abe Abe Abe Abe ", "\n", "a\n", "•\n", "X | ", "©", "By A ",
    ])
  func hostile(piece: String) throws {
    let size = 100_000
    let text = try SourceText(String(repeating: piece, count: size / piece.utf8.count))
    let clock = ContinuousClock()
    let time = clock.measure { _ = text.sentences() }
    // Quadratic work on this many bytes takes far longer; the margin is for a busy machine.
    #expect(time < .seconds(20))
  }
}
