internal import Claims
internal import GRDB

/// Claims read together: one statement a table for all of them.
struct ClaimBatch {
  /// How many claims to read together: with more, what a statement costs by itself shows no longer.
  static let size = 256

  let snapshot: LedgerSnapshot
  private let order: [Int64]
  /// The numbers of the claims' rows, each once and in ascending order, as the statements give them.
  private let ids: [Int64]

  /// The claims with these rows, to be handed over in this order.
  init(_ snapshot: LedgerSnapshot, _ order: some Collection<Int64>) {
    self.snapshot = snapshot
    self.order = Array(order)
    self.ids = Set(order).sorted()
  }

  func forEachClaim(_ body: (Claim) throws -> Void) throws { try forEachRow { try body($1) } }

  /// Hands over the claims with the numbers of their rows.
  func forEachRow(_ body: (_ row: Int64, Claim) throws -> Void) throws {
    let (citations, hashes) = try citations()
    let tags = try tags()
    let reviews = try reviews(citations: hashes)
    let notes = try notes()
    let queries = try queries()
    let claims = try byClaim(
      """
      SELECT c.id, c.label, c.text, c.claimant, c.context, c.priority, c.assigned, c.status,
        c.agreement, c.stale, c.duplicate_of, e.hash, e.at, e.by, w.hash, w.at, w.by,
        \(Decision.columns(of: "s")), \(Decision.columns(of: "x"))
      FROM claims c JOIN events e ON e.id = c.id JOIN events w ON w.id = c.wording
      LEFT JOIN events s ON s.id = c.standing LEFT JOIN events x ON x.id = c.withdrawal
      WHERE c.id IN \(Self.batch) ORDER BY c.id
      """
    ) { row, place -> Claim? in
      guard let status = Status(rawValue: row.text(7)),
        let agreement = Agreement(rawValue: row.text(8))
      else { return nil }
      let duplicateOf = try row.optionalHash(10)
      return Claim(
        hash: try row.hash(11), id: row.text(1), text: row.text(2), wording: try row.hash(14),
        worded: row.stamp(at: 15), logged: row.stamp(at: 12),
        fields: ClaimFields(
          claimant: row.optionalText(3), context: row.optionalText(4),
          priority: row.optionalInt(5)),
        tags: tags[place], assigned: row.optionalText(6), stands: try row.decision(at: 17),
        withdrawn: try row.decision(at: 21).map {
          Withdrawal(decision: $0, duplicateOf: duplicateOf)
        },
        citations: citations[place], reviews: reviews[place], notes: notes[place],
        queries: queries[place], status: status, agreement: agreement,
        stale: try snapshot.array(row, 9).compactMap(Lapse.init(json:)))
    }
    let places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    for id in order {
      if let place = places[id], let claim = claims[place].first { try body(id, claim) }
    }
  }

  /// What follows `IN` where the claims of the batch are meant.
  static let batch = "(SELECT value FROM json_each(?))"

  /// Makes something of each row of a statement that names a claim in its first column, in ascending
  /// order.
  ///
  /// - Returns: What was made of them, by the places of the claims in the batch.
  /// - Throws: `DatabaseError` where rows come in another order, as a damaged table gives them.
  func byClaim<Part>(
    _ sql: String, _ part: (_ row: CurrentRow, _ place: Int) throws -> Part?
  ) throws -> [[Part]] {
    var parts = [[Part]](repeating: [], count: ids.count)
    var place = 0
    try snapshot.forEachRow(sql, [ids.description]) { row in
      let claim = row.int64(0)
      while place < ids.count, ids[place] < claim { place += 1 }
      guard place < ids.count, ids[place] == claim else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "rows of claims stand in another order")
      }
      if let part = try part(row, place) { parts[place].append(part) }
    }
    return parts
  }
}
