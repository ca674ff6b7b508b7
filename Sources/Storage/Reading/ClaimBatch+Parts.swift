internal import Anchoring
internal import Claims
internal import GRDB

extension ClaimBatch {
  func tags() throws -> [[String]] {
    try byClaim(
      "SELECT claim, tag FROM claim_tags WHERE claim IN \(Self.batch) ORDER BY claim, tag"
    ) { row, _ in row.text(1) }
  }

  /// The claims' citations, and the hash of each by the number of its event.
  func citations() throws -> (byClaim: [[Citation]], hashes: [Int64: EventHash]) {
    var hashes: [Int64: EventHash] = [:]
    let citations = try byClaim(
      """
      SELECT \(Citation.columns) FROM \(Citation.tables)
      WHERE t.claim IN \(Self.batch) ORDER BY t.claim, t.position
      """
    ) { row, _ -> Citation? in
      let citation = try snapshot.citation(row)
      if let citation { hashes[row.int64(1)] = citation.hash }
      return citation
    }
    return (citations, hashes)
  }

  /// The claims' verdicts.
  ///
  /// - Parameter hashes: The hashes of citations that are known, by the numbers of their events.
  func reviews(citations hashes: [Int64: EventHash]) throws -> [[Review]] {
    try byClaim(
      """
      SELECT r.claim, e.hash, e.at, e.by, e.kind, e.body, r.rests, r.lapse, r.overruled_by, o.hash,
        r.live, \(Decision.columns(of: "x"))
      FROM reviews r JOIN events e ON e.id = r.id LEFT JOIN events o ON o.id = r.overruled_by
      LEFT JOIN events x ON x.id = r.retraction
      WHERE r.claim IN \(Self.batch) ORDER BY r.claim, r.position
      """
    ) { row, _ -> Review? in
      let hash = try row.hash(1)
      guard case .claimReviewed(let given) = try row.eventBody(at: 4, of: hash) else { return nil }
      let rests = try snapshot.array(row, 6).compactMap(\.int).map { id in
        try hashes[Int64(id)] ?? snapshot.hash(ofEvent: Int64(id))
      }
      return Review(
        hash: hash, stamp: row.stamp(at: 2), given: given, rests: rests,
        retracted: try row.decision(at: 11),
        lapsed: try row.optionalText(7).flatMap { Lapse(json: try snapshot.json($0)) },
        overruledBy: row.isNull(8) ? nil : try row.hash(9), isLive: row.int(10) == 1)
    }
  }

  func notes() throws -> [[Note]] {
    try byClaim(
      """
      SELECT n.claim, e.hash, e.at, e.by, e.body ->> 'text', e.body ->> 'private'
      FROM notes n JOIN events e ON e.id = n.id
      WHERE n.claim IN \(Self.batch) ORDER BY n.claim, n.position
      """
    ) { row, _ in
      Note(
        hash: try row.hash(1), stamp: row.stamp(at: 2), text: row.text(4),
        isPrivate: row.int(5) == 1)
    }
  }

  func queries() throws -> [[Query]] {
    try byClaim(
      """
      SELECT q.claim, e.hash, e.at, e.by, e.body ->> 'text', q.answers
      FROM queries q JOIN events e ON e.id = q.id
      WHERE q.claim IN \(Self.batch) ORDER BY q.claim, q.position
      """
    ) { row, _ in
      Query(
        hash: try row.hash(1), stamp: row.stamp(at: 2), text: row.text(4),
        answers: try snapshot.array(row, 5).compactMap(\.int).flatMap(answer))
    }
  }

  private func answer(_ id: Int) throws -> [Answer] {
    var answers: [Answer] = []
    try snapshot.forEachRow("SELECT hash, at, by, body ->> 'text' FROM events WHERE id = ?", [id]) {
      answers.append(Answer(hash: try $0.hash(0), stamp: $0.stamp(at: 1), text: $0.text(3)))
    }
    return answers
  }
}

extension Citation {
  /// The columns of a citation, in the order that ``LedgerSnapshot/citation(_:)`` reads.
  static let columns = """
    t.claim, t.id, e.hash, e.at, e.by, e.kind, e.body, t.anchor, t.material,
    t.now_revision, r.hash, t.now_start, t.now_end,
    CASE WHEN t.grounds = t.id THEN e.hash
      ELSE (SELECT hash FROM events WHERE id = t.grounds) END
    """

  /// Where they come from.
  static let tables = """
    citations t JOIN events e ON e.id = t.id LEFT JOIN events r ON r.id = t.now_revision
    """
}

extension LedgerSnapshot {
  /// The citation of a row of ``Citation/columns``; none where the row holds no such thing.
  func citation(_ row: CurrentRow) throws -> Citation? {
    let hash = try row.hash(2)
    guard case .claimCited(let cited) = try row.eventBody(at: 5, of: hash),
      let anchor = Anchor(rawValue: row.text(7))
    else { return nil }
    return Citation(
      hash: hash, stamp: row.stamp(at: 3), cited: cited, anchor: anchor,
      material: try array(row, 8).compactMap(\.string),
      now: row.isNull(9)
        ? nil
        : Place(revision: try row.hash(10), range: CodePointRange(row.int(11), row.int(12))),
      grounds: try row.hash(13))
  }

  /// The handles of all who have given a verdict or let a claim stand.
  public func judges() throws -> Set<String> {
    let reviewers = try rows("SELECT DISTINCT by FROM reviews", [])
    let editors = try rows(
      "SELECT DISTINCT e.by FROM claims c JOIN events e ON e.id = c.standing", [])
    return Set(try (reviewers + editors).map { try $0[0] })
  }
}

extension Decision {
  /// The columns of the event that brought it, in the order that ``CurrentRow/decision(at:)`` reads.
  static func columns(of event: String) -> String {
    "\(event).hash, \(event).at, \(event).by, \(event).body ->> 'because'"
  }
}

extension CurrentRow {
  /// A decision, where one was joined.
  func decision(at column: CInt) throws -> Decision? {
    isNull(column)
      ? nil
      : Decision(hash: try hash(column), stamp: stamp(at: column + 1), because: text(column + 3))
  }
}
