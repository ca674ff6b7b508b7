public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// A claim as the projections have it.
  public func claim(_ hash: EventHash) throws -> Claim? {
    var found: Claim?
    try forEachClaim([hash]) { found = $0 }
    return found
  }

  /// The claim that is called this: `mori-12`.
  public func claimHash(labelled label: String) throws -> EventHash? {
    try hash(
      sql: "SELECT e.hash FROM claims c JOIN events e ON e.id = c.id WHERE c.label = ?", [label])
  }

  /// What a claim is called.
  public func label(ofClaim hash: EventHash) throws -> String? {
    try rows(
      "SELECT c.label FROM claims c JOIN events e ON e.id = c.id WHERE e.hash = ?", [hash.blob]
    ).first?[0]
  }

  /// How many claims have each status.
  public func statusCounts() throws -> [Status: Int] {
    try rows("SELECT status, count(*) FROM claims GROUP BY status", []).reduce(into: [:]) {
      counts, row in
      if let status = Status(rawValue: row[0]) { counts[status] = row[1] }
    }
  }

  /// Hands over the claims that these events logged, in this order; a hash that logged none is
  /// passed over.
  ///
  /// They are read a few hundred at a time, so that as many are in memory, however many are asked
  /// for.
  public func forEachClaim(
    _ hashes: some Collection<EventHash>, _ body: (Claim) throws -> Void
  ) throws {
    var rest = hashes[...]
    while !rest.isEmpty {
      try ClaimBatch(self, try claimIDs(of: rest.prefix(ClaimBatch.size))).forEachClaim(body)
      rest = rest.dropFirst(ClaimBatch.size)
    }
  }

  /// The numbers of the rows of the claims that these events logged, in this order.
  private func claimIDs(of hashes: some Collection<EventHash>) throws -> [Int64] {
    // The hashes in one blob: there is no array to bind, and JSON would hold them in hexadecimal.
    let blob = hashes.reduce(into: Data(capacity: hashes.count * 32)) { $0 += $1.bytes }
    var ids: [Int64] = []
    try forEachRow(
      """
      WITH RECURSIVE places (place) AS (
        SELECT 0 UNION ALL SELECT place + 1 FROM places WHERE (place + 1) * 32 < length(?1)
      )
      SELECT c.id FROM places
      CROSS JOIN events e ON e.hash = substr(?1, place * 32 + 1, 32)
      CROSS JOIN claims c ON c.id = e.id
      ORDER BY place
      """, [blob]
    ) { ids.append($0.int64(0)) }
    return ids
  }
}
