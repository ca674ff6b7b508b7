internal import Claims
internal import Terminal
internal import Workflow

/// The lines at the bottom: what was said last, and the keys or what is being written.
struct ReviewFoot {
  private(set) var lines: [StyledText] = []
  private(set) var cursor: (row: Int, column: Int)?

  /// How many lines a reason is shown in while it is written.
  private static let editorLines = 5
  /// How many lines a message may take.
  private static let messageLines = 4
  private static let prompt = "> "

  init(_ loop: ReviewLoop, width: Int, rows: Int) {
    lines.append(ReviewScreen.rule(width))
    if let message = loop.message {
      let text =
        message.isTrouble
        ? StyledText("! " + message.text, Style(.red, .bold)) : StyledText(message.text)
      lines += text.wrapped(to: width, hanging: message.isTrouble ? 2 : 0)
        .prefix(max(1, min(Self.messageLines, rows / 3)))
    }
    switch loop.mode {
    case .writing(let writing): write(writing, width, rows)
    case .reading: offer(Self.claimKeys, width)
    case .help: lines.append(StyledText("Any key goes back.", .dim))
    case .finished:
      let again: [(String, String)] = loop.tally.skipped > 0 ? [("s", "skipped ones again")] : []
      offer(again + [("z", "undo"), ("?", "help"), ("q", "quit")], width)
    }
  }

  private static let claimKeys = [
    ("v", "verify"), ("d", "dispute"), ("u", "unverifiable"), ("s", "skip"), ("n", "note"),
    ("z", "undo"), ("o", "open source"), ("?", "help"), ("q", "quit"),
  ]

  /// The keys, as many on a line as go there.
  private mutating func offer(_ keys: [(String, String)], _ width: Int) {
    var line = StyledText()
    for (key, what) in keys {
      let item = StyledText(key, .bold) + StyledText(" " + what)
      if !line.isEmpty, line.columns + 2 + item.columns > width {
        lines.append(line)
        line = item
      } else {
        line.append(line.isEmpty ? item : "  " + item)
      }
    }
    lines.append(line.truncated(to: width))
  }

  // MARK: Writing

  private mutating func write(_ writing: Writing, _ width: Int, _ rows: Int) {
    lines += label(writing).wrapped(to: width)
    // In a low window the claim matters more than what was said of others.
    let room = max(0, min(Writing.numbered, rows - 14))
    if !writing.isWording, writing.editor.text.isEmpty {
      for (index, reason) in writing.recent.prefix(room).enumerated() {
        lines.append(
          (StyledText("\(index + 1)", .bold) + StyledText("  " + reason.replacingLineBreaks))
            .truncated(to: width))
      }
    }
    let layout = writing.editor.layout(
      columns: width - Self.prompt.columns, rows: max(1, min(Self.editorLines, rows / 3)))
    cursor = (lines.count + layout.row, Self.prompt.columns + layout.column)
    for (index, line) in layout.lines.enumerated() {
      lines.append(StyledText(index == 0 ? Self.prompt : "  ", .bold) + StyledText(line))
    }
  }

  private func label(_ writing: Writing) -> StyledText {
    switch writing.purpose {
    case .note(let isPrivate):
      return StyledText(isPrivate ? "A private note" : "A note", .bold)
        + StyledText("  Tab \(isPrivate ? "makes it public" : "makes it private") · Esc back", .dim)
    case .verdict(let verdict, let basis):
      if writing.isWording {
        return StyledText("The wording that would be right", .bold)
          + StyledText("  ↑ the claim's own · Enter alone for none · Esc back", .dim)
      }
      let name =
        switch verdict {
        case .verified: "Verified, because"
        case .disputed: "Disputed, because"
        case .unverifiable: "Unverifiable, because"
        }
      return StyledText(name, .bold)
        + StyledText("  Tab basis: \(basis?.rawValue ?? "none")", basis == nil ? .dim : .bold)
        + StyledText(
          writing.recent.isEmpty ? " · Esc back" : " · ↑ or a number: a former reason · Esc back",
          .dim)
    }
  }
}
