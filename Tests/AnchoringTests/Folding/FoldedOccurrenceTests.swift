import Seeding
import Testing

@testable import Anchoring

@Suite("Passages that fold like a quote")
struct FoldedOccurrenceTests {
  private func places(of quote: String, in words: String) throws -> [String] {
    var found: [String] = []
    try SourceText(words).visitFoldedOccurrences(of: quote) { occurrence, bytes in
      found.append("\(occurrence.range) \(bytes.words(in: occurrence.bytes))")
      return true
    }
    return found
  }

  @Test("are found wherever they stand, overlapping ones too")
  func overlapping() throws {
    #expect(try places(of: "a-a", in: "a–a—a") == ["0:3 a–a", "2:5 a—a"])
    #expect(try places(of: "102", in: "102 10² １０２") == ["0:3 102", "4:7 10²", "8:11 １０２"])
  }

  @Test("are whole segments: no part of a fraction, a ligature or a syllable")
  func wholeSegments() throws {
    for (quote, words) in [
      ("1", "½"), ("11", "1½"), ("i", "ﬁ"), ("f", "ﬁ"), ("k", "㎏"), ("ㅎ", "한"),
    ] {
      #expect(try places(of: quote, in: words).isEmpty, "\(quote) in \(words)")
    }
    #expect(try places(of: "1½", in: "x 1½") == ["2:4 1½"])
  }

  @Test("take in what was dropped with them, and leave what more is to be seen")
  func clusters() throws {
    #expect(try places(of: "foo", in: "foo\u{200C} foo") == ["0:4 foo\u{200C}", "5:8 foo"])
    #expect(try places(of: "👩", in: "👩\u{200D}👧 👩🏽 👩") == ["7:8 👩"])
    #expect(try places(of: "e", in: "é e\u{301} e\u{334} e") == ["8:9 e"])
    #expect(try places(of: "x¨", in: "x¨ x \u{308}") == ["0:2 x¨", "3:6 x \u{308}"])
    #expect(try places(of: "¨x", in: "a¨x ¨x") == ["1:3 ¨x", "4:6 ¨x"])
  }

  @Test("are found again after one that was refused within their reach")
  func refusedOverlap() throws {
    #expect(try places(of: "👍a👍", in: "👍a👍🏽 👍a👍") == ["5:8 👍a👍"])
    #expect(try places(of: "👍 👍", in: "👍 👍🏽 👍 👍") == ["5:8 👍 👍"])
    #expect(try places(of: "aba", in: "aba\u{334}ba aba") == ["7:10 aba"])
  }

  @Test("of a part lie all in it")
  func part() throws {
    let text = try SourceText("a–a b a-a")
    var found: [CodePointRange] = []
    text.visitFoldedOccurrences(of: "a-a", in: 5..<text.string.utf8.count) { occurrence, _ in
      found.append(occurrence.range)
      return true
    }
    #expect(found == [CodePointRange(6, 9)])
    text.visitFoldedOccurrences(of: "a-a", in: 1..<9) { _, _ in
      Issue.record("found in a part that cuts both")
      return true
    }
  }

  @Test("are those that a plain search of the folded text finds")
  func plainSearch() throws {
    let pieces = [
      "a", "b", " ", "\u{A0}", "-", "–", "½", "1", "\u{2044}", "2", "ｶ", "ﾞ", "ガ", "\u{AD}",
    ]
    var met = 0
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let words = generator.text(of: 24, from: pieces)
      let pattern = FoldedScalars.trimmed(generator.text(of: 2, from: pieces))
      guard !pattern.isEmpty else { continue }
      let folded = FoldedText(words)
      let expected = folded.scalars.indices.compactMap { start -> Range<Int>? in
        let range = start..<start + pattern.count
        guard range.upperBound <= folded.scalars.count, folded.scalars[range].elementsEqual(pattern)
        else { return nil }
        // Whole segments only: refolding tells.
        return FoldedText(folded.words(of: range)).scalars == pattern
          ? folded.originalBytes(of: range) : nil
      }
      let found = words.withUTF8Bytes { Array(FoldedSearch(for: pattern, in: $0)) }
      #expect(found == expected, "seed \(seed)")
      met += found.count
    }
    #expect(met > 1_000)
  }
}
