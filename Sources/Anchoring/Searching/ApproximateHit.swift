/// A place where a pattern ends in a text, with errors.
public struct ApproximateHit: Hashable, Sendable {
  /// The offset after the last code point.
  public let end: Int

  /// How many code points must be inserted, deleted or replaced at the least (Levenshtein) to make
  /// the pattern of some passage that ends here.
  public let distance: Int
}
