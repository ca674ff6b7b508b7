internal import GRDB
internal import Matching

extension LedgerSnapshot {
  private static let likenessName = "the index of look-alikes"
  private static let searchName = "the search index"
  private static let remedy = "; `stet rebuild` makes it anew"

  /// Names each index that does not hold what the claims, folded anew, are found by.
  ///
  /// Every entry is looked at, and terms all over an index are looked up. What is not tried is FTS5's
  /// short cuts within the claims of one term.
  /// - Parameter expected: What they may hold.
  func reportIndexes(
    expected: [IndexSums], _ report: (_ where: String, _ what: String) throws -> Void
  ) throws {
    try openIndexEntries()
    try check("likeness", Self.likenessName, report) {
      let content = try likenessContent()
      return (expected.contains { $0.likeness == content.sums }, content.samples)
    }
    try check("search", Self.searchName, report) {
      let content = try searchContent()
      return (expected.contains { $0.search == content.sums }, content.samples)
    }
    let ranking = try statement("SELECT v FROM search_config WHERE k = 'rank'").first({ _ in }) {
      $0.text(0)
    }
    if ranking == SearchIndex.ranking { return }
    try report(Self.searchName, "it puts what is found in another order" + Self.remedy)
  }

  /// What the indexes should hold of claims as their rows have them; nothing of those whose rows cannot
  /// be read.
  func indexSums(ofRows ids: [Int64]) -> IndexSums {
    var sums = IndexSums()
    for id in ids {
      var summer = IndexSummer()
      do { try forEachIndexedClaim(rows: [id]) { summer.add($1, row: $0) } } catch { continue }
      sums.add(summer.sums)
    }
    return sums
  }

  private func check(
    _ index: String, _ name: String, _ report: (String, String) throws -> Void,
    _ content: () throws -> (isAsExpected: Bool, samples: [IndexedTerm])
  ) throws {
    do {
      let (isAsExpected, samples) = try content()
      if isAsExpected {
        if try finds(samples, in: index) { return }
        return try report(name, "it does not find all that it holds" + Self.remedy)
      }
    } catch let error as DatabaseError {
      return try report(name, "it cannot be read: \(error.message ?? "damaged")" + Self.remedy)
    }
    var isNamed = false
    if index == "search" {
      try reportSearchIndex {
        isNamed = true
        try report($0, $1)
      }
    }
    if !isNamed { try report(name, "its terms are not those of the claims" + Self.remedy) }
  }

  /// Hands over every claim that the search index does not have, or has with another number of terms
  /// in its text, and what it has besides.
  func reportSearchIndex(_ report: (_ where: String, _ what: String) throws -> Void) throws {
    var cutter = TermCutter()
    try forEachRow(
      """
      SELECT c.label, c.text, d.sz FROM claims c LEFT JOIN search_docsize d ON d.id = c.id
      """, []
    ) { row in
      let size = row.isNull(2) ? nil : row.variableIntegers(2).first
      if size != cutter.count(of: row.text(1)) {
        try report(row.text(0), "the search index does not have it as it reads")
      }
    }
    try forEachRow(
      "SELECT d.id FROM search_docsize d LEFT JOIN claims c ON c.id = d.id WHERE c.id IS NULL", []
    ) { row in
      try report("search row \(row.int64(0))", "no claim stands behind it")
    }
  }
}
