public import Claims
internal import GRDB

/// What happened last: found from the end, however long the ledger is.
extension LedgerSnapshot {
  /// The last events in ledger order that a person made, the newest first, each with what its claim
  /// or source is called.
  public func recentEvents(_ limit: Int) throws -> [(event: Event, subject: String?)] {
    var events: [Event] = []
    let isOfPerson = "(e.kind != 'claim.anchored' OR e.body ->> 'hand' = 1)"
    // Along a chain the clock only rises: the last of each chain are enough, and of a forked desk the
    // last of those whose places two events claim, where all its shorter branches stand.
    for desk in try deskNames() {
      try forEachRow(
        """
        SELECT \(Event.columns) FROM events e WHERE e.desk = ? AND \(isOfPerson)
        ORDER BY e.seq DESC, e.hash DESC LIMIT ?
        """, [desk, limit]
      ) { events.append(try $0.event()) }
    }
    if try !forks().isEmpty {
      try forEachRow(
        """
        SELECT \(Event.columns) FROM forks f CROSS JOIN events e
        ON e.desk = f.desk AND e.seq = f.seq
        WHERE \(isOfPerson) ORDER BY e.clock DESC, e.desk DESC, e.seq DESC, e.hash DESC LIMIT ?
        """, [limit]
      ) { events.append(try $0.event()) }
    }
    return try Set(events).sorted(by: >).prefix(limit).map { event in
      (event, try event.subject.flatMap(label(ofSubject:)))
    }
  }

  /// What a claim or source is called.
  private func label(ofSubject hash: EventHash) throws -> String? {
    try eventID(hash).flatMap { id in
      try rows(
        "SELECT label FROM claims WHERE id = ?1 UNION ALL SELECT label FROM sources WHERE id = ?1",
        [id]
      ).first?[0]
    }
  }

  /// The claims with a headline that were logged last, the newest first.
  public func newestClaims(_ status: Status, _ limit: Int) throws -> [Claim] {
    let ids: [Int64] = try rows(
      """
      SELECT id FROM claims WHERE status = ? ORDER BY clock DESC, desk DESC, seq DESC LIMIT ?
      """, [status.rawValue, limit]
    ).map { try $0[0] }
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
