import Seeding
import Testing

@testable import Anchoring

@Suite("A folded text")
struct FoldedTextTests {
  private func folded(_ words: String) -> String {
    String(String.UnicodeScalarView(FoldedText(words).scalars))
  }

  @Test(
    "is NFKC with one quote mark, one dash, one wave dash and single spaces",
    arguments: [
      ("“no”", "'no'"), ("2023–27", "2023-27"), ("5〜6", "5~6"), ("a \r\n\u{3000}b", "a b"),
      ("co\u{AD}op", "coop"), ("ﾊﾟｶﾞ", "パガ"), ("４３", "43"), ("10²", "102"), ("①", "1"),
      ("½", "1\u{2044}2"), ("㎏", "kg"), ("￥", "¥"), ("㍻", "平成"), ("™", "TM"), ("ﬁ", "fi"),
      ("e\u{301}", "é"), ("か\u{200B}\u{3099}", "が"), ("\u{1112}\u{1161}\u{11AB}", "한"),
      ("a\u{0323}\u{0307}", "ạ\u{0307}"), ("a\u{0307}\u{0323}", "ạ\u{0307}"), ("NATO", "NATO"),
      ("データ", "データ"), ("❤\u{FE0F}", "❤"), ("5″", "5'"), ("\u{212B}", "Å"),
    ])
  func folds(words: String, expected: String) {
    #expect(folded(words).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("knows the whole segment that each scalar came from")
  func wayBack() throws {
    let text = try SourceText("防衛 \u{3000}費ﾊﾟ½e\u{301}\u{200B}x")
    let folded = FoldedText(text)
    #expect(folded.scalars.map(String.init).joined() == "防衛 費パ1\u{2044}2éx")
    let ranges = folded.scalars.indices.map { folded.original(of: $0..<$0 + 1).description }
    #expect(ranges == ["0:1", "1:2", "2:4", "4:5", "5:7", "7:8", "7:8", "7:8", "8:10", "11:12"])
    #expect(folded.original(of: 3..<6) == CodePointRange(4, 8))
    #expect(folded.words(of: 4..<5).hasSameBytes(as: "ﾊﾟ"))
  }

  @Test("of a part counts in code points of the whole")
  func part() throws {
    let text = try SourceText("¥ “４３兆” ½")
    let folded = FoldedText(text, range: CodePointRange(2, 6))
    #expect(folded.scalars.map(String.init).joined() == "'43兆")
    #expect(folded.original(of: 1..<3) == CodePointRange(3, 5))
    #expect(folded.hazards(in: 0..<4).map(\.range) == [CodePointRange(3, 4), CodePointRange(4, 5)])
    let outside = FoldedText(text, range: CodePointRange(-3, 99))
    #expect(outside.original(of: outside.scalars.indices) == CodePointRange(0, text.length))
  }
}
