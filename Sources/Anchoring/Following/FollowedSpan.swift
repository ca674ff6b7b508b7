/// What became of a span in a newer revision.
public struct FollowedSpan: Sendable, Equatable {
  /// How its words fare.
  public let anchor: Anchor

  /// Where they stand now, in code points of the newer text; nil when that is not known.
  public let range: CodePointRange?

  /// Joins an anchor to its place.
  public init(anchor: Anchor, range: CodePointRange?) {
    self.anchor = anchor
    self.range = range
  }
}
