import Seeding
import Testing

@testable import Anchoring

@Suite("The fold of any text")
struct FoldPropertyTests {
  /// Pieces written in two ways, both of which fold alike; each begins and ends a segment.
  private let twins = [
    ("é", "e\u{301}"), ("ậ", "a\u{302}\u{323}"), ("が", "か\u{3099}"), ("パ", "ﾊﾟ"), ("ガ", "ｶ\u{200B}ﾞ"),
    ("한", "\u{1112}\u{1161}\u{11AB}"), ("43", "４３"), ("½", "1\u{2044}2"), ("ﬁ", "fi"), ("’", "\""),
    ("–", "−"), ("a", "a\u{AD}"), ("㎏", "kg"), ("…", "..."), ("豈", "\u{F900}"), ("~", "〜"),
    ("²", "2"), ("\u{1D157}\u{1D165}", "\u{1D15E}"), ("x y", "x \u{3000}\r\ny"), ("🇯🇵", "🇯🇵"),
  ]

  /// Pieces that join, reorder and drop in every way.
  private let pieces =
    mixedScripts + [
      "ﾊ", "ﾟ", "ﾞ", "\u{323}", "\u{302}", "½", "²", "４", "\u{3000}", "–", "‘", "¨", "㎏", "ﬁ",
      "\u{1112}",
      "\u{334}", "\u{FDFA}", "\u{344}", "\u{93C}", "\u{FE0F}", "′", "5", "ㅏ", "ㄱ", "\u{1D165}",
    ]

  @Test("is the same for texts that differ in form only, piece by piece")
  func equivalents() {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let chosen = (0..<12).map { _ in twins[Int(generator.next() % UInt64(twins.count))] }
      let left = FoldedText(chosen.map(\.0).joined())
      let right = FoldedText(chosen.map { generator.chance(50) ? $0.0 : $0.1 }.joined())
      #expect(left.scalars == right.scalars, "seed \(seed)")
      let read = left.compare(left.scalars.indices, with: right.scalars.indices, of: right)
      let reversed = right.compare(right.scalars.indices, with: left.scalars.indices, of: left)
      #expect(read.isSameReading == reversed.isSameReading, "seed \(seed)")
    }
  }

  @Test("leads back to segments in text order, apart, that fold to the same alone")
  func wayBack() throws {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let text = try SourceText("x" + generator.text(of: 20, from: pieces))
      let folded = FoldedText(text)
      var start = 0
      var end = 0
      while start < folded.scalars.count {
        let range = folded.original(of: start..<start + 1)
        var after = start
        while after < folded.scalars.count, folded.original(of: after..<after + 1) == range {
          after += 1
        }
        #expect(range.start >= end, "seed \(seed)")
        #expect(
          try text.byteRange(range) == folded.originalBytes(of: start..<after), "seed \(seed)")
        let skipped = try range.start > end ? text.words(CodePointRange(end, range.start)) : ""
        #expect(FoldedText(skipped).scalars.isEmpty, "seed \(seed)")
        let alone = FoldedText(text, range: range)
        // A sign that becomes a space and a mark has lost the space to one before it.
        let scalars = folded.scalars[start..<after]
        #expect(
          alone.scalars.elementsEqual(scalars) || alone.scalars.elementsEqual([" "] + scalars),
          "seed \(seed)")
        (start, end) = (after, range.end)
      }
    }
  }

  @Test("is its own fold")
  func idempotent() {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let once = FoldedText(generator.text(of: 20, from: pieces)).scalars
      let twice = FoldedText(String(String.UnicodeScalarView(once))).scalars
      #expect(once == twice, "seed \(seed)")
    }
  }

  @Test("reports each figure and sign of currency that it touches")
  func figuresAreReported() {
    let blocks: [ClosedRange<UInt32>] = [
      0xA0...0x02FF, 0x2000...0x2BFF, 0x3000...0x33FF, 0xFB00...0xFFEF, 0x1D400...0x1D7FF,
      0x1F100...0x1F2FF,
    ]
    var met = 0
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      let folded = FoldedText(String(scalar))
      guard folded.scalars != [scalar], (folded.scalars + [scalar]).contains(where: \.isFigure)
      else { continue }
      met += 1
      #expect(
        !folded.hazards(in: folded.scalars.indices).isEmpty, "\(scalar.escaped(asASCII: true))")
    }
    #expect(met > 300)
  }
}

extension Unicode.Scalar {
  fileprivate var isFigure: Bool {
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .currencySymbol: true
    default: false
    }
  }
}
