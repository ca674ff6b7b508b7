internal import Anchoring

/// Cuts a list of changes between two texts into hunks, each with a little context.
struct HunkBuilder {
  /// How many code points of its paragraph a change is shown with, on each side.
  static let contextLength = 80

  /// Some changes with their context, which both texts share.
  struct Cut {
    var changes: [TextChange]
    var old: CodePointRange
    var new: CodePointRange
  }

  private let old: [Unicode.Scalar]
  private let new: [Unicode.Scalar]

  init(from old: SourceText, to new: SourceText) {
    self.old = Array(old.string.unicodeScalars)
    self.new = Array(new.string.unicodeScalars)
  }

  /// The hunks of these changes, which are in order and between which both texts are the same.
  func cuts(_ changes: [TextChange]) -> [Cut] {
    var cuts: [Cut] = []
    var position = 0
    for (index, change) in changes.enumerated() {
      let next = index + 1 < changes.count ? changes[index + 1].old.start : old.count
      let before = contextBefore(change.old.start, from: position)
      let after = contextAfter(change.old.end, to: next)
      let cut = Cut(
        changes: [change],
        old: CodePointRange(change.old.start - before, change.old.end + after),
        new: CodePointRange(change.new.start - before, change.new.end + after))
      if let last = cuts.last, cut.old.start <= last.old.end {
        cuts[cuts.count - 1] = Cut(
          changes: last.changes + [change], old: CodePointRange(last.old.start, cut.old.end),
          new: CodePointRange(last.new.start, cut.new.end))
      } else {
        cuts.append(cut)
      }
      position = change.old.end
    }
    return cuts
  }

  /// How much of the paragraph to show before a position, back to `start` at most.
  private func contextBefore(_ position: Int, from start: Int) -> Int {
    let limit = max(start, position - Self.contextLength)
    let paragraph = old[limit..<position].lastIndex(where: \.endsParagraph).map { $0 + 1 }
    if let paragraph { return position - paragraph }
    if limit == start { return position - limit }
    // Whole words, where there are any.
    let word = old[limit..<position].firstIndex(where: \.properties.isWhitespace)
    return position - (word.map { $0 + 1 } ?? limit)
  }

  private func contextAfter(_ position: Int, to end: Int) -> Int {
    let limit = min(end, position + Self.contextLength)
    if let paragraph = old[position..<limit].firstIndex(where: \.endsParagraph) {
      return paragraph - position
    }
    if limit == end { return limit - position }
    let word = old[position..<limit].lastIndex(where: \.properties.isWhitespace)
    return (word ?? limit) - position
  }

  /// Whether a place in the later text has words of its paragraph on both sides.
  func isWithinParagraph(_ position: Int) -> Bool {
    guard position > 0, position < new.count else { return false }
    return !new[position - 1].endsParagraph && !new[position].endsParagraph
  }

  /// The words of a hunk.
  func pieces(of cut: Cut) -> [RevisionDifference.Piece] {
    var pieces: [RevisionDifference.Piece] = []
    func add(_ kind: RevisionDifference.Piece.Kind, _ scalars: ArraySlice<Unicode.Scalar>) {
      if scalars.isEmpty { return }
      pieces.append(.init(kind: kind, words: String(String.UnicodeScalarView(scalars))))
    }
    var position = cut.new.start
    for change in cut.changes {
      add(.same, new[position..<change.new.start])
      add(.removed, old[change.old.start..<change.old.end])
      add(.added, new[change.new.start..<change.new.end])
      position = change.new.end
    }
    add(.same, new[position..<cut.new.end])
    return pieces
  }
}

extension Unicode.Scalar {
  fileprivate var endsParagraph: Bool { self == "\n" || self == "\r" || self == "\u{2029}" }
}
