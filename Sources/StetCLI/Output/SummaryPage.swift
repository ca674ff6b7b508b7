internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

/// The desk at a glance, as a person reads it.
extension Session {
  /// Counts as a bar, what waits, how far texts are covered, what went stale and why, what was done.
  func printSummaryPage(_ summary: DeskSummary) {
    let total = summary.counts.values.reduce(0, +)
    console.printWrapped(
      StyledText(summary.desk ?? "a desk without a name yet", .bold)
        + StyledText("  \(total.counted("claim"))"))
    printStatusBar(summary.counts)
    printWaiting(summary)
    printCoverage(summary)
    printStale(summary.stale)
    printRecent(summary.recent)
    printHeads(summary.heads)
  }

  private func printStatusBar(_ counts: [Status: Int]) {
    let present = Status.inOrderOfConcern.filter { counts[$0, default: 0] > 0 }
    if present.isEmpty { return }
    let cells = StatusBar.cells(
      for: present.map { counts[$0, default: 0] }, in: min(console.window().columns, 72))
    // The signs fill the bar, so that it says as much without its colours.
    console.print(
      zip(present, cells).map { status, count in
        StyledText(String(repeating: status.sign, count: count), status.style)
      }.joined())
    printSideBySide(present.map { $0.shown + StyledText(" \(counts[$0, default: 0])") })
  }

  private func printWaiting(_ summary: DeskSummary) {
    guard let waiting = summary.waiting else { return }
    console.print("")
    console.printWrapped(
      waiting == 0
        ? StyledText("Nothing waits for your verdict.", .dim)
        : StyledText(
          "\(waiting.counted("claim")) \(waiting == 1 ? "waits" : "wait") for your verdict: ")
          + StyledText("stet next", .command))
  }

  private func printCoverage(_ summary: DeskSummary) {
    if summary.coverage.isEmpty { return }
    var table = Table([
      Table.Column(truncation: .end), Table.Column(), Table.Column(alignment: .right),
      Table.Column(alignment: .right), Table.Column(truncation: .end),
    ])
    for source in summary.coverage {
      let percent = source.coverage.percent
      let open = source.coverage.sentences(.open).count
      table.append([
        StyledText("  " + source.source.id), CoverageBar.text(percent),
        StyledText("\(percent)%"),
        StyledText((summary.claimCounts[source.source.hash] ?? 0).counted("claim")),
        open == 0 ? StyledText() : StyledText("\(open.counted("sentence")) open", .concern),
      ])
    }
    printHeading("Coverage")
    console.print(table)
  }

  private func printStale(_ stale: [ClaimInContext]) {
    if stale.isEmpty { return }
    printHeading("Went stale")
    var table = Table([Table.Column(), Table.Column(), Table.Column(truncation: .end)])
    for entry in stale {
      table.append([
        StyledText("  " + entry.claim.id), StyledText(entry.reasons, .concern),
        StyledText(entry.claim.text, .dim),
      ])
    }
    console.print(table)
  }

  private func printRecent(_ recent: [(event: Event, subject: String?)]) {
    if recent.isEmpty { return }
    printHeading("Last done")
    var table = Table([
      Table.Column(), Table.Column(), Table.Column(truncation: .end),
      Table.Column(truncation: .end),
    ])
    for (event, subject) in recent {
      table.append([
        StyledText("  " + ago(event.at), .dim), StyledText(event.by), StyledText(subject ?? ""),
        StyledText(event.deed),
      ])
    }
    console.print(table)
  }

  private func printHeads(_ heads: [LedgerHead]) {
    if heads.isEmpty { return }
    printHeading("Ledger")
    var table = Table([
      Table.Column(), Table.Column(alignment: .right), Table.Column(truncation: .end),
    ])
    for head in heads {
      table.append([
        StyledText("  " + head.desk), StyledText(head.events.counted("event")),
        StyledText("head \(head.head.hex)", .dim),
      ])
    }
    console.print(table)
  }

  /// Items beside one another, as many on a line as the window holds; none is broken.
  private func printSideBySide(_ items: [StyledText]) {
    var line = StyledText()
    for item in items {
      if line.isEmpty {
        line = item
      } else if line.columns + 3 + item.columns <= console.window().columns {
        line.append("   ")
        line.append(item)
      } else {
        console.print(line)
        line = item
      }
    }
    if !line.isEmpty { console.print(line) }
  }

  private func printHeading(_ title: String) {
    console.print("")
    console.print(StyledText(title, .bold))
  }
}
