internal import ArgumentParser
internal import Claims
internal import Storage
internal import Workflow

struct RebuildCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make all rows anew from the events of the database: all of them, or none.",
    discussion: """
      For when `stet audit` finds a row that is not what the events give. No event is changed, and \
      none is taken in.

      Example: stet rebuild
      """)

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let reach = try session.desk(options).rebuild()
    if options.json {
      session.printJSON([
        "events": .int(reach.events), "sources": .int(reach.sources), "claims": .int(reach.claims),
      ])
    } else {
      session.console.printTable([
        [
          reach.events.counted("event"), reach.sources.counted("source"),
          reach.claims.counted("claim"),
        ]
      ])
    }
    session.suggest(after: .rebuilt)
  }
}
