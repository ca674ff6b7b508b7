public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// The hashes of the events at a place in a desk's chain: one, several where the desk is forked, or
  /// none.
  public func hashes(ofDesk desk: String, seq: Int) throws -> [EventHash] {
    try rows("SELECT hash FROM events WHERE desk = ? AND seq = ? ORDER BY hash", [desk, seq])
      .map { try EventHash(column: $0[0]) }
  }

  /// Whether two events bear one place in a desk's chain.
  public func isForked(desk: String) throws -> Bool {
    try !rows("SELECT 1 FROM forks WHERE desk = ? LIMIT 1", [desk]).isEmpty
  }

  /// The number of the last event of a desk's chain; none where no event of it is known.
  public func lastSeq(ofDesk desk: String) throws -> Int? {
    try rows("SELECT max(seq) FROM events WHERE desk = ?", [desk]).first?[0]
  }

  /// Hands over every event that is about a claim or a source which is not known.
  public func forEachOrphan(
    _ body: (_ desk: String, _ seq: Int, _ kind: String) throws -> Void
  ) throws {
    // What came before its claim or source is filed under the hash for good.
    try forEachRow(
      "SELECT desk, seq, kind, subject FROM events WHERE subject >= x'' ORDER BY desk, seq", []
    ) { row in
      guard let subject = try row.subject(3), try !isSubject(subject) else { return }
      try body(row.text(0), row.int(1), row.text(2))
    }
    // All others are about an event; most often there are as many of these as claims and sources.
    let areSubjects: Bool? = try rows(
      """
      SELECT (SELECT count(DISTINCT subject) FROM events WHERE subject < x'')
        = (SELECT count(*) FROM claims) + (SELECT count(*) FROM sources)
      """, []
    ).first?[0]
    if areSubjects == true { return }
    try forEachRow(
      """
      SELECT e.desk, e.seq, e.kind FROM events e LEFT JOIN events s ON s.id = e.subject
      WHERE e.subject < x''
        AND (s.kind IS NULL OR s.kind NOT IN ('claim.logged', 'source.added'))
      ORDER BY e.desk, e.seq
      """, []
    ) { try body($0.text(0), $0.int(1), $0.text(2)) }
  }

  /// Whether an event has logged a claim or added a source.
  public func isSubject(_ hash: EventHash) throws -> Bool {
    let id = try eventID(hash)
    return try !rows(
      """
      SELECT 1 FROM events WHERE id = ? AND kind IN ('claim.logged', 'source.added')
      """, [id]
    ).isEmpty
  }

  /// The digests of texts on file that no revision has.
  public func orphanTexts() throws -> [EventHash] {
    try rows(
      "SELECT sha256 FROM texts WHERE sha256 NOT IN (SELECT sha256 FROM revisions) ORDER BY sha256",
      []
    ).map { try EventHash(column: $0[0]) }
  }

  /// The digests of the files in the database that no revision was made from.
  public func orphanOriginals() throws -> [EventHash] {
    let named = try namedOriginals()
    return try originalHashes().filter { !named.contains($0) }
  }
}
