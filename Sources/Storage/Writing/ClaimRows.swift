internal import Anchoring
internal import Claims
internal import Foundation
internal import GRDB

/// Writes a folded claim over the rows that it had.
struct ClaimRows {
  private let transaction: LedgerTransaction

  init(_ transaction: LedgerTransaction) {
    self.transaction = transaction
  }

  /// Writes a claim whose own row is there.
  ///
  /// - Parameter isNew: Whether it has no other rows yet.
  func write(_ claim: Claim, isNew: Bool) throws {
    guard let id = try transaction.eventID(claim.hash) else { return }
    try transaction.execute(
      """
      UPDATE claims SET text = ?, wording = \(Self.event), claimant = ?, context = ?, priority = ?,
        assigned = ?, status = ?, agreement = ?, stale = ?, standing = \(Self.event),
        withdrawal = \(Self.event), duplicate_of = ?
      WHERE id = ?
      """,
      [
        claim.text, claim.wording.blob, claim.fields.claimant, claim.fields.context,
        claim.fields.priority, claim.assigned, claim.status.rawValue, claim.agreement.rawValue,
        JSON.array(claim.stale.map(\.json)).canonical, claim.stands?.hash.blob,
        claim.withdrawn?.decision.hash.blob, claim.withdrawn?.duplicateOf?.blob, id,
      ])
    for table in ["claim_tags", "citations", "reviews", "notes", "queries"] where !isNew {
      try transaction.execute("DELETE FROM \(table) WHERE claim = ?", [id])
    }
    for tag in claim.tags {
      try transaction.execute("INSERT INTO claim_tags (tag, claim) VALUES (?, ?)", [tag, id])
    }
    for (position, citation) in claim.citations.enumerated() {
      try write(citation, at: position, ofClaim: id)
    }
    for (position, review) in claim.reviews.enumerated() {
      try write(review, at: position, ofClaim: id)
    }
    for (position, note) in claim.notes.enumerated() {
      try transaction.execute(
        "INSERT INTO notes (claim, position, id) VALUES (?, ?, \(Self.event))",
        [id, position, note.hash.blob])
    }
    for (position, query) in claim.queries.enumerated() {
      let answers = try query.answers.compactMap { try transaction.eventID($0.hash) }
      try transaction.execute(
        "INSERT INTO queries (claim, position, id, answers) VALUES (?, ?, \(Self.event), ?)",
        [id, position, query.hash.blob, JSON.array(answers.map { .int(Int($0)) }).canonical])
    }
  }

  /// The row of the event with the hash bound here.
  private static let event = "(SELECT id FROM events WHERE hash = ?)"

  private func write(_ citation: Citation, at position: Int, ofClaim id: Int64) throws {
    try transaction.execute(
      """
      INSERT INTO citations
        (claim, position, id, source, anchor, material, now_revision, now_start, now_end, grounds)
      VALUES (?, ?, \(Self.event), (SELECT s.id FROM sources s WHERE s.id = \(Self.event)), ?, ?,
        \(Self.event), ?, ?, \(Self.event))
      """,
      [
        id, position, citation.hash.blob, citation.source.blob, citation.anchor.rawValue,
        JSON(citation.material).canonical, citation.now?.revision.blob, citation.now?.range.start,
        citation.now?.range.end, citation.grounds.blob,
      ])
  }

  private func write(_ review: Review, at position: Int, ofClaim id: Int64) throws {
    let rests = try review.rests.compactMap { try transaction.eventID($0) }
    try transaction.execute(
      """
      INSERT INTO reviews
        (claim, position, id, by, rests, retraction, lapse, overruled_by, live)
      VALUES (?, ?, \(Self.event), ?, ?, \(Self.event), ?, \(Self.event), ?)
      """,
      [
        id, position, review.hash.blob, review.stamp.by,
        JSON.array(rests.map { .int(Int($0)) }).canonical, review.retracted?.hash.blob,
        review.lapsed?.json.canonical, review.overruledBy?.blob, review.isLive,
      ])
  }
}
