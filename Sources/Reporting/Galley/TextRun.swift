internal import Anchoring

/// A stretch of a text in which the same spans hold throughout.
struct TextRun: Equatable {
  /// Where it stands, in code points.
  let range: CodePointRange
  /// The spans that hold here, by their indices, in ascending order.
  let spans: [Int]
  /// Those of them that begin with the run.
  let begins: [Int]
  /// Those of them that end with it.
  let ends: [Int]
}

/// Cuts a text wherever a span begins or ends, so that spans may overlap, lie in one another and
/// share ends, and each still is a row of whole runs.
struct RunCutter {
  private let spans: [CodePointRange]
  private var position = 0
  /// The spans that hold at ``position`` or begin there.
  private var open: [Int] = []
  /// The first span that has not begun.
  private var next = 0

  /// - Parameter spans: In order of their starts; none is empty.
  init(_ spans: [CodePointRange]) {
    self.spans = spans
  }

  /// The runs from where the last call ended up to `end`, which cuts like a span's end.
  mutating func runs(upTo end: Int) -> [TextRun] {
    var runs: [TextRun] = []
    while position < end {
      let first = next
      while next < spans.count, spans[next].start <= position {
        open.append(next)
        next += 1
      }
      let cut = cut(before: end)
      let ends = open.filter { spans[$0].end <= cut }
      runs.append(
        TextRun(
          range: CodePointRange(position, cut), spans: open, begins: Array(first..<next),
          ends: ends))
      open.removeAll { spans[$0].end <= cut }
      position = cut
    }
    return runs
  }

  /// Where the run that begins at ``position`` ends.
  private func cut(before end: Int) -> Int {
    let nextStart = next < spans.count ? spans[next].start : end
    return open.reduce(min(end, nextStart)) { min($0, spans[$1].end) }
  }
}
