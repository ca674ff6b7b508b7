public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// A claim as the projections have it.
  public func claim(_ hash: EventHash) throws -> Claim? {
    var found: Claim?
    if let id = try eventID(hash) { try ClaimBatch(self, [id]).forEachClaim { found = $0 } }
    return found
  }

  /// The claim that is called this: `mori-12`.
  public func claimHash(labelled label: String) throws -> EventHash? {
    try hash(
      sql: "SELECT e.hash FROM claims c JOIN events e ON e.id = c.id WHERE c.label = ?", [label])
  }

  /// What a claim is called.
  public func label(ofClaim hash: EventHash) throws -> String? {
    try eventID(hash).flatMap { try rows("SELECT label FROM claims WHERE id = ?", [$0]).first?[0] }
  }

  /// How many claims have each status.
  public func statusCounts() throws -> [Status: Int] {
    try rows("SELECT status, claims FROM cohorts WHERE claims > 0", []).reduce(into: [:]) {
      counts, row in
      if let status = Status(rawValue: try row[0]) { counts[status, default: 0] += try row[1] }
    }
  }

  /// Hands over claims of a survey, in the order of these hashes; a hash of none is passed over.
  ///
  /// They are read a few hundred at a time, so that as many are in memory, however many are asked
  /// for.
  public func forEachClaim(
    _ hashes: some Collection<EventHash>, of survey: ClaimSurvey, _ body: (Claim) throws -> Void
  ) throws {
    try forEachClaim(rows: hashes.lazy.compactMap { survey.rows[$0] }, body)
  }

  /// Hands over the claims with these rows, in this order, a few hundred at a time.
  func forEachClaim(rows ids: some Sequence<Int64>, _ body: (Claim) throws -> Void) throws {
    var batch: [Int64] = []
    for id in ids {
      batch.append(id)
      if batch.count < ClaimBatch.size { continue }
      try ClaimBatch(self, batch).forEachClaim(body)
      batch.removeAll(keepingCapacity: true)
    }
    if !batch.isEmpty { try ClaimBatch(self, batch).forEachClaim(body) }
  }
}
