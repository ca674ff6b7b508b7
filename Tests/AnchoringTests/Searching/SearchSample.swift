import Seeding

@testable import Anchoring

/// A pattern, a text that most often holds something like it, and a limit.
struct SearchSample {
  let pattern: [Unicode.Scalar]
  let text: [Unicode.Scalar]
  let limit: Int

  private static let alphabets: [[Unicode.Scalar]] = [
    ["a"], ["a", "b"], ["a", "b", "c", " "], ["a", "é", "\u{301}"], ["防", "衛", "費", "\u{3000}"],
    ["a", "𠮷", "😀", "\u{10FFFF}"], ["\0", "\u{7F}", "\u{80}", "\u{FF}", "\u{100}"],
    (0x4E00..<0x5000).compactMap(Unicode.Scalar.init),
  ]

  /// A pattern of so many code points, in a text with `room` for so many before and after it.
  init(lengths: ClosedRange<Int>, room: Int, _ generator: inout SeededGenerator) {
    let alphabet = generator.element(of: Self.alphabets)
    pattern = generator.scalars(generator.number(in: lengths), of: alphabet)
    var text = generator.scalars(generator.number(in: 0...room), of: alphabet)
    if generator.chance(75) {
      text += generator.edited(pattern, percent: generator.number(in: 0...40), with: alphabet)
      text += generator.scalars(generator.number(in: 0...room), of: alphabet)
    }
    self.text = text
    switch generator.number(in: 0...5) {
    case 0: limit = 0
    case 1: limit = pattern.count + generator.number(in: 0...2)
    default: limit = generator.number(in: 0...pattern.count)
    }
  }

  /// What the bit-parallel matching says otherwise than the plain table does, if anything.
  func firstDisagreement() -> String? {
    let matcher = ApproximatePattern(pattern)
    let scalarText = ScalarText(text)
    let table = DistanceTable(pattern: pattern.map(\.value), text: text.map(\.value))
    var budget = Int.max
    let (hits, isExhausted) = matcher.hits(in: scalarText, within: limit, budget: &budget)
    let expected = table.hits(within: limit)
    guard !isExhausted, hits == expected else { return "hits: \(hits), not \(expected)" }
    let all = 0..<text.count
    guard matcher.prefixDistances(in: scalarText, range: all) == table.prefixDistances else {
      return "distances of prefixes, not \(table.prefixDistances)"
    }
    let suffixDistances = table.suffixDistances
    guard matcher.suffixDistances(in: scalarText, range: all) == suffixDistances else {
      return "distances of suffixes, not \(suffixDistances)"
    }
    guard let first = suffixDistances.first,
      ApproximatePattern.distance(pattern, text, atMost: limit) == min(first, limit + 1)
    else { return "distance, not \(suffixDistances)" }
    for hit in hits.prefix(1) {
      let start = matcher.start(
        ofHitEndingAt: hit.end, distance: hit.distance, in: scalarText, lowerBound: 0)
      let expected = table.start(ofHitEndingAt: hit.end)
      guard start == expected else { return "start of \(hit): \(start), not \(expected)" }
    }
    return nil
  }
}

extension SeededGenerator {
  fileprivate mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  fileprivate mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(in: 0...(elements.count - 1))]
  }

  fileprivate mutating func scalars(_ count: Int, of alphabet: [Unicode.Scalar]) -> [Unicode.Scalar]
  {
    (0..<count).map { _ in element(of: alphabet) }
  }

  /// `scalars` with so many in a hundred left out, replaced or with one put before them.
  fileprivate mutating func edited(
    _ scalars: [Unicode.Scalar], percent: Int, with alphabet: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    scalars.flatMap { scalar -> [Unicode.Scalar] in
      guard chance(percent) else { return [scalar] }
      switch number(in: 0...2) {
      case 0: return []
      case 1: return [element(of: alphabet)]
      default: return [element(of: alphabet), scalar]
      }
    }
  }
}
