internal import ArgumentParser
internal import Workflow

struct SummaryCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "The desk at a glance.",
    discussion: """
      Counts by status, how far the texts that came last are covered, what waits for you, what went \
      stale and why, and the last events.

      Example: stet status
      """)

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let summary = try session.desk(options).summary()
    if options.json {
      session.printJSON(summary.json)
    } else if session.console.isTerminal {
      session.printSummaryPage(summary)
    } else {
      session.printSummary(summary)
    }
  }
}
