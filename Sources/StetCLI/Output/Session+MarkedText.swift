internal import Terminal

extension Session {
  /// Marked words as the data stream shows them: in styles where it has any, else in plain marks.
  func shown(_ marked: MarkedText, keepingNewlines: Bool = false) -> String {
    console.shown(styled(marked), keepingNewlines: keepingNewlines)
  }

  /// Marked words: what is gone in reverse video, what is new bold and underlined; in plain marks
  /// where there are no styles.
  func styled(_ marked: MarkedText) -> StyledText {
    guard console.isInColor else { return StyledText(marked.plain) }
    return marked.pieces.map { piece in
      switch piece.mark {
      case .same: StyledText(piece.words)
      case .removed: StyledText(piece.words, .removed)
      case .added: StyledText(piece.words, .added)
      }
    }.joined()
  }

  /// Words in the text around them: bold and underlined, or in brackets where there are no styles.
  func styled(quoting words: String, after prefix: String, before suffix: String) -> StyledText {
    let quoted = console.isInColor ? StyledText(words, .quoted) : StyledText("[\(words)]")
    return StyledText(prefix) + quoted + StyledText(suffix)
  }
}
