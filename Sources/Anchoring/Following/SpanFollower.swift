/// Follows spans from one revision of a text to another.
///
/// An alignment of the two texts, word by word, gives most spans their place; a span that it leaves
/// out, or puts where the words do not bear it out, is searched for in what the newer text has new.
/// What stands there because it stood elsewhere in the older text is no successor to anything.
public struct SpanFollower: Sendable {
  /// How many steps, of 64 code points against one, are spent on looking for the spans that the
  /// alignment leaves out: for one of them, and for all in one call.
  ///
  /// A span for which they do not suffice is `unsearched`.
  public static let budget = (
    span: SearchBudget.forSpan, revision: SearchBudget.forRevision
  )

  private let old: SourceText
  private let new: SourceText
  private let comparison: SpanComparison?

  /// Prepares to follow spans of `old` into `new`.
  public init(from old: SourceText, to new: SourceText) {
    self.old = old
    self.new = new
    comparison = old.string.hasSameBytes(as: new.string) ? nil : SpanComparison(of: old, with: new)
  }

  /// What became of the words at each of `ranges`, which are in code points of the old text.
  ///
  /// A range that leaves the old text, or holds nothing, is `unsearched`.
  public func follow(_ ranges: [CodePointRange]) -> [FollowedSpan] {
    guard let comparison else { return ranges.map { isIn(old, $0) } }
    var pass = FollowingPass(from: old, to: new, comparison)
    return ranges.map { pass.follow($0) }
  }

  /// How the words at `now` of the new text compare with those at `range` of the old one, the place
  /// being known: `unchanged`, `shifted`, `reformatted`, `context-changed` or `altered`, with what
  /// changed in the words and their sentences; `unsearched` where a range leaves its text.
  public func compare(_ range: CodePointRange, with now: CodePointRange) -> FollowedSpan {
    (comparison ?? SpanComparison(of: old, with: new)).compare(range, with: now)
  }

  private func isIn(_ text: SourceText, _ range: CodePointRange) -> FollowedSpan {
    (try? text.byteRange(range)) == nil
      ? FollowedSpan(anchor: .unsearched, range: nil)
      : FollowedSpan(anchor: .unchanged, range: range)
  }
}
