internal import Claims

/// What claims are found by besides their rows; kept by code, in the transaction that changes the
/// rows.
struct ClaimIndexes {
  private var search: SearchIndex
  private let likeness: LikenessIndex

  init(_ transaction: LedgerTransaction) {
    search = SearchIndex(transaction)
    likeness = LikenessIndex(transaction)
  }

  /// What the indexes hold of a claim: made of the claim alone, on whatever core.
  struct Entry: Sendable {
    let terms: ClaimTerms
    let likeness: LikenessTerms
  }

  /// Makes entries, one after another.
  struct EntryMaker {
    private var terms = ClaimTermMaker()

    /// What the indexes shall hold of a claim.
    mutating func entry(of claim: IndexedClaim) -> Entry {
      Entry(terms: terms.terms(of: claim), likeness: LikenessTerms(of: claim.claim.text))
    }
  }

  /// Puts a claim in of which the indexes hold nothing.
  ///
  /// - Parameter row: The number of its row.
  func insert(row: Int64, _ entry: Entry) throws {
    try search.insert(row: row, entry.terms)
    try likeness.insert(row: row, entry.likeness)
  }

  /// Brings the indexes from what they hold of a claim to what they shall hold.
  ///
  /// - Parameters:
  ///   - row: The number of its row.
  ///   - was: The claim as it was when the indexes last learned of it; nil where they hold nothing.
  ///   - now: The claim as it is now; nil where they shall hold nothing.
  mutating func change(row: Int64, from was: IndexedClaim?, to now: IndexedClaim?) throws {
    try search.change(row: row, from: was, to: now)
    try likeness.change(row: row, from: was?.claim, to: now?.claim)
  }

  /// Leaves nothing in any index.
  func clear() throws {
    try search.clear()
    try likeness.clear()
  }
}
