import Testing

@testable import Anchoring

@Suite("Two passages")
struct FoldComparisonTests {
  @Test(
    "read the same when spaces, quote marks, dashes, width or canonical form differ",
    arguments: [
      ("43 trillion", "43\u{A0}trillion"), ("“no”", "'no'"), ("−5", "-5"), ("10–12", "10-12"),
      ("ﾊﾟﾘ", "パリ"), ("e\u{301}", "é"), ("ﬁve", "five"), ("plan ", "plan"), ("10²  m", "10² m"),
      ("ＮＡＴＯ", "NATO"), (" ", "\n"), ("5〜6", "5～6"), ("co\u{AD}op", "coop"), ("½ – x", "½ - x"),
      ("\u{FEFF}plan", "plan"),
    ])
  func reformatted(words: String, others: String) {
    #expect(FoldedText.foldsAlike(words, others) == .reformatted([]))
    #expect(FoldedText.foldsAlike(others, words) == .reformatted([]))
  }

  @Test(
    "do not read the same when they fold alike through a figure",
    arguments: [
      ("10²", "102", "²", "2", FoldHazard.Kind.superscript), ("H₂O", "H2O", "₂", "2", .subscript),
      ("10⁻⁵", "10-⁵", "⁻", "-", .superscript), ("①", "1", "①", "1", .enclosed),
      ("½", "1\u{2044}2", "½", "1\u{2044}2", .fraction), ("㎏", "kg", "㎏", "kg", .squared),
      ("11½", "111\u{2044}2", "½", "1\u{2044}2", .fraction), ("Ⅳ", "IV", "Ⅳ", "IV", .numeral),
      ("5′", "5″", "′", "″", .prime), ("𝟒3", "43", "𝟒", "4", .font),
      ("²", "２", "²", "２", .superscript),
      ("№ 5", "No 5", "№", "No", .letterlike), ("₨", "Rs", "₨", "Rs", .currency),
      ("㋀", "1月", "㋀", "1月", .squared),
      ("²\u{301}", "2\u{301}", "²\u{301}", "2\u{301}", .superscript),
    ])
  func material(
    words: String, others: String, part: String, otherPart: String, kind: FoldHazard.Kind
  ) {
    let there = FoldDifference(kind: kind, words: part, others: otherPart)
    let back = FoldDifference(kind: kind, words: otherPart, others: part)
    #expect(FoldedText.foldsAlike(words, others) == .differs([there]))
    #expect(FoldedText.foldsAlike(others, words) == .differs([back]))
    #expect(!FoldedText.foldsAlike("a " + words, "a\u{A0}" + others).isSameReading)
  }

  @Test("that differ in two figures are told both, in text order")
  func several() {
    let differences = [("½", "1\u{2044}2", FoldHazard.Kind.fraction), ("²", "2", .superscript)].map
    {
      FoldDifference(kind: $2, words: $0, others: $1)
    }
    #expect(FoldedText.foldsAlike("½ x²", "1\u{2044}2 x2") == .differs(differences))
  }

  @Test("read the same when only the width of a figure differs, and that is told")
  func width() {
    let digits = [("４", "4"), ("３", "3"), ("￥", "¥")].map {
      FoldDifference(kind: .width, words: $0, others: $1)
    }
    #expect(FoldedText.foldsAlike("４３兆", "43兆") == .reformatted(Array(digits[..<2])))
    #expect(FoldedText.foldsAlike("￥43", "¥43") == .reformatted([digits[2]]))
    #expect(FoldedText.foldsAlike("￥43", "¥43").isSameReading)
  }

  @Test("of the same bytes are the same, and of other letters differ")
  func plain() {
    #expect(FoldedText.foldsAlike("10²", "10²") == .sameBytes)
    #expect(FoldedText.foldsAlike("plan", "Plan") == .differs([]))
    #expect(FoldedText.foldsAlike("データ", "デ-タ") == .differs([]))
    #expect(FoldedText.foldsAlike("43 兆", "43兆") == .differs([]))
    #expect(FoldedText.foldsAlike("34", "\u{202E}34\u{202C}") == .differs([]))
    #expect(FoldedText.foldsAlike("", "a") == .differs([]))
  }

  @Test("of a longer text are compared where they stand")
  func parts() {
    let (text, other) = (FoldedText("x² and 10²"), FoldedText("10² and x2"))
    #expect(text.compare(7..<10, with: 0..<3, of: other) == .sameBytes)
    #expect(text.compare(7..<9, with: 0..<2, of: other) == .sameBytes)
    let difference = FoldDifference(kind: .superscript, words: "²", others: "2")
    #expect(text.compare(0..<2, with: 8..<10, of: other) == .differs([difference]))
  }
}
