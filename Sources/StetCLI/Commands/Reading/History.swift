internal import ArgumentParser
internal import Claims
internal import Workflow

struct History: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show everything that happened to a claim, in ledger order.",
    discussion: "Example: stet history mori-12")

  @Argument(help: "The claim.", completion: .naming(.anyClaim))
  var claim: String

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let history = try session.desk(options).history(claim)
    if options.json {
      session.printJSON(.array(history.events.map(\.json)))
    } else {
      let rows = history.events.map { event in
        [
          event.at, event.by, event.kind, "\(event.desk) \(event.seq)",
          JSON.object(event.members.filter { $0.key != "claim" }).canonical,
        ]
      }
      if session.console.isTerminal {
        session.console.printTable(rows)
      } else {
        // Canonical JSON holds no tab and no line's end; escaped as a cell it would no longer be
        // JSON.
        for row in rows { session.console.print(row.joined(separator: "\t")) }
      }
    }
  }
}
