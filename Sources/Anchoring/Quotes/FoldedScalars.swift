/// A text folded for finding, scalar by scalar, each with the bytes that it came from.
///
/// A run of white space comes out as one space, with the bytes of the run's first scalar.
struct FoldedScalars: Sequence, IteratorProtocol {
  struct Element {
    let scalar: Unicode.Scalar
    let bytes: Range<Int>
  }

  private var scalars: String.UnicodeScalarView.Iterator
  private var offset = 0
  private var isAfterSpace = false

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  mutating func next() -> Element? {
    while let scalar = scalars.next() {
      let start = offset
      offset += UTF8.width(scalar)
      guard let folded = scalar.folded else { continue }
      let isSpace = folded == " "
      guard !(isSpace && isAfterSpace) else { continue }
      isAfterSpace = isSpace
      return Element(scalar: folded, bytes: start..<offset)
    }
    return nil
  }

  /// `text` folded, without white space at either end.
  static func trimmed(_ text: String) -> [Unicode.Scalar] {
    var folded = FoldedScalars(text).drop { $0.scalar == " " }.map(\.scalar)
    if folded.last == " " {
      folded.removeLast()
    }
    return folded
  }
}
