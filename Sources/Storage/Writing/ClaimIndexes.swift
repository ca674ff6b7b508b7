internal import GRDB

/// What claims are found by besides their rows; kept by code, in the transaction that changes the
/// rows.
struct ClaimIndexes {
  private var search: SearchIndex

  init(_ db: Database) {
    search = SearchIndex(db)
  }

  /// Brings the indexes from what they hold of a claim to what they shall hold.
  ///
  /// - Parameters:
  ///   - row: The number of its row.
  ///   - was: The claim as it was when the indexes last learned of it; nil where they hold nothing.
  ///   - now: The claim as it is now; nil where they shall hold nothing.
  mutating func change(row: Int64, from was: IndexedClaim?, to now: IndexedClaim?) throws {
    try search.change(row: row, from: was, to: now)
  }

  /// Leaves nothing in any index.
  func clear() throws {
    try search.clear()
  }
}
