internal import ArgumentParser
internal import Claims
internal import Workflow

struct Sync: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Make the ledger and a folder hold the same events and texts.",
    discussion: "Example: stet sync ../kais-desk")

  @Argument(help: "Another desk's folder; its own claims/ unless said.", completion: .directory)
  var folder: String?

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let synced = try session.desk(options).sync(with: folder.map(session.absolute))
    if options.json {
      session.printJSON([
        "events": .int(synced.events), "texts": .int(synced.texts),
        "written": ["events": .int(synced.eventsWritten), "texts": .int(synced.textsWritten)],
        "forked": JSON(synced.forked), "changed": JSON(synced.changed),
      ])
    } else if session.isQuiet {
      for claim in synced.changed { session.console.print(claim) }
    } else {
      session.console.printTable([
        ["taken in", synced.events.counted("event"), synced.texts.counted("text")],
        ["written", synced.eventsWritten.counted("event"), synced.textsWritten.counted("text")],
      ])
    }
    for desk in synced.forked {
      session.console.say(
        "stet: the desk \(desk) is forked: two databases wrote under its name; both branches are kept"
      )
    }
    session.suggest(after: .synced(changed: synced.changed))
  }
}
