import Anchoring
import Seeding
import Testing

@Suite("The occurrences of a quote")
struct OccurrenceTests {
  @Test("are those of a search at every place")
  func agreeWithNaiveSearch() throws {
    let alphabets = [
      ["a", "b"], ["a"], ["あ", "い"], ["🇯", "🇵"], ["a", "\u{301}", "é"], ["\r", "\n", "\r\n"],
      ["क", "\u{94D}", "ष"], ["👩", "\u{200D}", "👧"], mixedScripts,
    ]
    for seed in UInt64(0)..<10_000 {
      var generator = SeededGenerator(seed: seed)
      let alphabet = alphabets[Int(seed) % alphabets.count]
      let words = "a" + generator.text(of: Int(generator.next() % 24), from: alphabet)
      let quote = generator.text(of: 1 + Int(generator.next() % 4), from: alphabet)
      let found = try SourceText(words).occurrences(of: quote)
      #expect(found == naiveOccurrences(of: quote, in: words), "seed \(seed): \(quote) in \(words)")
    }
  }

  @Test("include every span of whole characters, and `nth` tells them apart")
  func identity() throws {
    for seed in UInt64(100)..<130 {
      var generator = SeededGenerator(seed: seed)
      let words = "a" + generator.text(of: 14, from: mixedScripts)
      let text = try SourceText(words)
      let boundaries = words.characterBoundaries
      for (index, start) in boundaries.enumerated() {
        for end in boundaries[(index + 1)...] {
          let span = try text.span(CodePointRange(start, end))
          let hits = text.occurrences(of: span.exact)
          let nth = try #require(
            hits.firstIndex(of: span.range), "seed \(seed), \(span.range) of \(words)")
          let selector = QuoteSelector(exact: span.exact, nth: nth + 1)
          #expect(text.locate(selector) == .found(span), "seed \(seed), \(span.range) of \(words)")
        }
      }
    }
  }

  @Test("stop at the limit")
  func limit() throws {
    let text = try SourceText("the cat, the dog")
    #expect(text.occurrences(of: "the", limit: 1) == [CodePointRange(0, 3)])
    #expect(text.occurrences(of: "the", limit: 5).count == 2)
    #expect(text.occurrences(of: "the", limit: 0).isEmpty)
    #expect(text.occurrences(of: "the", limit: -1).isEmpty)
  }

  @Test("of nothing are none")
  func emptyQuote() throws {
    #expect(try SourceText("words").occurrences(of: "").isEmpty)
  }

  @Test("of the whole text are one, and of more than it none")
  func whole() throws {
    let text = try SourceText("防衛費")
    #expect(text.occurrences(of: "防衛費") == [CodePointRange(0, 3)])
    #expect(text.occurrences(of: "防衛費用").isEmpty)
  }

  @Test("do not take a composed letter for a decomposed one")
  func normalForms() throws {
    let text = try SourceText("café cafe\u{301}")
    #expect(text.occurrences(of: "café") == [CodePointRange(0, 4)])
    #expect(text.occurrences(of: "cafe\u{301}") == [CodePointRange(5, 10)])
    #expect(text.occurrences(of: "cafe").isEmpty)
  }

  @Test("are found in five megabytes, with one letter all the way or a flag")
  func longTexts() throws {
    let letters = try SourceText(utf8: [UInt8](repeating: 0x61, count: 5_000_000))
    let quote = String(repeating: "a", count: 4_999_001)
    #expect(letters.occurrences(of: quote).count == 1_000)
    let flags = try SourceText(String(repeating: "🇯🇵", count: 20_000))
    #expect(flags.occurrences(of: "🇯🇵🇯🇵").count == 19_999)
    #expect(flags.occurrences(of: "🇵🇯").isEmpty)
    let accents = try SourceText("a" + String(repeating: "\u{301}", count: 100_000))
    #expect(accents.occurrences(of: "\u{301}").isEmpty)
  }

  private func naiveOccurrences(of quote: String, in words: String) -> [CodePointRange] {
    let quote = Array(quote.unicodeScalars)
    let scalars = Array(words.unicodeScalars)
    let boundaries = Set(words.characterBoundaries)
    guard quote.count <= scalars.count else { return [] }
    return (0...(scalars.count - quote.count)).filter { start in
      boundaries.contains(start) && boundaries.contains(start + quote.count)
        && Array(scalars[start..<(start + quote.count)]) == quote
    }.map { CodePointRange($0, $0 + quote.count) }
  }
}
