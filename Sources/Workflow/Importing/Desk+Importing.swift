internal import Claims
internal import Storage

extension Desk {
  /// Logs the claims of rows that are there.
  ///
  /// - Throws: What ``importRows(from:named:because:dryRun:)`` throws.
  public func importRows(
    _ rows: [ImportRow], because unsaid: String, dryRun: Bool
  ) throws -> [String] {
    var batch: ImportBatch? = ImportBatch(rows)
    return try importRows(
      from: { batch.take() }, named: "rows", because: unsaid, dryRun: dryRun)
  }

  /// Logs every row's claim, and says of it what the row says, in the actor's name and under the
  /// rules: all rows, or none.
  ///
  /// The rows are read and checked, and their words found, before the lock is taken. What cannot be
  /// said again is left out with a warning: ``DeskWarning/notImported(line:_:)``.
  ///
  /// - Parameters:
  ///   - next: Gives the rows that come next, and nothing at the end.
  ///   - file: What they are read from, for others who wait meanwhile.
  ///   - unsaid: The reason to record where a row shows that something was done and does not say why:
  ///     that a claim was reopened, or a citation of its duplicate taken back.
  /// - Returns: The new claims' ids, in the order of the rows.
  /// - Throws: ``DeskError/badRow(line:underlying:)`` for the first row that cannot be taken.
  public func importRows(
    from next: () throws -> ImportBatch?, named file: String, because unsaid: String, dryRun: Bool
  ) throws -> [String] {
    try importRows(
      from: next, named: file, because: unsaid, dryRun: dryRun, readsLedger: false)
  }

  /// - Parameter readsLedger: As in ``RowImporter``.
  func importRows(
    from next: () throws -> ImportBatch?, named file: String, because unsaid: String,
    dryRun: Bool, readsLedger: Bool
  ) throws -> [String] {
    let warnings = RowWarnings(environment.warn)
    defer { warnings.finish() }
    let desk = Desk(self, environment: environment.warning(warnings.take))
    var preparation = try ImportPreparation(desk)
    let prepared = try preparation.prepare(next)
    warnings.release()
    let work = { (pen: Pen) in
      let importer = try RowImporter(
        prepared, because: unsaid, desk, pen, readsLedger: readsLedger)
      let imported = try importer.importRows()
      if let last = imported.last { try pen.transaction.touch(claim: last) }
      return imported.names
    }
    let sign = LongWork(
      .importing, with: file, by: try reviewer().handle, since: environment.now())
    return dryRun ? try desk.rehearse(as: sign, work) : try desk.act(as: sign, work)
  }
}
