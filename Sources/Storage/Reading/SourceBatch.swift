internal import Claims
internal import Foundation
internal import GRDB

/// Sources read together: one statement a table for all of them.
struct SourceBatch {
  /// How many sources to read together: with more, what a statement costs by itself shows no longer.
  static let size = 256

  private let snapshot: LedgerSnapshot
  private let ids: [Int64]

  /// The sources with these rows, to be given in this order.
  init(_ snapshot: LedgerSnapshot, _ ids: some Collection<Int64>) {
    self.snapshot = snapshot
    self.ids = Array(ids)
  }

  func sources() throws -> [Source] {
    let revisions = try revisions()
    let exclusions = try exclusions()
    let signOffs = try signOffs()
    let sources = try bySource(
      """
      SELECT s.id, s.label, s.fields, e.hash, e.at, e.by FROM sources s JOIN events e ON e.id = s.id
      WHERE s.id IN \(ClaimBatch.batch)
      """
    ) { row in
      let id = row.int64(0)
      return Source(
        hash: try row.hash(3), id: row.text(1),
        fields: SourceFields(members: try snapshot.json(row.text(2)).object ?? [:]),
        added: row.stamp(at: 4), storedRevisions: revisions[id] ?? [],
        storedExclusions: exclusions[id] ?? [], storedSignOffs: signOffs[id] ?? [])
    }
    return ids.compactMap { sources[$0]?.first }
  }

  private func revisions() throws -> [Int64: [Revision]] {
    try bySource(
      """
      SELECT r.source, r.number, \(Event.columns) FROM revisions r JOIN events e ON e.id = r.id
      WHERE r.source IN \(ClaimBatch.batch) ORDER BY r.source, r.number
      """
    ) { row in
      let event = try row.event(at: 2)
      guard case .sourceRevised(let revised) = event.body else { return nil }
      return Revision(event: event, revised: revised, number: row.int(1))
    }
  }

  private func exclusions() throws -> [Int64: [Exclusion]] {
    let inAnyOrder = try bySource(
      """
      SELECT x.source, i.at, i.by, i.hash, \(Event.columns)
      FROM exclusions x JOIN events e ON e.id = x.id LEFT JOIN events i ON i.id = x.included
      WHERE x.source IN \(ClaimBatch.batch)
      """
    ) { row -> (event: Event, exclusion: Exclusion)? in
      let event = try row.event(at: 4)
      guard case .sourceExcluded(let passage) = event.body else { return nil }
      let exclusion = Exclusion(
        event: event, passage: passage, takenBack: try row.optionalHash(3),
        included: row.isNull(3) ? nil : row.stamp(at: 1))
      return (event, exclusion)
    }
    return inAnyOrder.mapValues { $0.sorted { $0.event < $1.event }.map(\.exclusion) }
  }

  private func signOffs() throws -> [Int64: [SignOff]] {
    try bySource(
      """
      SELECT s.source, \(Event.columns) FROM sign_offs s JOIN events e ON e.id = s.id
      WHERE s.source IN \(ClaimBatch.batch) ORDER BY s.source, s.position
      """
    ) { row in
      let event = try row.event(at: 1)
      guard case .sourceSigned(let signed) = event.body else { return nil }
      return SignOff(event: event, signed: signed)
    }
  }

  /// Makes something of each row of a statement that names a source's row in its first column.
  private func bySource<Part>(
    _ sql: String, _ part: (CurrentRow) throws -> Part?
  ) throws -> [Int64: [Part]] {
    var parts: [Int64: [Part]] = [:]
    try snapshot.forEachRow(sql, [ids.description]) { row in
      if let part = try part(row) { parts[row.int64(0), default: []].append(part) }
    }
    return parts
  }
}
