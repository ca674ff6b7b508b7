/// A quotation with its middle left out: `first words … last words`.
struct ElidedQuote: Equatable {
  /// The words before the ellipsis, byte for byte, but for white space beside it.
  let first: String

  /// The words after it.
  let last: String

  /// How many ellipses a quotation may hold to be read so: each takes a pass over the text.
  static let largestCountOfEllipses = 8

  /// Every way to read `quote` so, in the order of its ellipses.
  ///
  /// An ellipsis is U+2026 or the last three of several dots, with a letter or a digit somewhere on
  /// both sides; any but one may be part of the text.
  static func readings(of quote: String) -> [ElidedQuote] {
    let scalars = Array(quote.unicodeScalars)
    let ellipses = ellipses(in: scalars)
    guard ellipses.count <= largestCountOfEllipses else { return [] }
    return ellipses.compactMap { ellipsis in
      var first = scalars[..<ellipsis.lowerBound]
      var last = scalars[ellipsis.upperBound...]
      while first.last?.isWhiteSpace == true { first.removeLast() }
      while last.first?.isWhiteSpace == true { last.removeFirst() }
      guard first.contains(where: \.isWordLike), last.contains(where: \.isWordLike) else {
        return nil
      }
      return ElidedQuote(
        first: String(String.UnicodeScalarView(first)),
        last: String(String.UnicodeScalarView(last)))
    }
  }

  private static func ellipses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    scalars.indices.compactMap { index in
      if scalars[index] == "…" { return index..<index + 1 }
      let dots = index..<index + 3
      let isRunOfDots = dots.upperBound <= scalars.count && scalars[dots].allSatisfy { $0 == "." }
      let goesOn = dots.upperBound < scalars.count && scalars[dots.upperBound] == "."
      return isRunOfDots && !goesOn ? dots : nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLike: Bool { properties.isAlphabetic || properties.numericType != nil }
}
