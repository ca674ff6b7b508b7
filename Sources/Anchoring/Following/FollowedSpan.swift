/// What became of a span in a newer revision.
public struct FollowedSpan: Sendable, Equatable {
  /// How its words fare.
  public let anchor: Anchor

  /// Where they stand now, in code points of the newer text; nil when that is not known: the words
  /// are lost, ambiguous or were not searched for.
  public let range: CodePointRange?

  /// What changed in the span, or in the sentences that hold it, that can change what it says.
  public let material: [MaterialChange]

  /// Where the words may stand, best first, when nothing tells which.
  public let candidates: [CodePointRange]

  /// Where lost words stood, between surroundings that are still there: what stands in their place,
  /// or nothing.
  public let gap: CodePointRange?

  /// Joins an anchor to its place.
  public init(
    anchor: Anchor, range: CodePointRange?, material: [MaterialChange] = [],
    candidates: [CodePointRange] = [], gap: CodePointRange? = nil
  ) {
    self.anchor = anchor
    self.range = range
    self.material = material
    self.candidates = candidates
    self.gap = gap
  }
}
