internal import Anchoring
internal import Claims
internal import Terminal
internal import Workflow

extension Session {
  /// What became of each citation: a row each on a pipe, a few lines each on a terminal.
  func printAnchors(_ anchors: [AnchoredWords]) {
    guard console.isTerminal else {
      for anchored in anchors { console.printRow(row(of: anchored)) }
      return
    }
    let heads = anchors.map { [$0.claim, $0.citation, $0.now.anchor.rawValue] }
    let widths = (0..<3).map { column in heads.map { $0[column].columns }.max() ?? 0 }
    let indent = widths.reduce(6, +)
    for (head, anchored) in zip(heads, anchors) {
      let styles: [Style] = [.bold, .dim, anchored.isSettled ? .plain : .concern]
      var margin = zip(zip(head, widths), styles).map { cell, style in
        StyledText(cell.0, style)
          + StyledText(String(repeating: " ", count: cell.1 - cell.0.columns + 2))
      }.joined()
      for line in lines(of: anchored) {
        console.printWrapped(margin + line.onOneLine, hanging: indent)
        margin = StyledText(String(repeating: " ", count: indent))
      }
    }
  }

  /// Why some words were not looked for, or not to the end, and what goes on from there.
  func sayUnsearched(_ anchors: [AnchoredWords], of source: Source) {
    let count = anchors.count { $0.now.anchor == .unsearched }
    guard count > 0 else { return }
    let budget = SpanFollower.budget
    console.say(
      "stet: \(count.counted("citation")) unsearched: what they were cited in is not on file, or the search stopped at its budget of \(budget.span) steps a citation and \(budget.revision) in all"
    )
    console.say(
      "hint: `stet anchor --source \(source.id)` looks again; `stet anchor CLAIM CITATION --span START:END` sets one"
    )
  }

  // MARK: On a pipe

  /// Claim, citation, anchor, the words as cited and now, what changed, what stands there instead,
  /// and where the words may stand.
  private func row(of anchored: AnchoredWords) -> [String] {
    let words = anchored.marked
    return [
      anchored.claim, anchored.citation, anchored.now.anchor.rawValue, shown(words.before),
      words.after.map { shown($0) } ?? "", anchored.now.material.joined(separator: "; "),
      anchored.gap?.exact ?? "",
      anchored.candidates.map(\.span.range.description).joined(separator: " "),
    ]
  }

  // MARK: On a terminal

  private func lines(of anchored: AnchoredWords) -> [StyledText] {
    let words = anchored.marked
    func named(_ name: String, _ rest: StyledText) -> StyledText {
      StyledText(name + "  ", .dim) + rest
    }
    var lines: [StyledText] = []
    if let after = words.after {
      let isSame = words.before.plain.utf8.elementsEqual(after.plain.utf8)
      lines +=
        isSame
        ? [styled(after)] : [named("was", styled(words.before)), named("now", styled(after))]
    } else {
      lines.append(named("was", styled(words.before)))
    }
    lines += anchored.now.material.map { named("changed", StyledText($0, .concern)) }
    if let gap = anchored.gap {
      lines.append(
        StyledText(
          gap.exact.isEmpty
            ? "nothing stands in their place, at \(gap.start)"
            : "in their place, at \(gap.range): “\(gap.exact.shortened)”"))
    }
    for candidate in anchored.candidates {
      lines.append(named("perhaps", StyledText(candidate.line)))
      lines.append(
        StyledText("         ")
          + StyledText(anchored.command("--span \(candidate.span.range)"), .command))
    }
    if anchored.now.anchor == .moved {
      lines.append(StyledText(anchored.command("--confirm"), .command))
    }
    return lines
  }

  // MARK: JSON

  /// What a text did to the claims on its source.
  func json(_ revising: Revising) -> JSON {
    [
      "source": .string(revising.source.id), "revision": .int(revising.revision),
      "stale": JSON(revising.stale), "anchors": json(revising.anchors),
    ]
  }

  private func json(_ anchors: [AnchoredWords]) -> JSON {
    .array(
      anchors.map { anchored in
        let now = anchored.now
        return [
          "claim": .string(anchored.claim), "citation": .string(anchored.citation),
          "anchor": .string(now.anchor.rawValue), "material": JSON(now.material),
          "start": now.now.map { .int($0.range.start) } ?? .null,
          "end": now.now.map { .int($0.range.end) } ?? .null,
          "was": .string(now.span.exact), "now": JSON(anchored.wordsNow),
          "candidates": .array(anchored.candidates.map { Self.json($0.span) }),
          "gap": anchored.gap.map(Self.json) ?? .null,
        ]
      })
  }

  private static func json(_ span: Span) -> JSON {
    ["start": .int(span.start), "end": .int(span.end), "exact": .string(span.exact)]
  }
}

extension AnchoredWords {
  /// The words as cited and those that stand there now, each with what the other has not marked.
  fileprivate var marked: (before: MarkedText, after: MarkedText?) {
    guard let wordsNow else {
      return (MarkedText(now.span.exact, changes: [], as: .removed), nil)
    }
    let changes = wordChanges(from: now.span.exact, to: wordsNow)
    return (
      MarkedText(now.span.exact, changes: changes.map(\.old), as: .removed),
      MarkedText(wordsNow, changes: changes.map(\.new), as: .added)
    )
  }

  /// Whether nobody has to look at where the words are.
  var isSettled: Bool {
    switch now.anchor {
    case .unchanged, .shifted, .reformatted, .contextChanged: now.material.isEmpty
    default: false
    }
  }

  /// The command that settles where the words are.
  func command(_ choice: String) -> String { "stet anchor \(claim) \(citation) \(choice)" }
}
