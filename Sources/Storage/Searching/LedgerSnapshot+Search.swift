internal import Claims
internal import GRDB
public import Matching

extension LedgerSnapshot {
  /// The claims that a query finds and a filter lets through, the best first, those that are as good
  /// in the order in which the database learned of them.
  ///
  /// - Parameter filter: Its `after` is the claim that was found last.
  /// - Returns: The claims; nil where the query does not find the one to go on after.
  public func search(_ query: SearchQuery, _ filter: ClaimFilter) throws -> [FoundClaim]? {
    var after: PlaceInSearch?
    if let claim = filter.after {
      after = try place(of: claim, in: query)
      if after == nil { return nil }
    }
    let ids = try rowsFound(by: query, filter, after: after)
    var found: [Int64: FoundClaim] = [:]
    try forEachIndexedClaim(rows: ids) { row, entry in
      found[row] = FoundClaim(claim: entry.claim, texts: entry.searchedTexts)
    }
    return ids.compactMap { found[$0] }
  }

  private func place(of claim: EventHash, in query: SearchQuery) throws -> PlaceInSearch? {
    try rows(
      """
      SELECT rank, rowid FROM search
      WHERE search MATCH ? AND rowid = ?
      """, [query.expression, try eventID(claim) ?? 0]
    ).first.map { try PlaceInSearch(rank: $0[0], row: $0[1]) }
  }

  private func rowsFound(
    by query: SearchQuery, _ filter: ClaimFilter, after: PlaceInSearch?
  ) throws -> [Int64] {
    let conditions = try searchConditions(of: filter)
    let limit = filter.limit ?? .max
    guard limit > 0 else { return [] }
    // SQLite's own size: ranking reads thousands of pages once each, and new memory for each of them
    // takes longer than their reading.
    try db.execute(sql: "PRAGMA cache_size = -2000")
    defer { try? db.execute(sql: "PRAGMA cache_size = -\(Ledger.cacheSize)") }
    let (sql, arguments) = PlaceInSearch.statement(
      finding: query, after: after, limit: conditions.clauses.isEmpty ? limit : nil)
    if conditions.clauses.isEmpty { return try rows(sql, arguments).map { try $0[0] } }
    // Ranked first, then filtered from the best on: most claims that a query finds are never read.
    var found: [Int64] = []
    var batch: [Int64] = []
    let cursor = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
    while found.count < limit {
      let next = try cursor.next()
      if let next { batch.append(try next[0]) }
      guard batch.count == ClaimBatch.size || next == nil && !batch.isEmpty else {
        if next == nil { break }
        continue
      }
      found += try meeting(conditions, among: batch)
      batch.removeAll(keepingCapacity: true)
    }
    return Array(found.prefix(limit))
  }

  /// What claims that were found must meet besides, each looked up by its row.
  func searchConditions(of filter: ClaimFilter) throws -> ClaimConditions {
    var rest = filter
    rest.source = nil
    rest.tag = nil
    rest.after = nil
    var conditions = try conditions(of: rest, cohorts: cohorts(meeting: filter))
    if let source = filter.source {
      conditions.require(
        """
        EXISTS (SELECT 1 FROM source_claims d WHERE d.claim = c.id AND d.clock = c.clock
          AND d.source = ?)
        """, try eventID(source) ?? 0)
    }
    if let tag = filter.tag {
      conditions.require(
        "EXISTS (SELECT 1 FROM claim_tags g WHERE g.claim = c.id AND g.tag = ?)", tag)
    }
    return conditions
  }

  /// Those of some claims' rows that meet what is asked, in the order given.
  private func meeting(_ conditions: ClaimConditions, among ids: [Int64]) throws -> [Int64] {
    let met = try rows(Self.sql(meeting: conditions), [ids.description] + conditions.arguments)
    let kept = Set(try met.map { try $0[0] as Int64 })
    return ids.filter(kept.contains)
  }

  /// The statement that gives those of some claims that meet what is asked; their rows are its first
  /// argument.
  static func sql(meeting conditions: ClaimConditions) -> String {
    """
    SELECT c.id FROM (SELECT value AS id FROM json_each(?)) b
    CROSS JOIN claims c ON c.id = b.id CROSS JOIN events e ON e.id = c.id
    WHERE \(conditions.clauses.joined(separator: " AND "))
    """
  }
}

/// A claim's place among those that a query finds.
struct PlaceInSearch {
  /// By FTS5's bm25: the best are the lowest.
  let rank: Double
  /// The claim's row.
  let row: Int64

  /// The statement that gives the rows of the claims that a query finds, the best first.
  ///
  /// - Parameter after: The place after which they begin.
  static func statement(
    finding query: SearchQuery, after: PlaceInSearch?, limit: Int?
  ) -> (sql: String, arguments: StatementArguments) {
    var arguments: StatementArguments = [query.expression]
    var sql = "SELECT rowid FROM search WHERE search MATCH ?"
    if let after {
      sql += " AND (rank > ? OR rank = ? AND rowid > ?)"
      arguments += [after.rank, after.rank, after.row]
    }
    // Not by rank alone: that makes FTS5 sort all that it finds, where here the best are kept.
    sql += " ORDER BY rank, rowid"
    if let limit { sql += " LIMIT \(limit)" }
    return (sql, arguments)
  }
}
