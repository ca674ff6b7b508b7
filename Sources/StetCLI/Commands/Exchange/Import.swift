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

  /// So many ids are printed at once: a call of the system for each would take longer than to log
  /// the claim.
  private static let idsAtOnce = 4096

  func run(in session: Session) throws {
    let batches = try ImportFormat.batches(
      of: try session.chunks(of: file, upTo: .importFile), in: format, named: file)
    let ids = try session.desk(options).importRows(
      from: batches, named: file == "-" ? "standard input" : file, because: ImportFields.unsaid,
      dryRun: dryRun)
    if options.json {
      session.printJSON(["imported": .int(ids.count), "claims": JSON(ids)])
    } else {
      for start in stride(from: 0, to: ids.count, by: Self.idsAtOnce) {
        let some = ids[start..<min(start + Self.idsAtOnce, ids.count)]
        session.console.outputText(some.joined(separator: "\n") + "\n")
      }
    }
    session.report(
      dryRun
        ? "stet: \(ids.count.counted("claim")) could be imported; nothing was written"
        : "stet: imported \(ids.count.counted("claim"))")
    if !dryRun, !ids.isEmpty { session.suggest(after: .imported) }
  }
}
