internal import Terminal

extension Session {
  /// Marked words as the data stream shows them: on a terminal what is gone in reverse video and
  /// what is new bold and underlined; in plain marks on a pipe, on a dumb terminal or where
  /// `NO_COLOR` is set (https://no-color.org).
  ///
  /// On a terminal they come out escaped.
  func shown(_ marked: MarkedText, keepingNewlines: Bool = false) -> String {
    guard console.isTerminal else { return marked.plain }
    func escaped(_ text: String) -> String {
      keepingNewlines ? TerminalText.escape(text, keepingNewlines: true) : self.escaped(text)
    }
    guard hasStyles else { return escaped(marked.plain) }
    return marked.pieces.map { piece in
      let words = escaped(piece.words)
      return switch piece.mark {
      case .same: words
      case .removed: "\u{1B}[7m\(words)\u{1B}[27m"
      case .added: "\u{1B}[1;4m\(words)\u{1B}[22;24m"
      }
    }.joined()
  }

  private var hasStyles: Bool {
    (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Text on one line that a terminal shows and does not obey.
  func escaped(_ text: String) -> String {
    TerminalText.escape(text.replacingLineBreaks, keepingNewlines: false)
  }
}
