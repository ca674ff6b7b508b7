/// What claims are found by besides their rows; kept by code, in the transaction that changes the
/// rows.
struct ClaimIndexes {
  private var search: SearchIndex

  init(_ transaction: LedgerTransaction) {
    search = SearchIndex(transaction)
  }

  /// What the indexes hold of a claim: made of the claim alone, on whatever core.
  struct Entry: Sendable {
    let terms: ClaimTerms
  }

  /// Makes entries, one after another.
  struct EntryMaker {
    private var terms = ClaimTermMaker()

    /// What the indexes shall hold of a claim.
    mutating func entry(of claim: IndexedClaim) -> Entry { Entry(terms: terms.terms(of: claim)) }
  }

  /// Puts a claim in of which the indexes hold nothing.
  ///
  /// - Parameter row: The number of its row.
  func insert(row: Int64, _ entry: Entry) throws {
    try search.insert(row: row, entry.terms)
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
