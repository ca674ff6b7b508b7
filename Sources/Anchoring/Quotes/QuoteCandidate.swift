/// A place that a quotation may mean, with enough around it for a person to choose.
///
/// Two candidates are equal when the bytes of their words and surroundings are.
public struct QuoteCandidate: Sendable, Equatable {
  /// The words and their place.
  public let span: Span

  /// Up to `SourceText.contextLength` code points before the words.
  public let prefix: String

  /// Up to `SourceText.contextLength` code points after the words.
  public let suffix: String

  /// Joins a span to its surroundings.
  public init(span: Span, prefix: String, suffix: String) {
    self.span = span
    self.prefix = prefix
    self.suffix = suffix
  }

  /// Whether place and bytes are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.span == right.span && left.prefix.hasSameBytes(as: right.prefix)
      && left.suffix.hasSameBytes(as: right.suffix)
  }
}
