public import Storage

extension Desk {
  /// Forgets every row that the events fold to and makes all of them anew, under one lock: all of
  /// them, or none.
  ///
  /// Nothing is taken in, and no event is touched.
  /// - Returns: How much the ledger holds.
  /// - Throws: `StorageError`, also where an event cannot be read.
  public func rebuild() throws -> LedgerReach {
    let work = LongWork(
      .rebuilding, with: "claims/stet.db", by: environment.handle ?? "somebody",
      since: environment.now())
    return try ledger.write(as: work) { transaction in
      try transaction.rebuildProjections()
      return try transaction.reach()
    }
  }
}
