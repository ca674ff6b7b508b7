internal import Anchoring
internal import Workflow

/// Words in which what another text has otherwise is marked.
struct MarkedText: Equatable {
  /// Whether both texts have some words.
  enum Mark {
    case same
    case removed
    case added
  }

  /// Some of the words.
  struct Piece: Equatable {
    let words: String
    let mark: Mark
  }

  private(set) var pieces: [Piece] = []

  /// One text of two.
  ///
  /// - Parameters:
  ///   - changes: What the other text has otherwise, in code points of `words` and in order.
  ///   - mark: Whether that is what was removed or what was added.
  init(_ words: String, changes: [CodePointRange], as mark: Mark) {
    let scalars = Array(words.unicodeScalars)
    var position = 0
    for change in changes {
      append(scalars[position..<change.start], .same)
      append(scalars[change.start..<change.end], mark)
      position = change.end
    }
    append(scalars[position...], .same)
  }

  /// Both of two short texts in one line: `420 [-people-]{+passengers+}`.
  init(from old: String, to new: String) {
    let (oldScalars, newScalars) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    var position = 0
    for change in wordChanges(from: old, to: new) {
      append(newScalars[position..<change.new.start], .same)
      append(oldScalars[change.old.start..<change.old.end], .removed)
      append(newScalars[change.new.start..<change.new.end], .added)
      position = change.new.end
    }
    append(newScalars[position...], .same)
  }

  /// A part of a longer difference.
  init(_ pieces: [RevisionDifference.Piece]) {
    self.pieces = pieces.map { piece in
      switch piece.kind {
      case .same: Piece(words: piece.words, mark: .same)
      case .removed: Piece(words: piece.words, mark: .removed)
      case .added: Piece(words: piece.words, mark: .added)
      }
    }
  }

  private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>, _ mark: Mark) {
    if scalars.isEmpty { return }
    pieces.append(Piece(words: String(String.UnicodeScalarView(scalars)), mark: mark))
  }

  /// The words marked as in a plain word diff: `[-gone-]` and `{+new+}`.
  var plain: String {
    pieces.map { piece in
      switch piece.mark {
      case .same: piece.words
      case .removed: "[-\(piece.words)-]"
      case .added: "{+\(piece.words)+}"
      }
    }.joined()
  }

  /// How many pieces a difference on one line has room for: what differs in more places is no slip
  /// that the eye could find there.
  private static let piecesInALine = 12

  /// The same on one line and no longer than somebody reads, with white space and the like that
  /// could be taken for another, or for nothing, spelled out where it differs.
  var spelledOut: String {
    var text = self
    text.pieces = pieces.prefix(Self.piecesInALine).map { piece in
      let words =
        piece.mark == .same
        ? piece.words : piece.words.unicodeScalars.map(\.spelled).joined()
      return Piece(words: words.shortened, mark: piece.mark)
    }
    return text.plain + (pieces.count > Self.piecesInALine ? "…" : "")
  }
}

extension Unicode.Scalar {
  fileprivate var spelled: String {
    let isInvisible =
      properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint
    let isPlain = self == " " || !(properties.isWhitespace || isInvisible)
    return isPlain ? String(self) : "\\u{\(String(value, radix: 16, uppercase: true))}"
  }
}
