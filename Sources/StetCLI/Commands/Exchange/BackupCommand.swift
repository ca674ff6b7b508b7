internal import ArgumentParser
internal import Claims
internal import Storage
internal import Workflow

struct BackupCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write the whole desk into one file, and check it.",
    discussion: """
      Events, texts and the files that they were made from, the roster, and what reviewers had begun \
      to write; `stet restore` makes a desk of it again. Others may go on working meanwhile.

      Example: stet backup ../saturday.db
      """)

  @Argument(help: "The file to be written.", completion: .file())
  var file: String

  @Flag(help: "Write over a file that stands already.")
  var force = false

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    if file.isEmpty { throw UsageError(sentence: "no file was named.") }
    let desk = try session.desk(options)
    let reach = try session.placeFile(file, force: force, of: desk.folder, mode: 0o600) {
      try desk.backUp(into: $0)
    }
    if options.json {
      session.printJSON(reach.json(with: ["file": .string(session.absolute(file))]))
    } else {
      session.console.printTable(reach.rows)
    }
    session.console.say("stet: backed up \(reach.words) to \(file), and checked it")
  }
}

extension LedgerReach {
  /// How far each desk's chain reaches, a row each.
  var rows: [[String]] {
    heads.map { [$0.desk, $0.events.counted("event"), "head \($0.head.hex)"] }
  }

  /// How much there is, in words.
  var words: String {
    originals == 0
      ? "\(events.counted("event")) and \(texts.counted("text"))"
      : "\(events.counted("event")), \(texts.counted("text")) and \(originals.counted("original"))"
  }

  /// The same as JSON, beside other members.
  func json(with members: [String: JSON]) -> JSON {
    .object(
      members.merging([
        "events": .int(events), "texts": .int(texts), "originals": .int(originals),
        "desks": .array(heads.map(\.json)),
      ]) { $1 })
  }
}
