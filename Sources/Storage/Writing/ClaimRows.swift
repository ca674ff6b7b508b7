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

  /// Writes a claim that has no rows yet.
  ///
  /// - Parameters:
  ///   - id: The number of its event's row.
  ///   - number: Which of its desk's claims it is.
  ///   - order: The place of its event in the ledger.
  func insert(_ claim: Claim, id: Int64, number: Int, order: LedgerOrder) throws {
    let wording = try transaction.eventID(claim.wording)
    let standing = try claim.stands.flatMap { try transaction.eventID($0.hash) }
    let withdrawal = try claim.withdrawn.flatMap { try transaction.eventID($0.decision.hash) }
    let cohort = try transaction.counts.row(of: Cohort(of: claim))
    try transaction.statement(
      """
      INSERT INTO claims (id, label, desk, number, clock, seq, text, wording, claimant, context,
        priority, assigned, status, agreement, stale, standing, withdrawal, duplicate_of, cohort)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run { row in
      row.bind(id)
      row.bind(claim.id)
      row.bind(order.desk)
      row.bind(number)
      row.bind(order.clock)
      row.bind(order.seq)
      bindState(of: claim, wording: wording, standing: standing, withdrawal: withdrawal, to: row)
      row.bind(cohort)
    }
    let sources = try writeParts(of: claim, id, clock: order.clock)
    try transaction.counts.count(
      claim: id, clock: order.clock, from: nil, to: claim.count(cohort, sources))
  }

  /// Writes a claim whose own row is there.
  ///
  /// - Parameter isNew: Whether it has no other rows yet.
  func write(_ claim: Claim, isNew: Bool) throws {
    guard let id = try transaction.eventID(claim.hash) else { return }
    let wording = try transaction.eventID(claim.wording)
    let standing = try claim.stands.flatMap { try transaction.eventID($0.hash) }
    let withdrawal = try claim.withdrawn.flatMap { try transaction.eventID($0.decision.hash) }
    let clock = try transaction.statement("SELECT clock FROM claims WHERE id = ?")
      .first({ $0.bind(id) }) { $0.int(0) }
    guard let clock else { return }
    let counted = isNew ? nil : try count(ofClaim: id)
    let cohort = try transaction.counts.row(of: Cohort(of: claim))
    try transaction.statement(
      """
      UPDATE claims SET text = ?, wording = ?, claimant = ?, context = ?, priority = ?,
        assigned = ?, status = ?, agreement = ?, stale = ?, standing = ?, withdrawal = ?,
        duplicate_of = ?, cohort = ?
      WHERE id = ?
      """
    ).run { row in
      bindState(of: claim, wording: wording, standing: standing, withdrawal: withdrawal, to: row)
      row.bind(cohort)
      row.bind(id)
    }
    for table in ["claim_tags", "citations", "reviews", "notes", "queries"] where !isNew {
      try transaction.statement("DELETE FROM \(table) WHERE claim = ?").run { $0.bind(id) }
    }
    let sources = try writeParts(of: claim, id, clock: clock)
    try transaction.counts.count(
      claim: id, clock: clock, from: counted, to: claim.count(cohort, sources))
  }

  /// Where the claim is counted by its rows; nil where no count knows of it.
  private func count(ofClaim id: Int64) throws -> ClaimCount? {
    var sources: Set<Int64> = []
    try transaction.statement("SELECT source FROM citations WHERE claim = ? AND source IS NOT NULL")
      .forEachRow({ $0.bind(id) }) { sources.insert($0.int64(0)) }
    return try transaction.statement(
      "SELECT cohort, status FROM claims WHERE id = ? AND cohort IS NOT NULL"
    ).first({ $0.bind(id) }) { row in
      ClaimCount(
        cohort: row.int64(0), isWithdrawn: row.text(1) == Status.withdrawn.rawValue,
        sources: sources)
    }
  }

  private func bindState(
    of claim: Claim, wording: Int64?, standing: Int64?, withdrawal: Int64?,
    to row: PreparedStatement
  ) {
    row.bind(claim.text)
    row.bind(wording)
    row.bind(claim.fields.claimant)
    row.bind(claim.fields.context)
    row.bind(claim.fields.priority)
    row.bind(claim.assigned)
    row.bind(claim.status.rawValue)
    row.bind(claim.agreement.rawValue)
    row.bind(claim.stale.isEmpty ? "[]" : JSON.array(claim.stale.map(\.json)).canonical)
    row.bind(standing)
    row.bind(withdrawal)
    row.bind(claim.withdrawn?.duplicateOf)
  }

  // MARK: What belongs to a claim

  /// - Returns: The rows of the sources that the claim cites.
  private func writeParts(of claim: Claim, _ id: Int64, clock: Int) throws -> Set<Int64> {
    for tag in claim.tags {
      try transaction.statement("INSERT INTO claim_tags (tag, claim, clock) VALUES (?, ?, ?)").run {
        $0.bind(tag)
        $0.bind(id)
        $0.bind(clock)
      }
    }
    var sources: Set<Int64> = []
    for (position, citation) in claim.citations.enumerated() {
      if let source = try write(citation, at: position, ofClaim: id) { sources.insert(source) }
    }
    for (position, review) in claim.reviews.enumerated() {
      try write(review, at: position, ofClaim: id)
    }
    for (position, note) in claim.notes.enumerated() {
      let event = try transaction.eventID(note.hash)
      try transaction.statement("INSERT INTO notes (claim, position, id) VALUES (?, ?, ?)").run {
        $0.bind(id)
        $0.bind(position)
        $0.bind(event)
      }
    }
    for (position, query) in claim.queries.enumerated() {
      let event = try transaction.eventID(query.hash)
      let answers = try query.answers.compactMap { try transaction.eventID($0.hash) }
      try transaction.statement(
        "INSERT INTO queries (claim, position, id, answers) VALUES (?, ?, ?, ?)"
      ).run {
        $0.bind(id)
        $0.bind(position)
        $0.bind(event)
        $0.bind(Self.list(answers))
      }
    }
    return sources
  }

  /// Numbers as a JSON array in canonical form.
  private static func list(_ numbers: [Int64]) -> String {
    numbers.isEmpty ? "[]" : "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  /// - Returns: The row of the source, where it is known.
  private func write(
    _ citation: Citation, at position: Int, ofClaim id: Int64
  ) throws -> Int64? {
    let event = try transaction.eventID(citation.hash)
    let source = try transaction.sourceID(citation.source)
    let revision = try citation.now.flatMap { try transaction.eventID($0.revision) }
    let grounds =
      citation.grounds == citation.hash ? event : try transaction.eventID(citation.grounds)
    try transaction.statement(
      """
      INSERT INTO citations
        (claim, position, id, source, anchor, material, now_revision, now_start, now_end, grounds)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run { row in
      row.bind(id)
      row.bind(position)
      row.bind(event)
      row.bind(source)
      row.bind(citation.anchor.rawValue)
      row.bind(citation.material.isEmpty ? "[]" : JSON(citation.material).canonical)
      row.bind(revision)
      row.bind(citation.now?.range.start)
      row.bind(citation.now?.range.end)
      row.bind(grounds)
    }
    return source
  }

  private func write(_ review: Review, at position: Int, ofClaim id: Int64) throws {
    let event = try transaction.eventID(review.hash)
    let rests = try review.rests.compactMap { try transaction.eventID($0) }
    let retraction = try review.retracted.flatMap { try transaction.eventID($0.hash) }
    let overruling = try review.overruledBy.flatMap { try transaction.eventID($0) }
    try transaction.statement(
      """
      INSERT INTO reviews
        (claim, position, id, by, rests, retraction, lapse, overruled_by, live)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run { row in
      row.bind(id)
      row.bind(position)
      row.bind(event)
      row.bind(review.stamp.by)
      row.bind(Self.list(rests))
      row.bind(retraction)
      row.bind(review.lapsed?.json.canonical)
      row.bind(overruling)
      row.bind(review.isLive)
    }
  }
}
