public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// A source with its revisions and exclusions.
  public func source(_ hash: EventHash) throws -> Source? {
    try eventID(hash).flatMap(source(id:))
  }

  /// All sources, in the order in which they were added.
  public func sources() throws -> [Source] {
    try rows(
      "SELECT s.id FROM sources s JOIN events e ON e.id = s.id ORDER BY e.clock, e.desk, e.seq, e.hash",
      []
    ).compactMap { try source(id: $0[0]) }
  }

  /// The sources whose id begins so; the one whose whole id it is, where there is one.
  public func sources(withPrefix prefix: String) throws -> [Source] {
    if let exact = try rows("SELECT id FROM sources WHERE label = ?", [prefix]).first {
      return try source(id: exact[0]).map { [$0] } ?? []
    }
    // "~" sorts after every character that a slug may hold.
    return try rows(
      "SELECT id FROM sources WHERE label >= ? AND label < ? ORDER BY label LIMIT 20",
      [prefix, prefix + "~~"]
    ).compactMap { try source(id: $0[0]) }
  }

  /// The sources that have a revision with this text.
  public func sources(withText sha256: EventHash) throws -> [Source] {
    try rows(
      "SELECT DISTINCT source FROM revisions WHERE sha256 = ? ORDER BY source", [sha256.blob]
    ).compactMap { try source(id: $0[0]) }
  }

  /// How many claims that are not withdrawn cite a source.
  public func claimCount(ofSource hash: EventHash) throws -> Int {
    try rows(
      """
      SELECT count(DISTINCT t.claim) FROM citations t JOIN claims c ON c.id = t.claim
      WHERE t.source = (SELECT id FROM events WHERE hash = ?) AND c.status != 'withdrawn'
      """, [hash.blob]
    ).first?[0] ?? 0
  }

  /// How many of the claims that cite a source, withdrawn ones too, have each status.
  public func statusCounts(ofSource hash: EventHash) throws -> [Status: Int] {
    try rows(
      """
      SELECT c.status, count(*) FROM claims c
      WHERE c.id IN
        (SELECT t.claim FROM citations t WHERE t.source = (SELECT id FROM events WHERE hash = ?))
      GROUP BY c.status
      """, [hash.blob]
    ).reduce(into: [:]) { counts, row in
      if let status = Status(rawValue: row[0]) { counts[status] = row[1] }
    }
  }

  func source(id: Int64) throws -> Source? {
    guard
      let row = try rows(
        """
        SELECT s.label, s.fields, e.hash, e.at, e.by
        FROM sources s JOIN events e ON e.id = s.id WHERE s.id = ?
        """, [id]
      ).first
    else { return nil }
    return Source(
      hash: try EventHash(column: row[2]), id: row[0], fields: try sourceFields(row[1]),
      added: Stamp(at: row[3], by: row[4]), storedRevisions: try revisions(ofSource: id),
      storedExclusions: try exclusions(ofSource: id), storedSignOffs: try signOffs(ofSource: id))
  }

  private func sourceFields(_ column: String) throws -> SourceFields {
    SourceFields(members: try json(column).object ?? [:])
  }

  private func revisions(ofSource id: Int64) throws -> [Revision] {
    try rows(
      """
      SELECT \(Event.columns), r.number FROM revisions r JOIN events e ON e.id = r.id
      WHERE r.source = ? ORDER BY r.number
      """, [id]
    ).compactMap { row in
      let event = try Event(row: row)
      guard case .sourceRevised(let revised) = event.body else { return nil }
      return Revision(event: event, revised: revised, number: row[10])
    }
  }

  private func exclusions(ofSource id: Int64) throws -> [Exclusion] {
    try rows(
      """
      SELECT \(Event.columns), i.at, i.by, i.hash FROM exclusions x JOIN events e ON e.id = x.id
      LEFT JOIN events i ON i.id = x.included WHERE x.source = ?
      ORDER BY e.clock, e.desk, e.seq, e.hash
      """, [id]
    ).compactMap { row in
      let event = try Event(row: row)
      guard case .sourceExcluded(let passage) = event.body else { return nil }
      let included: Stamp? =
        if let at: String = row[10], let by: String = row[11] { Stamp(at: at, by: by) } else { nil }
      return Exclusion(
        event: event, passage: passage,
        takenBack: try (row[12] as Data?).map(EventHash.init(column:)), included: included)
    }
  }

  private func signOffs(ofSource id: Int64) throws -> [SignOff] {
    try rows(
      """
      SELECT \(Event.columns) FROM sign_offs s JOIN events e ON e.id = s.id
      WHERE s.source = ? ORDER BY s.position
      """, [id]
    ).compactMap { row in
      let event = try Event(row: row)
      guard case .sourceSigned(let signed) = event.body else { return nil }
      return SignOff(event: event, signed: signed)
    }
  }
}
