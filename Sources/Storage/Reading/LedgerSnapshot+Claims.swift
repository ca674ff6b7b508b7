internal import Anchoring
public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// A claim as the projections have it.
  public func claim(_ hash: EventHash) throws -> Claim? {
    try eventID(hash).flatMap(claim(id:))
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

  func claim(id: Int64) throws -> Claim? {
    guard
      let row = try rows(
        """
        SELECT c.label, c.text, c.claimant, c.context, c.priority, c.assigned, c.status, c.agreement,
          c.stale, c.duplicate_of, e.hash, e.at, e.by, w.hash, w.at, w.by, c.standing, c.withdrawal
        FROM claims c JOIN events e ON e.id = c.id JOIN events w ON w.id = c.wording
        WHERE c.id = ?
        """, [id]
      ).first,
      let status = Status(rawValue: row[6]), let agreement = Agreement(rawValue: row[7])
    else { return nil }
    let stale = try array(row[8]).compactMap(Lapse.init(json:))
    let duplicateOf = try (row[9] as Data?).map(EventHash.init(column:))
    let withdrawn = try decision(ofEvent: row[17]).map {
      Withdrawal(decision: $0, duplicateOf: duplicateOf)
    }
    return Claim(
      hash: try EventHash(column: row[10]), id: row[0], text: row[1],
      wording: try EventHash(column: row[13]), worded: Stamp(at: row[14], by: row[15]),
      logged: Stamp(at: row[11], by: row[12]),
      fields: ClaimFields(claimant: row[2], context: row[3], priority: row[4]),
      tags: try tags(ofClaim: id), assigned: row[5], stands: try decision(ofEvent: row[16]),
      withdrawn: withdrawn, citations: try citations(ofClaim: id),
      reviews: try reviews(ofClaim: id), notes: try notes(ofClaim: id),
      queries: try queries(ofClaim: id), status: status, agreement: agreement, stale: stale)
  }

  private func decision(ofEvent id: Int64?) throws -> Decision? {
    guard let id else { return nil }
    return try rows("SELECT at, by, body ->> 'because', hash FROM events WHERE id = ?", [id])
      .first.map {
        Decision(
          hash: try EventHash(column: $0[3]), stamp: Stamp(at: $0[0], by: $0[1]),
          because: ($0[2] as String?) ?? "")
      }
  }

  private func tags(ofClaim id: Int64) throws -> [String] {
    try rows("SELECT tag FROM claim_tags WHERE claim = ? ORDER BY tag", [id]).map { $0[0] }
  }

  private func citations(ofClaim id: Int64) throws -> [Citation] {
    try rows(
      """
      SELECT \(Event.columns), t.anchor, t.material, t.now_revision, t.now_start, t.now_end, t.grounds
      FROM citations t JOIN events e ON e.id = t.id WHERE t.claim = ? ORDER BY t.position
      """, [id]
    ).compactMap { row in
      let event = try Event(row: row)
      guard case .claimCited(let cited) = event.body, let anchor = Anchor(rawValue: row[10]) else {
        return nil
      }
      let material = try array(row[11]).compactMap(\.string)
      let place = try (row[12] as Int64?).map { revision in
        Place(revision: try hash(ofEvent: revision), range: CodePointRange(row[13], row[14]))
      }
      return Citation(
        event: event, cited: cited, anchor: anchor, material: material, now: place,
        grounds: try hash(ofEvent: row[15]))
    }
  }

  private func reviews(ofClaim id: Int64) throws -> [Review] {
    try rows(
      """
      SELECT \(Event.columns), r.rests, r.retraction, r.lapse, r.overruled_by, r.live
      FROM reviews r JOIN events e ON e.id = r.id WHERE r.claim = ? ORDER BY r.position
      """, [id]
    ).compactMap { row in
      let event = try Event(row: row)
      guard case .claimReviewed(let given) = event.body else { return nil }
      let rests = try array(row[10]).compactMap(\.int)
      return Review(
        hash: event.hash, stamp: Stamp(event), given: given,
        rests: try rests.map { try hash(ofEvent: Int64($0)) },
        retracted: try decision(ofEvent: row[11]),
        lapsed: try (row[12] as String?).flatMap { Lapse(json: try json($0)) },
        overruledBy: try (row[13] as Int64?).map(hash(ofEvent:)), isLive: row[14])
    }
  }

  private func notes(ofClaim id: Int64) throws -> [Note] {
    try rows(
      """
      SELECT e.at, e.by, e.body ->> 'text', e.body ->> 'private', e.hash FROM notes n
      JOIN events e ON e.id = n.id WHERE n.claim = ? ORDER BY n.position
      """, [id]
    ).map {
      Note(
        hash: try EventHash(column: $0[4]), stamp: Stamp(at: $0[0], by: $0[1]),
        text: ($0[2] as String?) ?? "",
        isPrivate: ($0[3] as Int?) == 1)
    }
  }

  private func queries(ofClaim id: Int64) throws -> [Query] {
    try rows(
      """
      SELECT e.hash, e.at, e.by, e.body ->> 'text', q.answers FROM queries q
      JOIN events e ON e.id = q.id WHERE q.claim = ? ORDER BY q.position
      """, [id]
    ).map { row in
      Query(
        hash: try EventHash(column: row[0]), stamp: Stamp(at: row[1], by: row[2]),
        text: (row[3] as String?) ?? "",
        answers: try array(row[4]).compactMap(\.int).compactMap { try answer(Int64($0)) })
    }
  }

  private func answer(_ id: Int64) throws -> Answer? {
    try rows("SELECT hash, at, by, body ->> 'text' FROM events WHERE id = ?", [id]).first.map {
      Answer(
        hash: try EventHash(column: $0[0]), stamp: Stamp(at: $0[1], by: $0[2]),
        text: ($0[3] as String?) ?? "")
    }
  }
}

extension Lapse {
  /// As the projections keep it.
  var json: JSON {
    var members: [String: JSON] = ["why": .string(why.rawValue), "since": .string(since)]
    members["citation"] = citation.map { .string($0.hex) }
    return .object(members)
  }

  /// From ``json``.
  init?(json: JSON) {
    guard let why = json.object?["why"]?.string.flatMap(Cause.init(rawValue:)),
      let since = json.object?["since"]?.string
    else { return nil }
    self.init(
      why: why, citation: json.object?["citation"]?.string.flatMap(EventHash.init(hex:)),
      since: since)
  }
}
