internal import ArgumentParser
internal import Claims
internal import Workflow

struct Import: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Log claims from a table or a report: all rows, or none.",
    discussion: "Example: stet import claims.csv --dry-run")

  @Argument(
    help: "A CSV or JSONL file; - reads standard input.",
    completion: .file(extensions: ["csv", "jsonl"]))
  var file: String

  @Option(help: "csv or jsonl; otherwise by the file's ending, or its first character.")
  var format: ImportFormat?

  @Flag(help: "Check every row, and change nothing.")
  var dryRun = false

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let batches = try ImportFormat.batches(
      of: try session.chunks(of: file), in: format, named: file)
    let ids = try session.desk(options).importRows(
      from: batches, because: ImportFields.unsaid, dryRun: dryRun)
    if options.json {
      session.printJSON(["imported": .int(ids.count), "claims": JSON(ids)])
    } else {
      for id in ids { session.console.print(id) }
    }
    session.report(
      dryRun
        ? "stet: \(ids.count.counted("claim")) could be imported; nothing was written"
        : "stet: imported \(ids.count.counted("claim"))")
    if !dryRun, !ids.isEmpty { session.suggest(after: .imported) }
  }
}
