/// What the indexes that claims are found by hold, or should hold, as sums.
struct IndexSums: Equatable, Sendable {
  /// The index that look-alikes are found by: each term with the claims that have it.
  var likeness = EntrySum()
  /// The index that claims are searched by.
  var search = Search()

  /// What the search index holds.
  struct Search: Equatable, Sendable {
    /// Each term with its claim, its column, and its place there.
    var entries = EntrySum()
    /// Each claim with how many terms each of its columns has.
    var sizes = EntrySum()
    /// How many claims there are, and how many terms in each column of all of them together; by these
    /// claims found are put in order.
    var totals = [Int](repeating: 0, count: 1 + ClaimTerms.columnNames.count)
  }

  /// Adds all of other ones.
  mutating func add(_ other: IndexSums) {
    likeness.add(other.likeness)
    search.entries.add(other.search.entries)
    search.sizes.add(other.search.sizes)
    for place in search.totals.indices { search.totals[place] += other.search.totals[place] }
  }

  /// The digest of an entry of the search index.
  static func entry(_ term: UInt64, row: Int64, column: UInt64, place: Int) -> UInt64 {
    EntryDigest.of(term ^ column, row, Int64(place))
  }

  /// The digest of the sizes of a claim's columns.
  static func sizes(_ sizes: [Int], row: Int64) -> UInt64 {
    sizes.reduce(EntryDigest.of(UInt64(sizes.count), row)) { EntryDigest.of($0, Int64($1)) }
  }
}

/// Adds up what the indexes should hold, of claims folded anew.
struct IndexSummer {
  private(set) var sums = IndexSums()
  private var entries = ClaimIndexes.EntryMaker()
  private let searchTokens = IndexTokens(characters: ".$+<=>|~%&@#_")
  private let likenessTokens = IndexTokens(characters: "=/-#")
  private let columns = ClaimTerms.columnNames.map { EntryDigest.of($0.utf8) }

  /// Adds a claim.
  ///
  /// - Parameter row: The number of its row.
  mutating func add(_ claim: IndexedClaim, row: Int64) {
    let entry = entries.entry(of: claim)
    var found = EntrySum()
    var sizes: [Int] = []
    for (column, terms) in zip(columns, entry.terms.columns) {
      var place = 0
      searchTokens.forEachDigest(of: terms) { term in
        found.add(IndexSums.entry(term, row: row, column: column, place: place))
        place += 1
      }
      sizes.append(place)
    }
    sums.search.entries.add(found)
    sums.search.sizes.add(IndexSums.sizes(sizes, row: row))
    for (place, count) in ([1] + sizes).enumerated() { sums.search.totals[place] += count }
    // A term that a claim has several times stands once.
    var terms: Set<UInt64> = []
    likenessTokens.forEachDigest(of: entry.likeness.utf8) { terms.insert($0) }
    for term in terms { sums.likeness.add(EntryDigest.of(term, row)) }
  }
}
