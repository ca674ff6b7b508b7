/// A piece of a text by which the text is found.
public struct Term: Equatable, Sendable {
  /// What it is a piece of.
  public enum Kind: Sendable {
    /// A word of a script with spaces between words.
    case word
    /// Digits, without what parts thousands.
    case figure
    /// A sign that stands for a word: `¥`, `%`, `+`.
    case symbol
    /// A character of a script without spaces, and the one after it where there is one.
    case unspaced
    /// The last character of a word or figure and the one of a script without spaces that follows
    /// on it at once.
    case seam
  }

  /// What it is a piece of.
  public let kind: Kind
  /// Its characters, folded.
  public let text: String
  /// Where it stands in the text, in bytes.
  public let bytes: Range<Int>
  /// Where its first character ends, in bytes; of a word, a figure or a symbol, where all of it
  /// does.
  public let headEnd: Int
  /// Whether nothing parts it from the term before.
  public let isJoined: Bool
}
