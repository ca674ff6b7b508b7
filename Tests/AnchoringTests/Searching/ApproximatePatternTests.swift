import Seeding
import Testing

@testable import Anchoring

@Suite("A pattern looked for with errors")
struct ApproximatePatternTests {
  /// How many pairs are drawn, how long their patterns are, and how much longer the texts may be.
  struct Shape: Sendable {
    let pairs: Int
    let lengths: ClosedRange<Int>
    let room: Int
  }

  /// Most pairs are tiny; the long ones stand about the borders of blocks.
  static let shapes: [Shape] = [
    Shape(pairs: 10_000, lengths: 1...1, room: 4), Shape(pairs: 29_500, lengths: 1...4, room: 4),
    Shape(pairs: 29_500, lengths: 2...5, room: 4), Shape(pairs: 29_500, lengths: 3...6, room: 5),
    Shape(pairs: 1_000, lengths: 31...33, room: 10), Shape(pairs: 300, lengths: 63...65, room: 20),
    Shape(pairs: 140, lengths: 127...129, room: 40), Shape(pairs: 50, lengths: 190...260, room: 80),
    Shape(pairs: 10, lengths: 550...650, room: 60),
  ]

  @Test("is found where the plain table of distances has it", arguments: shapes)
  func agreesWithTable(shape: Shape) {
    for pair in 0..<shape.pairs {
      let seed = UInt64(shape.lengths.upperBound * 100_000 + pair)
      var generator = SeededGenerator(seed: seed)
      let sample = SearchSample(lengths: shape.lengths, room: shape.room, &generator)
      if let disagreement = sample.firstDisagreement() {
        Issue.record("seed \(seed): \(disagreement); \(sample)")
        return
      }
    }
  }

  @Test("is compared with the table on 100,000 pairs")
  func pairCount() {
    #expect(Self.shapes.map(\.pairs).reduce(0, +) == 100_000)
  }

  @Test("stands at the last of neighbouring ends that fit alike")
  func plateaus() {
    #expect(hits(of: "in 2019", in: "built in 2018 by", within: 2) == [hit(13, 1)])
    #expect(hits(of: "aaa", in: "aaaaaaaaaa", within: 1) == [hit(10, 0)])
    #expect(hits(of: "aaa", in: "bbbb", within: 3) == [hit(4, 3)])
    #expect(hits(of: "防衛費", in: "防衛費と防災費", within: 1) == [hit(3, 0), hit(7, 1)])
  }

  @Test("is looked for in a part of a text as if there were nothing else")
  func range() {
    let text = ScalarText("one two one two".unicodeScalars)
    let pattern = ApproximatePattern("two".unicodeScalars)
    var budget = 100
    #expect(pattern.hits(in: text, range: 6..<15, within: 0, budget: &budget).hits == [hit(15, 0)])
    #expect(pattern.hits(in: text, range: 6..<6, within: 2, budget: &budget).hits.isEmpty)
    #expect(pattern.hits(in: text, range: 6..<6, within: 3, budget: &budget).hits == [hit(6, 3)])
    #expect(budget == 91)
    #expect(pattern.prefixDistances(in: text, range: 4..<4) == [3])
    #expect(pattern.prefixDistances(in: text, range: 4..<8) == [3, 2, 1, 0, 1])
    #expect(pattern.suffixDistances(in: text, range: 12..<15) == [0, 1, 2, 3])
  }

  @Test("of nothing stands nowhere, and is as far from a passage as that is long")
  func emptyPattern() {
    let pattern = ApproximatePattern("".unicodeScalars)
    let text = ScalarText("words".unicodeScalars)
    var budget = 100
    #expect(pattern.hits(in: text, within: 5, budget: &budget).hits.isEmpty)
    #expect(pattern.prefixDistances(in: text, range: 1..<4) == [0, 1, 2, 3])
    #expect(pattern.suffixDistances(in: text, range: 1..<4) == [3, 2, 1, 0])
    #expect(ApproximatePattern.distance("".unicodeScalars, "four".unicodeScalars) == 4)
    #expect(ApproximatePattern.distance("".unicodeScalars, "four".unicodeScalars, atMost: 2) == 3)
  }

  @Test("gives what it found until the budget ran out, and spends no more than that")
  func budget() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let sample = SearchSample(lengths: 60...200, room: 60, &generator)
      let pattern = ApproximatePattern(sample.pattern)
      let text = ScalarText(sample.text)
      var unspent = Int.max
      let all = pattern.hits(in: text, within: sample.limit, budget: &unspent).hits
      let needed = Int.max - unspent
      let budget = Int.random(in: 0...(needed + 3), using: &generator)
      var left = budget
      let some = pattern.hits(in: text, within: sample.limit, budget: &left)
      #expect(0...budget ~= left)
      #expect(all.starts(with: some.hits))
      #expect(some.isExhausted ? budget < needed + 1 : some.hits == all && budget - left == needed)
    }
  }

  @Test("of one letter is found in a long run of it within four steps a letter")
  func repeatedLetter() {
    let text = ScalarText(String(repeating: "a", count: 100_000).unicodeScalars)
    let pattern = ApproximatePattern(String(repeating: "a", count: 200).unicodeScalars)
    var budget = 400_000
    let found = pattern.hits(in: text, within: 90, budget: &budget)
    #expect(found.hits == [hit(100_000, 0)])
    #expect(!found.isExhausted)
  }

  private func hit(_ end: Int, _ distance: Int) -> ApproximateHit {
    ApproximateHit(end: end, distance: distance)
  }

  private func hits(of pattern: String, in text: String, within limit: Int) -> [ApproximateHit] {
    var budget = Int.max
    return ApproximatePattern(pattern.unicodeScalars)
      .hits(in: ScalarText(text.unicodeScalars), within: limit, budget: &budget).hits
  }
}
