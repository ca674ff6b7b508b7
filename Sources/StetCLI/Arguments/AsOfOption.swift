internal import ArgumentParser
internal import Workflow

/// Reads the ledger as it stood.
struct AsOfOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Read the ledger as it stood at a time, or at the end of a day (UTC).", valueName: "time"))
  var asOf: String?

  /// The last moment that counts; none where the ledger is read as it is.
  ///
  /// - Throws: ``UsageError`` where it is no time.
  func time() throws -> LedgerTime? {
    guard let asOf else { return nil }
    guard let time = LedgerTime(asOf) else {
      throw UsageError(
        sentence: "“\(asOf.shortened)” is no time to read the ledger as of.",
        hint: "--as-of takes 2026-11-21T09:00:00Z, or 2026-11-21 for the end of that day")
    }
    return time
  }
}

extension Session {
  /// The desk that the options, the environment or the folder name, as it is or as it stood.
  func desk(_ options: DeskOptions, _ reading: AsOfOption) throws -> Desk {
    let time = try reading.time()
    let desk = try desk(options)
    return try time.map(desk.asOf) ?? desk
  }
}
