internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

/// What is drawn of a sitting in a window.
struct ReviewScreen {
  /// From the top, none wider than the window.
  let lines: [StyledText]
  /// Where the cursor is, counted from 0; none where nothing is being written.
  let cursor: (row: Int, column: Int)?
  /// How many lines of the claim the window shows.
  let page: Int
  /// How many lines of the claim may be above the window.
  let lastScroll: Int

  /// Lines are no longer than the eye finds its way back from.
  private static let measure = 96

  /// - Parameter usesColor: Whether styles show; signs stand for them where they do not.
  init(_ loop: ReviewLoop, in size: WindowSize, usesColor: Bool) {
    let width = min(size.columns, Self.measure)
    let head = Self.head(loop, width)
    let foot = ReviewFoot(loop, width: width, rows: size.rows)
    let body = Self.body(loop, width, usesColor)
    let room = max(1, size.rows - head.count - foot.lines.count)
    lastScroll = max(0, body.count - room)
    page = room
    let first = min(loop.scroll, lastScroll)
    var shown = Array(body[first..<min(body.count, first + room)])
    if first < lastScroll, shown.count > 1 {
      let more = "▼ \((body.count - first - shown.count + 1).counted("line")) more: Space"
      shown[shown.count - 1] = StyledText(more, .dim).truncated(to: width)
    }
    shown += [StyledText](repeating: "", count: max(0, room - shown.count))
    let all = head + shown + foot.lines
    // In a very low window what is being written matters most.
    let cut = max(0, all.count - size.rows)
    lines = all.dropFirst(cut).map { $0.truncated(to: width) }
    cursor = foot.cursor.map { (all.count - foot.lines.count - cut + $0.row, $0.column) }
  }

  // MARK: The head

  private static func head(_ loop: ReviewLoop, _ width: Int) -> [StyledText] {
    var left = StyledText()
    if let progress = loop.progress {
      left.append("\(progress.place) of \(progress.total)", .bold)
    } else {
      left.append("…")
    }
    if let sheet = loop.sheet {
      let status = sheet.claim.status.rawValue
      let reason = sheet.reason.words
      left.append("  \(reason)")
      let right = StyledText(sheet.claim.id + (status == reason ? "" : "  \(status)"), .bold)
      let gap = width - left.columns - right.columns
      let line =
        gap >= 2
        ? left + StyledText(String(repeating: " ", count: gap)) + right
        : left + "  " + right
      return [line.truncated(to: width), rule(width)]
    }
    return [StyledText("Review", .bold), rule(width)]
  }

  static func rule(_ width: Int) -> StyledText {
    StyledText(String(repeating: "─", count: width), .dim)
  }

  // MARK: The body

  private static func body(_ loop: ReviewLoop, _ width: Int, _ usesColor: Bool) -> [StyledText] {
    switch loop.mode {
    case .help: return help(width)
    case .finished:
      var lines = [StyledText("Nothing else waits for your verdict.", .bold), ""]
      lines += StyledText("So far: \(loop.tally.summary).").wrapped(to: width)
      return lines
    case .reading, .writing:
      return loop.sheet.map { SheetText($0, width: width, usesColor: usesColor).lines } ?? []
    }
  }

  private static let keys: [(key: String, what: String)] = [
    ("v", "verify: the claim is right"),
    ("d", "dispute: it is wrong; a wording that would be right may follow"),
    ("u", "unverifiable: it could not be established"),
    ("s", "skip: it comes again in the next sitting"),
    ("n", "note on the claim; Tab makes it private"),
    ("z", "undo the last deed: a verdict is taken back, a skipped claim shown again"),
    ("o", "open the source's text in the pager, at the words"),
    ("↓ ↑", "line by line; Space and b, page by page"),
    ("q", "quit; so does Ctrl-C. What was entered is recorded, what was begun is kept"),
    ("", ""),
    ("Enter", "enters a reason; a number alone takes a former one"),
    ("↑ ↓", "former reasons, while one is written"),
    ("Tab", "what the verdict is given on: document, call, arithmetic …"),
    ("Esc", "back to the claim; what was begun is kept"),
    ("", "Ctrl-A E  Ctrl-U K W Y  as in a shell"),
  ]

  private static func help(_ width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for (key, what) in keys {
      let gap = String(repeating: " ", count: max(1, 7 - key.columns))
      lines += (StyledText(key, .bold) + StyledText(gap + what)).wrapped(to: width, hanging: 7)
    }
    return lines
  }
}
