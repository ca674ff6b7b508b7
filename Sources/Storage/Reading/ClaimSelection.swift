internal import Claims
internal import GRDB

/// A statement that gives the numbers of some claims' rows.
struct ClaimSelection {
  let sql: String
  let arguments: StatementArguments
  /// Whether it gives all claims.
  let isOfAll: Bool

  /// What lets through the rows of another statement whose column holds one of them.
  func clause(on column: String) -> String { isOfAll ? "" : "WHERE \(column) IN (\(sql))" }
}

/// A claim's place in the order of logging.
struct PlaceInOrder {
  /// The claim's row.
  let claim: Int64
  let clock: Int
  let desk: String
  let seq: Int
  let hash: EventHash

  static let columns = "c.id, c.clock, c.desk, c.seq, e.hash"

  /// From a row of ``columns``.
  init(_ row: Row) throws {
    claim = try row[0]
    clock = try row[1]
    desk = try row[2]
    seq = try row[3]
    hash = try EventHash(column: row[4])
  }

  /// What orders it among others.
  var order: LedgerOrder { LedgerOrder(clock: clock, desk: desk, seq: seq, hash: hash) }
}

/// How a filter's claims are found: the table whose index gives the fewest of them in order of
/// logging, and what else they must meet.
struct ClaimConditions {
  /// `claims c` or what is joined with it, its order of logging beginning with ``clock``.
  private(set) var tables = "claims c"
  /// The column that orders the claims but for those with the same clock.
  private(set) var clock = "c.clock"
  private(set) var clauses: [String] = []
  private(set) var arguments = StatementArguments()

  /// What follows `SELECT … FROM`, without the order.
  var from: String {
    // A claim's own event is needed for the last resort of the order, and for it alone.
    """
    \(tables) JOIN events e ON e.id = c.id
    \(clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND "))
    """
  }

  /// The order of logging.
  var order: String { "ORDER BY \(clock), c.desk, c.seq, e.hash" }

  mutating func require(_ clause: String, _ values: (any DatabaseValueConvertible)...) {
    clauses.append(clause)
    arguments += StatementArguments(values)
  }

  /// Goes along a table that has the claims' clocks in an index.
  mutating func go(
    along table: String, where clause: String, _ value: some DatabaseValueConvertible
  ) {
    // CROSS JOIN: whatever the planner thinks of it, this table comes first.
    tables = "\(table) d CROSS JOIN claims c ON c.id = d.claim"
    clock = "d.clock"
    require(clause, value)
  }

  /// Goes on after a claim.
  mutating func start(after place: PlaceInOrder) {
    // The clock by itself is what the index begins at.
    require("\(clock) >= ?", place.clock)
    require(
      "(\(clock), c.desk, c.seq, e.hash) > (?, ?, ?, ?)", place.clock, place.desk, place.seq,
      place.hash.blob)
  }
}

extension LedgerSnapshot {
  /// What finds the claims that a filter lets through, its limit aside.
  ///
  /// - Parameter cohorts: Those that they are in; nil where the filter asks nothing about people, or
  ///   where they are looked for cohort by cohort.
  func conditions(of filter: ClaimFilter, cohorts: [Int64]?) throws -> ClaimConditions {
    var found = ClaimConditions()
    if let source = filter.source {
      found.go(along: "source_claims", where: "d.source = ?", try eventID(source) ?? 0)
    } else if let tag = filter.tag {
      found.go(along: "claim_tags", where: "d.tag = ?", tag)
    }
    if filter.source != nil, let tag = filter.tag {
      found.require("EXISTS (SELECT 1 FROM claim_tags g WHERE g.claim = c.id AND g.tag = ?)", tag)
    }
    if let status = filter.status { found.require("c.status = ?", status.rawValue) }
    if let cohorts {
      found.require("c.cohort IN (SELECT value FROM json_each(?))", cohorts.description)
    }
    if filter.isAsked {
      found.require(
        "c.id IN (SELECT claim FROM queries WHERE answers = '[]') AND c.status != 'withdrawn'")
    }
    if let quote = filter.quote {
      found.require(
        """
        EXISTS (SELECT 1 FROM citations t JOIN events q ON q.id = t.id
          WHERE t.claim = c.id AND instr(q.body ->> 'exact', ?) > 0)
        """, quote)
    }
    if !filter.passingOver.isEmpty {
      found.require(
        "lower(hex(e.hash)) NOT IN (SELECT value FROM json_each(?))",
        JSON(filter.passingOver.map(\.hex).sorted()).canonical)
    }
    if let after = try filter.after.flatMap(place(ofClaim:)) { found.start(after: after) }
    return found
  }

  /// The numbers of the rows of the claims that a filter lets through, in order of logging.
  func selection(of filter: ClaimFilter) throws -> ClaimSelection {
    let found = try conditions(of: filter, cohorts: cohorts(meeting: filter))
    let limit = filter.limit.map { "LIMIT \($0)" } ?? ""
    return ClaimSelection(
      sql: "SELECT c.id FROM \(found.from) \(found.order) \(limit)", arguments: found.arguments,
      isOfAll: found.clauses.isEmpty && filter.limit == nil)
  }

  private func place(ofClaim hash: EventHash) throws -> PlaceInOrder? {
    try rows(
      """
      SELECT e.id, e.clock, e.desk, e.seq, e.hash FROM events e WHERE e.id = ?
      """, [try eventID(hash)]
    ).first.map(PlaceInOrder.init)
  }
}
