internal import Anchoring

/// Which of the lines below the text each span is drawn on, so that spans that share words show
/// apart and a span's line keeps its height from its first word to its last.
enum UnderlineLanes {
  /// How many lines a row of text has room for; where more spans share words, their numbers and
  /// ends still tell them.
  static let count = 3

  /// A lane from 0, nearest to the text, for each span; nil where all were taken.
  ///
  /// - Parameter spans: In order of their starts.
  static func assign(_ spans: [CodePointRange]) -> [Int?] {
    var ends = Array(repeating: 0, count: count)
    return spans.map { span in
      guard let free = ends.firstIndex(where: { $0 <= span.start }) else { return nil }
      ends[free] = span.end
      return free
    }
  }
}
