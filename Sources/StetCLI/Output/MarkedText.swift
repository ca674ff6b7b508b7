internal import Anchoring

/// Words in which what changed is marked.
struct MarkedText: Equatable {
  /// Some of the words, and whether another text has them not.
  struct Piece: Equatable {
    let words: String
    let isMarked: Bool
  }

  /// Which of the two texts it is.
  enum Side {
    case before
    case after
  }

  private(set) var pieces: [Piece] = []
  let side: Side

  /// - Parameter changes: What is marked, in code points of `words`, in order; empty ranges mark
  ///   nothing.
  init(_ words: String, _ side: Side, changes: [CodePointRange]) {
    self.side = side
    let scalars = Array(words.unicodeScalars)
    var position = 0
    for change in changes where change.count > 0 {
      append(scalars[position..<change.start], isMarked: false)
      append(scalars[change.start..<change.end], isMarked: true)
      position = change.end
    }
    append(scalars[position...], isMarked: false)
  }

  private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>, isMarked: Bool) {
    if scalars.isEmpty { return }
    pieces.append(Piece(words: String(String.UnicodeScalarView(scalars)), isMarked: isMarked))
  }

  /// The words in one line, marked as in a plain word diff: `[-gone-]` and `{+new+}`.
  var plain: String {
    pieces.map { piece in
      guard piece.isMarked else { return piece.words }
      return side == .before ? "[-\(piece.words)-]" : "{+\(piece.words)+}"
    }.joined()
  }
}
