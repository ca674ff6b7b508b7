@testable import Anchoring

/// The plain table of edit distances (Sellers, "The theory and computation of evolutionary
/// distances", 1980), which the bit-parallel matching must agree with.
struct DistanceTable {
  let pattern: [UInt32]
  let text: [UInt32]

  /// The pattern's distances to the best passages that end at each offset.
  var passageDistances: [Int] {
    Self.lastRow(pattern, text, growth: 0)
  }

  /// The pattern's distances to the text before each offset.
  var prefixDistances: [Int] {
    Self.lastRow(pattern, text, growth: 1)
  }

  /// The pattern's distances to the text from each offset on.
  var suffixDistances: [Int] {
    Self.lastRow(pattern.reversed(), text.reversed(), growth: 1).reversed()
  }

  /// The ends, within `limit`, that no end right before or after betters, the last of each run.
  func hits(within limit: Int) -> [ApproximateHit] {
    let distances = passageDistances
    var hits: [ApproximateHit] = []
    for (end, distance) in distances.enumerated() where distance <= limit {
      var first = end
      while first > 0, distances[first - 1] == distance {
        first -= 1
      }
      let isBelowBefore = first == 0 || distances[first - 1] > distance
      let isBelowAfter = end == distances.count - 1 || distances[end + 1] > distance
      if isBelowBefore, isBelowAfter {
        hits.append(ApproximateHit(end: end, distance: distance))
      }
    }
    return hits
  }

  /// Where the passage begins that ends at `end` and fits best: the one nearest to the pattern in
  /// length among those with the least distance, and the shorter of two.
  func start(ofHitEndingAt end: Int) -> Int {
    let distances = Self.lastRow(pattern.reversed(), text[..<end].reversed(), growth: 1)
    let least = distances.min() ?? 0
    let lengths = distances.indices.filter { distances[$0] == least }
    let misfit = lengths.map { abs($0 - pattern.count) }.min()
    return end - (lengths.first { abs($0 - pattern.count) == misfit } ?? 0)
  }

  /// The row of the whole pattern; `growth` is what a symbol costs before the pattern begins.
  private static func lastRow(_ pattern: [UInt32], _ text: [UInt32], growth: Int) -> [Int] {
    var column = Array(0...pattern.count)
    var lastRow = [pattern.count]
    lastRow.reserveCapacity(text.count + 1)
    for symbol in text {
      var diagonal = column[0]
      column[0] += growth
      for row in 0..<pattern.count {
        let left = column[row + 1]
        let replaced = pattern[row] == symbol ? diagonal : diagonal + 1
        column[row + 1] = min(replaced, min(left, column[row]) + 1)
        diagonal = left
      }
      lastRow.append(column[pattern.count])
    }
    return lastRow
  }
}
