internal import Reporting

extension Session {
  /// Marked words as the data stream shows them: in reverse video on a terminal, and in plain marks
  /// on a pipe, on a dumb terminal or where `NO_COLOR` is set (https://no-color.org).
  ///
  /// On a terminal they come out escaped and on one line.
  func shown(_ marked: MarkedText) -> String {
    guard console.isTerminal else { return marked.plain }
    guard hasReverseVideo else { return escaped(marked.plain) }
    return marked.pieces.map { piece in
      let words = escaped(piece.words)
      return piece.isMarked ? "\u{1B}[7m\(words)\u{1B}[27m" : words
    }.joined()
  }

  private var hasReverseVideo: Bool {
    (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Text on one line that a terminal shows and does not obey.
  func escaped(_ text: String) -> String {
    TerminalText.escape(text.replacingLineBreaks, keepingNewlines: false)
  }
}
