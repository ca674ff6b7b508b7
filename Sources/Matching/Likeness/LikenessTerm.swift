/// A word or a number of a text, as two texts may share it.
public struct LikenessTerm: Sendable, Hashable {
  /// What the other text must have, too: a word's stem, or `=` and a number's value.
  public let key: String

  /// The word, folded but whole; empty for a number.
  public let word: String

  /// Where it stands, in bytes of the text.
  public let utf8: Range<Int>

  /// A number's value.
  public var number: Double?

  /// What the number is of; 0 where nothing is said.
  public var unit = 0

  /// How much of its weight it has: less in a handle, and where terms overlap.
  public var share = 1.0

  /// Whether it may be several words written as one, as in `#stopthepresses`.
  public var isJoined = false

  /// Whether it is a word that tells something, however few claims have it.
  var isTelling: Bool { number == nil && CommonWords.weight(of: key) == nil }

  /// Whether two figures are of different things: 5 percent and 5 dollars.
  func isOfAnotherUnit(than other: Self) -> Bool {
    unit != 0 && other.unit != 0 && unit != other.unit
  }
}
