internal import ArgumentParser
internal import Claims
internal import Workflow

struct Sync: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Make the ledger and a folder hold the same events, texts and originals.",
    discussion: "Example: stet sync ../kais-desk")

  @Argument(help: "Another desk's folder; its own claims/ unless said.", completion: .directory)
  var folder: String?

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let synced = try session.desk(options).sync(with: folder.map(session.absolute))
    if options.json {
      session.printJSON([
        "events": .int(synced.events), "texts": .int(synced.texts),
        "originals": .int(synced.originals),
        "written": [
          "events": .int(synced.eventsWritten), "texts": .int(synced.textsWritten),
          "originals": .int(synced.originalsWritten),
        ],
        "forked": JSON(synced.forked), "changed": JSON(synced.changed),
      ])
    } else if session.isQuiet {
      for claim in synced.changed { session.console.print(claim) }
    } else {
      var rows = [
        ["taken in", synced.events.counted("event"), synced.texts.counted("text")],
        ["written", synced.eventsWritten.counted("event"), synced.textsWritten.counted("text")],
      ]
      if synced.originals + synced.originalsWritten > 0 {
        rows[0].append(synced.originals.counted("original"))
        rows[1].append(synced.originalsWritten.counted("original"))
      }
      session.console.printTable(rows)
    }
    for desk in synced.forked {
      session.console.say(
        "stet: the desk \(desk) is forked: two databases wrote under its name; both branches are kept"
      )
    }
    session.suggest(after: .synced(changed: synced.changed))
  }
}
