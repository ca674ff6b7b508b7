import Anchoring
import Seeding
import Testing

@Suite("A span")
struct SpanTests {
  @Test(
    "of whole characters holds their exact bytes; any other is refused with the nearest that is")
  func everySpanOfRandomTexts() throws {
    for seed in UInt64(1)...60 {
      var generator = SeededGenerator(seed: seed)
      let words = generator.text(of: 12, from: mixedScripts)
      guard words.first != "\u{FEFF}" else { continue }
      let text = try SourceText(words)
      let boundaries = words.characterBoundaries
      for start in 0..<text.length {
        for end in (start + 1)...text.length {
          let range = CodePointRange(start, end)
          let comment: Comment = "seed \(seed), \(range) of \(words.unicodeScalars.map(\.value))"
          #expect(try text.words(range).bytes == words.scalars(range).bytes, comment)
          let isWhole = (boundaries.contains(start), boundaries.contains(end))
          guard isWhole != (true, true) else {
            #expect(
              try text.span(range) == Span(range: range, exact: words.scalars(range)), comment)
            continue
          }
          let nearest = CodePointRange(
            boundaries.last { $0 <= start } ?? -1, boundaries.first { $0 >= end } ?? -1)
          let error = SpanError.splitsGrapheme(
            range, at: isWhole.0 ? end : start, nearest: nearest)
          #expect(throws: error, comment) { try text.span(range) }
        }
      }
    }
  }

  @Test("must lie in the text")
  func outside() throws {
    let text = try SourceText("防衛費")
    for range in [(-1, 2), (0, 4), (4, 5), (2, 1), (.min, .max)].map(CodePointRange.init) {
      #expect(throws: SpanError.outsideText(range, length: 3)) { try text.span(range) }
      #expect(throws: SpanError.outsideText(range, length: 3)) { try text.words(range) }
    }
  }

  @Test("must hold something", arguments: [0, 1, 3])
  func empty(at place: Int) throws {
    let text = try SourceText("防衛費")
    let range = CodePointRange(place, place)
    #expect(throws: SpanError.empty(range)) { try text.span(range) }
    #expect(throws: SpanError.empty(range)) { try text.words(range) }
  }

  @Test("is counted in code points, whatever characters stand before it")
  func countsCodePoints() throws {
    for before in ["", "😀", "\r\n", "👩\u{200D}👩\u{200D}👧", "🇯🇵", "e\u{301}", "é", "한"] {
      let start = before.unicodeScalars.count
      let text = try SourceText(before + "¥43tn")
      #expect(try text.span(CodePointRange(start, start + 5)).exact == "¥43tn")
    }
  }

  @Test("differs from one of the same look and other bytes")
  func bytesDecide() {
    let range = CodePointRange(0, 1)
    let composed = Span(range: range, exact: "é")
    let decomposed = Span(range: range, exact: "e\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect(composed == Span(range: CodePointRange(0, 1), exact: "é"))
  }

  @Test("is found by table as it is by counting, far into a long text")
  func farIn() throws {
    let seed: UInt64 = 43
    var generator = SeededGenerator(seed: seed)
    let words = "a" + generator.text(of: 6_000, from: mixedScripts)
    let scalars = Array(words.unicodeScalars)
    let text = try SourceText(words)
    for start in stride(from: 0, to: scalars.count - 3, by: 7) {
      var expected = String.UnicodeScalarView()
      expected.append(contentsOf: scalars[start..<(start + 3)])
      let found = try text.words(CodePointRange(start, start + 3))
      #expect(found.bytes == String(expected).bytes, "seed \(seed), at \(start)")
    }
    let end = try text.words(CodePointRange(scalars.count - 1, scalars.count))
    #expect(end.unicodeScalars.first == scalars.last)
  }
}
