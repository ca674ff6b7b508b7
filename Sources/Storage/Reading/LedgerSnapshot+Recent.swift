public import Claims
internal import GRDB

/// What happened last: found from the end, however long the ledger is.
extension LedgerSnapshot {
  /// The last events in ledger order that a person made, the newest first, each with what its claim
  /// or source is called.
  public func recentEvents(_ limit: Int) throws -> [(event: Event, subject: String?)] {
    try rows(
      """
      SELECT \(Event.columns), coalesce(c.label, s.label) FROM events e
      LEFT JOIN events b ON b.hash = e.subject
      LEFT JOIN claims c ON c.id = b.id LEFT JOIN sources s ON s.id = b.id
      WHERE e.kind != 'claim.anchored' OR e.body ->> 'hand' = 1
      ORDER BY e.clock DESC, e.desk DESC, e.seq DESC, e.hash DESC LIMIT ?
      """, [limit]
    ).map { (try Event(row: $0), $0[10]) }
  }

  /// The claims with a headline that were logged last, the newest first.
  public func newestClaims(_ status: Status, _ limit: Int) throws -> [Claim] {
    let ids: [Int64] = try rows(
      """
      SELECT id FROM claims WHERE status = ? ORDER BY clock DESC, desk DESC, seq DESC LIMIT ?
      """, [status.rawValue, limit]
    ).map { $0[0] }
    var claims: [Claim] = []
    try forEachClaim(rows: ids) { claims.append($0) }
    return claims
  }

  /// The sources in which a claim stands, by their newest text, the one that came last first.
  public func sourcesWithNewestTexts(_ limit: Int) throws -> [Source] {
    try rows(
      """
      SELECT source FROM revisions r
      WHERE NOT EXISTS (SELECT 1 FROM revisions n WHERE n.source = r.source AND n.id > r.id)
        AND EXISTS (SELECT 1 FROM source_claims k
          JOIN citations t ON t.claim = k.claim AND t.source = k.source
          JOIN events q ON q.id = t.id
          WHERE k.source = r.source AND q.body ->> 'stance' = 'asserts')
      ORDER BY id DESC LIMIT ?
      """, [limit]
    ).compactMap { try source(id: $0[0]) }
  }
}
