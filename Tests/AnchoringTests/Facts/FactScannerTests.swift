import Anchoring
import Seeding
import Testing

@Suite("The fact scanner")
struct FactScannerTests {
  private let samples = [
    "On Sept. 3, Mr. Abe said “we lost 42 of 1,200 men (3.5%)”, the most since 2019.",
    "２０２２年12月16日、岸田首相は「過去最大の43兆円」を初めて示し、ｶﾞｽを5％減らした。",
    "e\u{301} 5\u{20E3} “x ‘y’ z” U.S. $5-$6m 1/2 ½ 4² N. Korea’s 5th 2019–22 ’90s",
    "\r\n• 1. The 'big' \"one\" – two-thirds, third-largest; FY24/25 Q3 2024 10:30 a.m.",
  ]

  @Test("gives the words that stand in the range, byte for byte, ordered and apart within a kind")
  func ranges() {
    var texts = samples
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      texts.append(FactSentences.mixture(using: &generator))
    }
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      let facts = FactScanner.facts(in: text)
      #expect(facts.map(\.range) == facts.map(\.range).sorted(), "\(text)")
      for fact in facts {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[fact.range.start..<fact.range.end])
        #expect(Array(String(words).utf8) == Array(fact.words.utf8), "\(text)")
        #expect(!fact.words.isEmpty)
      }
      for kind in Fact.Kind.allCases {
        let ranges = facts.filter { $0.kind == kind }.map(\.range)
        for (left, right) in zip(ranges, ranges.dropFirst()) {
          #expect(left.end <= right.start, "\(kind) in \(text)")
        }
      }
      let dates = facts.filter { $0.kind == .date }.map(\.range)
      for figure in facts where figure.kind == .figure {
        #expect(!dates.contains { $0.start < figure.range.end && figure.range.start < $0.end })
      }
    }
  }

  @Test("never ends a fact inside a grapheme cluster")
  func clusters() {
    for text in samples + ["5️⃣ ships, ٤\u{301}2 men, Cafe\u{301}", "“e\u{301}”\u{301} ‘𝟜𝟚’ 🇯🇵5🇯🇵"] {
      let scalars = text.unicodeScalars
      let boundaries = (Array(text.indices) + [text.endIndex]).map {
        scalars.distance(from: scalars.startIndex, to: $0)
      }
      for fact in FactScanner.facts(in: text) {
        #expect(boundaries.contains(fact.range.start), "\(fact.words) in \(text)")
        #expect(boundaries.contains(fact.range.end), "\(fact.words) in \(text)")
      }
    }
  }

  @Test("takes time in proportion to the text, whatever it is made of")
  func hostile() {
    let parts = [
      "1", "“", "\"", "‘", "’", "'", "」", "\u{301}", "e\u{301}", "1,000,", "1.", "1-", "$", "½",
      "one hundred ", "half a ", "J. ", "U.S.", "不", "ない", "一", "1億", "ア・", "山氏", "not ",
      "neither nor ", "twenty-", "Dec. 16, ", "2019-", "‘as’ ", "1/2/", "A-1-", "10:", "第1", "初",
    ]
    for part in parts {
      let (short, long) = (time(scanning: part, 2500), time(scanning: part, 20_000))
      // Eight times the text in eight times the time; in quadratic time it would be 64.
      #expect(long < short * 30 + .milliseconds(50), "\(part.debugDescription): \(short), \(long)")
    }
  }

  /// How long a scan of so many bytes takes, the shortest of three.
  private func time(scanning part: String, _ bytes: Int) -> Duration {
    let text = String(repeating: part, count: bytes / part.utf8.count)
    let clock = ContinuousClock()
    return (0..<3).map { _ in clock.measure { _ = FactScanner.facts(in: text) } }.min() ?? .zero
  }

  @Test("reads a text beyond any sentence's length in pieces, each fact in its place")
  func pieces() {
    let filler = String(repeating: "lorem ipsum 防衛 ", count: 30_000)
    let text = "\(filler)¥43tn \(filler)in 2019 \(filler)sixth."
    let facts = FactScanner.facts(in: text)
    #expect(facts.map(\.words) == ["¥43tn", "2019", "sixth"])
    let scalars = Array(text.unicodeScalars)
    for fact in facts {
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[fact.range.start..<fact.range.end])
      #expect(String(words) == fact.words)
    }
  }

  @Test("compares long texts where they differ")
  func windows() {
    let filler = String(repeating: "lorem 42 ipsum 防衛 2019 ", count: 20_000)
    let before = "\(filler)It lost 42 ships. \(filler)"
    let after = "\(filler)It lost 43 ships. \(filler)"
    let changed = [MaterialChange(kind: .figure, before: "42", after: "43")]
    #expect(MaterialChange.between(before, after) == changed)
    #expect(MaterialChange.between(before, before + " ").isEmpty)
    let letters = String(repeating: "防", count: 200_000)
    #expect(MaterialChange.between(letters, letters + letters).isEmpty)
    #expect(
      MaterialChange.between(letters + "5" + letters, letters + "6" + letters)
        == [MaterialChange(kind: .figure, before: "5", after: "6")])
  }

  @Test("compares hostile texts in bounded time")
  func hostileComparison() {
    let clock = ContinuousClock()
    for part in ["1 ", "not ", "Rome and ", "May ", "unable able ", "ない", "山氏", "$"] {
      let text = String(repeating: part, count: 8_000 / part.utf8.count)
      let took = clock.measure { _ = MaterialChange.between(text, "7 \(text)x 8 never Oslo") }
      #expect(took < .seconds(30), "\(part.debugDescription)")
    }
  }
}
