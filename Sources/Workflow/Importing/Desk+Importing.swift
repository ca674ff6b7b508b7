internal import Claims
internal import Storage

extension Desk {
  /// Logs the claims of rows that are there.
  ///
  /// - Throws: What ``importRows(from:because:dryRun:)`` throws.
  public func importRows(
    _ rows: [ImportRow], because unsaid: String, dryRun: Bool
  ) throws -> [String] {
    var batch: ImportBatch? = ImportBatch(rows)
    return try importRows(from: { batch.take() }, because: unsaid, dryRun: dryRun)
  }

  /// Logs every row's claim, and says of it what the row says, in the actor's name and under the
  /// rules: all rows, or none.
  ///
  /// What cannot be said again is left out with a warning: ``DeskWarning/notImported(line:_:)``.
  ///
  /// - Parameters:
  ///   - next: Gives the rows that come next, and nothing at the end.
  ///   - unsaid: The reason to record where a row shows that something was done and does not say why:
  ///     that a claim was reopened, or a citation of its duplicate taken back.
  /// - Returns: The new claims' ids, in the order of the rows.
  /// - Throws: ``DeskError/badRow(line:underlying:)`` for the first row that cannot be taken.
  public func importRows(
    from next: () throws -> ImportBatch?, because unsaid: String, dryRun: Bool
  ) throws -> [String] {
    var rows: [ImportRow] = []
    while let batch = try next() { try batch.forEachRow { rows.append($0) } }
    let work = { (pen: Pen) in
      let hashes = try RowImporter(rows, because: unsaid, self, pen).importRows()
      if let last = hashes.last { try pen.transaction.touch(claim: last) }
      try pen.transaction.project()
      return try hashes.compactMap(pen.transaction.label(ofClaim:))
    }
    return dryRun ? try rehearse(work) : try act(work)
  }
}
