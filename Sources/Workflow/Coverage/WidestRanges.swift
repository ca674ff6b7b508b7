internal import Anchoring

/// Ranges asked whether any one of them holds or touches another; in time logarithmic in their
/// number.
struct WidestRanges {
  /// Those that no other one holds, by their starts and therefore by their ends too.
  private let ranges: [CodePointRange]

  init(_ ranges: some Sequence<CodePointRange>) {
    var widest: [CodePointRange] = []
    // Of those that begin together the longest comes first.
    for range in ranges.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) })
    where widest.last.map({ $0.end < range.end }) ?? true {
      widest.append(range)
    }
    self.ranges = widest
  }

  /// Whether one of them holds the whole of `range`.
  func hold(_ range: CodePointRange) -> Bool {
    let after = firstIndex { $0.start > range.start }
    return after > 0 && ranges[after - 1].end >= range.end
  }

  /// Whether one of them shares a code point with `range`.
  func touch(_ range: CodePointRange) -> Bool {
    let first = firstIndex { $0.end > range.start }
    return first < ranges.count && ranges[first].start < range.end
  }

  /// The first of them for which `isPast` holds, which holds for all after it too.
  private func firstIndex(where isPast: (CodePointRange) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
