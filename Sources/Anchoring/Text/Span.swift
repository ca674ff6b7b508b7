/// Exact words at a place in a text.
///
/// Two spans are equal when their places are and the bytes of their words are; Swift's own string
/// equality would call a composed and a decomposed "é" the same.
public struct Span: Hashable, Sendable {
  /// The place, in code points.
  public let range: CodePointRange

  /// The words that stand there.
  public let exact: String

  /// Joins words to their place; `SourceText.span(_:)` makes spans that are known to hold.
  public init(range: CodePointRange, exact: String) {
    self.range = range
    self.exact = exact
  }

  /// The first code point, counted from 0.
  public var start: Int { range.start }

  /// The code point after the last one.
  public var end: Int { range.end }

  /// Whether place and bytes are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.range == right.range && left.exact.hasSameBytes(as: right.exact)
  }

  /// Feeds the place and the words to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    // Coarser than `==`, for it hashes the normal form: equal bytes still give equal hashes.
    hasher.combine(exact)
  }
}

extension String {
  func hasSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}

extension String? {
  func hasSameBytes(as other: String?) -> Bool {
    switch (self, other) {
    case (let words?, let others?): words.hasSameBytes(as: others)
    case (nil, nil): true
    default: false
    }
  }
}
