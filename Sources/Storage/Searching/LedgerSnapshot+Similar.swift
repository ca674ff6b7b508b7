public import Claims
internal import Foundation
internal import GRDB
public import Matching

extension LedgerSnapshot {
  /// The claims that say what a text says, or nearly, the likest first and then in ledger order.
  ///
  /// Withdrawn ones are among them. A million claims take some tens of milliseconds. The same claims
  /// give the same answer whatever order they arrived in, but where words are so common that not all
  /// of their claims are read: how common they are is then reckoned from the newest.
  ///
  /// - Parameters:
  ///   - limit: How many, at most.
  ///   - own: The claim whose text it is, if it is one's: it is not among them, and those that stand
  ///     on the same words of a source are liker for it.
  public func claims(
    like text: String, limit: Int, of own: EventHash? = nil
  ) throws -> [(claim: EventHash, likeness: Likeness)] {
    let (query, rows) = try CandidateReader(db).candidates(for: text)
    let ownRow = try own.flatMap(eventID)
    let neighbours = Set(try ownRow.map(rows(sharingWordsWith:)) ?? [])
    let same = try Fingerprint(LikenessText(text)).map { try self.rows(ofClaimsSaying: $0) } ?? []
    let candidates = neighbours.union(rows).union(same)
    var found: [(row: Int64, likeness: Likeness)] = []
    try forEachText(ofClaims: candidates.sorted()) { row, text in
      guard row != ownRow else { return }
      var likeness = query.likeness(to: LikenessText(text))
      if neighbours.contains(row) { likeness.standOnTheSameWords() }
      if likeness.score >= Likeness.threshold { found.append((row, likeness)) }
    }
    found.sort { ($1.likeness.score, $0.row) < ($0.likeness.score, $1.row) }
    // Those that are as like as the last one shown stand in ledger order, not in that of arrival.
    guard let least = found.prefix(limit).last?.likeness.score else { return [] }
    let shown = found.prefix { $0.likeness.score >= least }
    let places = try shown.map { try place(ofClaim: $0.row) }
    return zip(shown, places)
      .sorted { ($1.0.likeness.score, $0.1) < ($0.0.likeness.score, $1.1) }
      .prefix(limit).map { ($0.1.hash, $0.0.likeness) }
  }

  /// The claims that said the same in the same words when a claim came, by their fingerprint, in
  /// ledger order.
  public func claims(
    saying text: String, before claim: EventHash
  ) throws -> [(id: String, status: Status)] {
    guard let own = try eventID(claim), let fingerprint = Fingerprint(LikenessText(text)) else {
      return []
    }
    let rows = try rows(ofClaimsSaying: fingerprint, before: own)
    let places = try rows.map { row in (try place(ofClaim: row), row) }.sorted { $0.0 < $1.0 }
    return try places.map { try nameAndStatus(ofClaim: $0.1) }
  }

  private func nameAndStatus(ofClaim id: Int64) throws -> (id: String, status: Status) {
    guard let row = try rows("SELECT label, status FROM claims WHERE id = ?", [id]).first,
      let status = Status(rawValue: try row[1])
    else { throw Self.missingClaim }
    return (try row[0], status)
  }

  private static let missingClaim = DatabaseError(
    resultCode: .SQLITE_CORRUPT, message: "an index names a claim that is not there")

  /// Those of some fingerprints that are a claim's; one look-up in an index for each.
  public func fingerprints(
    ofClaimsAmong fingerprints: some Sequence<Fingerprint>
  ) throws -> [Fingerprint] {
    if try rows("SELECT 1 FROM claims LIMIT 1", []).isEmpty { return [] }
    return try fingerprints.filter { try !rows(ofClaimsSaying: $0).isEmpty }
  }

  private func rows(
    ofClaimsSaying fingerprint: Fingerprint, before row: Int64 = .max
  ) throws -> [Int64] {
    let rows = try LikenessPostings(db).list(
      LikenessTerms.term(of: fingerprint), before: row, limit: Self.mostEqualClaims
    ).rows
    var same: [Int64] = []
    try forEachText(ofClaims: rows.sorted()) { row, text in
      if Fingerprint(LikenessText(text)) == fingerprint { same.append(row) }
    }
    return same
  }

  /// How many claims that say the same are looked at.
  private static let mostEqualClaims = 100

  /// The claims that stand, in the newest text of a source, on words that this one stands on, too.
  private func rows(sharingWordsWith claim: Int64) throws -> [Int64] {
    let places = try rows(
      "SELECT source, now_revision, now_start, now_end FROM citations WHERE claim = ?", [claim])
    return try places.flatMap { place -> [Int64] in
      guard let start: Int = try place[2], let end: Int = try place[3] else { return [] }
      return try rows(
        Self.claimsSharingWords,
        [
          place[0] as Int64?, Self.mostNeighbours, claim, place[1] as Int64?, end, start,
          Self.mostEqualClaims,
        ]
      ).map { try $0[0] }
    }
  }

  /// How many claims of one source, the newest, are looked at.
  private static let mostNeighbours = 5_000

  static let claimsSharingWords = """
    SELECT DISTINCT t.claim
    FROM (SELECT claim FROM source_claims WHERE source = ?1 ORDER BY clock DESC LIMIT ?2) n
    CROSS JOIN citations t ON t.claim = n.claim
    WHERE t.source = ?1 AND t.claim != ?3 AND t.now_revision = ?4 AND t.now_start < ?5
      AND t.now_end > ?6
    LIMIT ?7
    """

  private func forEachText(
    ofClaims ids: [Int64], _ body: (_ row: Int64, _ text: String) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: "SELECT text FROM claims WHERE id = ?")
    for id in ids {
      if let text = try String.fetchOne(statement, arguments: [id]) { try body(id, text) }
    }
  }

  private func place(ofClaim id: Int64) throws -> LedgerPlace {
    guard
      let row = try rows("SELECT clock, desk, seq, hash FROM events WHERE id = ?", [id]).first
    else { throw Self.missingClaim }
    return LedgerPlace(
      clock: try row[0], desk: try row[1], seq: try row[2], hash: try EventHash(column: row[3]))
  }
}

/// Where an event stands in ledger order.
private struct LedgerPlace: Comparable {
  let clock: Int
  let desk: String
  let seq: Int
  let hash: EventHash

  static func < (left: Self, right: Self) -> Bool {
    (left.clock, left.desk, left.seq, left.hash) < (right.clock, right.desk, right.seq, right.hash)
  }
}
