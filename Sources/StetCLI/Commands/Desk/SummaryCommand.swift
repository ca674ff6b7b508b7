internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Workflow

struct SummaryCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "The desk at a glance.", discussion: "Example: stet status")

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let summary = try session.desk(options).summary()
    if options.json {
      session.printJSON(json(summary))
      return
    }
    var rows = [["desk", summary.desk ?? "(no name yet)"]]
    rows += Status.allCases.compactMap { status in
      summary.counts[status].map { [status.rawValue, String($0)] }
    }
    if let waiting = summary.waiting { rows.append(["waiting for you", String(waiting)]) }
    if let touched = summary.touched { rows.append(["last touched", touched]) }
    rows += summary.sources.map { ["source \($0.source.id)", $0.claims.counted("claim")] }
    rows += summary.heads.map {
      ["ledger \($0.desk)", "\($0.events.counted("event")), head \($0.head.hex)"]
    }
    session.console.printTable(rows)
  }

  private func json(_ summary: DeskSummary) -> JSON {
    [
      "desk": JSON(summary.desk),
      "counts": .object(
        Dictionary(
          uniqueKeysWithValues: Status.allCases.map {
            ($0.rawValue, .int(summary.counts[$0] ?? 0))
          })),
      "waiting": summary.waiting.map { .int($0) } ?? .null, "touched": JSON(summary.touched),
      "sources": .array(
        summary.sources.map { ["id": .string($0.source.id), "claims": .int($0.claims)] }),
      "desks": .array(summary.heads.map(\.json)),
    ]
  }
}
