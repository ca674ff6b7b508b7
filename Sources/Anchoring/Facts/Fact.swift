/// Words in a sentence that can be checked.
public struct Fact: Hashable, Sendable {
  /// What sort of words they are.
  public enum Kind: String, Sendable, CaseIterable {
    case figure
    case date
    case ordinal
    case superlative
    case quotation
    case name
  }

  /// What sort of words they are.
  public let kind: Kind

  /// Where they stand, in code points of the text they were found in.
  public let range: CodePointRange

  /// The words, byte for byte.
  public let words: String

  /// Joins words to their place.
  public init(kind: Kind, range: CodePointRange, words: String) {
    self.kind = kind
    self.range = range
    self.words = words
  }
}
