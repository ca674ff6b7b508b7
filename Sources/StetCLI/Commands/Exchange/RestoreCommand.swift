internal import ArgumentParser
internal import Claims
internal import Storage
internal import Workflow

struct RestoreCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a desk of a backup.",
    discussion: """
      In the folder that --desk or STET_DESK names, else in the one that you are in; it need not \
      stand. The backup is checked whole before anything is put in its place. The desk writes on \
      under a name of its own.

      Example: stet restore ../friday.db --desk ../restored
      """)

  @Argument(help: "A backup, or a desk's database.", completion: .file(extensions: ["db"]))
  var file: String

  @Flag(help: "Take the place of a database that stands, which is kept under another name.")
  var force = false

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let restored = try Desk.restore(
      session.absolute(file), to: session.folderToMake(options.acting), force: force,
      environment: try session.deskEnvironment(options.acting))
    let folder = restored.folder.path
    if options.json {
      session.printJSON(
        restored.reach.json(with: ["folder": .string(folder), "kept": JSON(restored.kept)]))
    } else {
      session.console.printTable(restored.reach.rows)
    }
    for name in restored.kept { session.console.say("stet: kept what stood there as \(name)") }
    if restored.rosterDiffers {
      session.console.say("stet: reviewers.md stands already, and was left as it is")
    }
    for file in restored.ahead {
      session.console.say("stet: \(file) goes on past the backup; `stet sync` takes in the rest")
    }
    session.console.say("stet: restored \(restored.reach.words) in \(folder)")
  }
}

extension Session {
  /// The folder in which a desk is made: the one that is named, or the one that the user is in.
  func folderToMake(_ options: ActingOptions) -> DeskFolder {
    let named = options.desk ?? environment["STET_DESK"].flatMap { $0.isEmpty ? nil : $0 }
    return DeskFolder(path: absolute(named ?? "."))
  }
}
