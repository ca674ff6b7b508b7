/// A quotation to be found, after the W3C Web Annotation `TextQuoteSelector`.
///
/// Two selectors are equal when the bytes of their words are.
public struct QuoteSelector: Sendable, Equatable {
  /// The words looked for, byte for byte.
  public let exact: String

  /// What must stand immediately before a hit; nil asks for nothing.
  public let prefix: String?

  /// What must stand immediately after a hit; nil asks for nothing.
  public let suffix: String?

  /// Which of the hits that prefix and suffix leave, counted from 1 in text order.
  public let nth: Int?

  /// Makes a selector; with the words alone it asks that they stand only once.
  public init(exact: String, prefix: String? = nil, suffix: String? = nil, nth: Int? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.nth = nth
  }

  /// Whether both ask for the same bytes.
  public static func == (left: Self, right: Self) -> Bool {
    left.exact.hasSameBytes(as: right.exact) && left.prefix.hasSameBytes(as: right.prefix)
      && left.suffix.hasSameBytes(as: right.suffix) && left.nth == right.nth
  }
}
