import Testing

@testable import Anchoring

@Suite("A folded text")
struct FoldedTextTests {
  @Test("knows the whole segment that each scalar came from")
  func wayBack() throws {
    let text = try SourceText("防衛 \u{3000}費ﾊﾟ½e\u{301}\u{200B}x")
    let folded = FoldedText(text)
    #expect(folded.scalars.map(String.init).joined() == "防衛 費パ1\u{2044}2éx")
    let ranges = folded.scalars.indices.map { folded.original(of: $0..<$0 + 1).description }
    #expect(ranges == ["0:1", "1:2", "2:4", "4:5", "5:7", "7:8", "7:8", "7:8", "8:10", "11:12"])
    #expect(folded.original(of: 3..<6) == CodePointRange(4, 8))
    #expect(folded.originalBytes(of: 3..<5) == 10..<19)
    #expect(folded.words(of: 4..<5).hasSameBytes(as: "ﾊﾟ"))
    #expect(folded.words(of: 5..<10).hasSameBytes(as: "½e\u{301}\u{200B}x"))
  }

  @Test("takes in what was dropped within a segment or a run, and not after it")
  func droppedWithin() {
    let folded = FoldedText("\u{AD}か\u{200B}\u{3099}\u{200B} \u{FEFF}\n\u{AD}x\u{AD}")
    let ranges = folded.scalars.indices.map { folded.original(of: $0..<$0 + 1).description }
    #expect(ranges == ["1:4", "5:8", "9:10"])
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
    #expect(FoldedText(text, range: CodePointRange(9, 4)).scalars.isEmpty)
  }

  @Test("names what the fold put at risk, what stood and what it became")
  func hazards() {
    let words = "x４￥10²±½ ① Ⅳ ㎏ № ₨ 𝟒 ∬ 5′ ″ H₂ ﬁ é パ“–"
    let folded = FoldedText(words)
    let told = folded.hazards(in: folded.scalars.indices).map {
      "\($0.kind.rawValue) \($0.range) \($0.words)>\($0.folded)"
    }
    #expect(
      told == [
        "width 1:2 ４>4", "width 2:3 ￥>¥", "superscript 5:6 ²>2", "fraction 7:8 ½>1\u{2044}2",
        "enclosed 9:10 ①>1", "numeral 11:12 Ⅳ>IV", "squared 13:14 ㎏>kg", "letterlike 15:16 №>No",
        "currency 17:18 ₨>Rs", "font 19:20 𝟒>4", "other 21:22 ∬>∫∫", "prime 24:25 ′>'",
        "subscript 29:30 ₂>2",
      ])
    #expect(folded.hazards(in: 0..<1).isEmpty)
    #expect(folded.hazards(in: 8..<9).map(\.words) == ["½"])
    #expect(FoldedText("plan").hazards(in: 0..<4).isEmpty)
  }

  @Test(
    "keeps quiet where a mapping keeps the meaning",
    arguments: [
      "ＮＡＴＯ％", "ﬁve", "…", "ﻼ", "ｶﾞ", "⼀", "é", "\u{212B}", "\u{2126}", "−5", "“no”", "a\u{A0}b",
      "Ǆ", "﹪",
    ])
  func harmless(words: String) {
    let folded = FoldedText(words)
    #expect(folded.hazards(in: folded.scalars.indices).isEmpty)
  }

  @Test("of many marks on one letter is cut into segments, in time linear in them")
  func streamSafe() {
    let marks = String(repeating: "\u{301}\u{323}", count: 20_000)
    let folded = FoldedText("e" + marks + "x")
    let segments = Set(folded.scalars.indices.map { folded.originalBytes(of: $0..<$0 + 1) })
    #expect(folded.scalars.first == "ẹ")
    #expect(segments.map(\.count).max() == 2 * FoldedScalars.segmentLimit)
    #expect(folded.original(of: folded.scalars.indices) == CodePointRange(0, 40_002))
  }
}
