public import Claims
internal import GRDB

/// Which claims a list shows; a claim must meet all that is set.
public struct ClaimFilter: Sendable {
  /// Its headline.
  public var status: Status?
  /// A source that it cites, whatever the stance.
  public var source: EventHash?
  /// Words that one of its citations holds, byte for byte.
  public var quote: String?
  /// A tag that it bears.
  public var tag: String?
  /// Who logged it.
  public var loggedBy: String?
  /// Who has a verdict on it.
  public var reviewedBy: String?
  /// Who is to look at it.
  public var assigned: String?
  /// Who could give the next verdict on it.
  public var waitingFor: Waiting?
  /// Claims that are left out, whatever else they meet.
  public var passingOver: Set<EventHash> = []
  /// Whether a query about it is open; nobody waits for answers about a claim that is withdrawn.
  public var isAsked = false
  /// Whether its live verdicts differ.
  public var isSplit = false
  /// How many to show.
  public var limit: Int?
  /// The claim after which to go on.
  public var after: EventHash?

  /// All claims.
  public init() {}

  /// A person for whom a claim may wait.
  public struct Waiting: Sendable {
    let handle: String
    let mayReview: Bool
    let mayReviewOwn: Bool

    /// Somebody, as far as their role and the rules let them review.
    public init(_ reviewer: Reviewer, under rules: Rules) {
      handle = reviewer.handle
      mayReview = reviewer.role != .logger
      mayReviewOwn = rules.selfReview
    }
  }
}

/// A statement that gives the numbers of some claims' rows.
struct ClaimSelection {
  let sql: String
  let arguments: StatementArguments
  /// Whether it gives all claims.
  let isOfAll: Bool

  /// What lets through the rows of another statement whose column holds one of them.
  func clause(on column: String) -> String { isOfAll ? "" : "WHERE \(column) IN (\(sql))" }
}

extension LedgerSnapshot {
  /// Hands over the claims that a filter lets through, in order of logging.
  public func forEachClaim(_ filter: ClaimFilter, _ body: (Claim) throws -> Void) throws {
    try forEachClaim(rows: claimIDs(filter), body)
  }

  /// The claims that a filter lets through, in order of logging.
  public func claims(_ filter: ClaimFilter = ClaimFilter()) throws -> [Claim] {
    var claims: [Claim] = []
    try forEachClaim(filter) { claims.append($0) }
    return claims
  }

  /// How many claims a filter lets through.
  public func claimCount(_ filter: ClaimFilter) throws -> Int {
    let (condition, arguments) = condition(of: filter)
    return try rows(
      "SELECT count(*) FROM claims c JOIN events e ON e.id = c.id \(condition)", arguments
    ).first?[0] ?? 0
  }

  private func claimIDs(_ filter: ClaimFilter) throws -> [Int64] {
    let selection = selection(of: filter)
    return try rows(selection.sql, selection.arguments).map { $0[0] }
  }

  /// The numbers of the rows of the claims that a filter lets through, in order of logging.
  func selection(of filter: ClaimFilter) -> ClaimSelection {
    let (condition, arguments) = condition(of: filter)
    let limit = filter.limit.map { "LIMIT \($0)" } ?? ""
    return ClaimSelection(
      sql: """
        SELECT c.id FROM claims c JOIN events e ON e.id = c.id \(condition)
        ORDER BY c.clock, c.desk, c.seq, e.hash \(limit)
        """, arguments: arguments, isOfAll: condition.isEmpty && filter.limit == nil)
  }

  func condition(of filter: ClaimFilter) -> (sql: String, arguments: StatementArguments) {
    var clauses: [String] = []
    var arguments = StatementArguments()
    func require(_ clause: String, _ values: (any DatabaseValueConvertible)...) {
      clauses.append(clause)
      arguments += StatementArguments(values)
    }
    if let status = filter.status { require("c.status = ?", status.rawValue) }
    if let source = filter.source {
      require(
        """
        EXISTS (SELECT 1 FROM citations t WHERE t.claim = c.id
          AND t.source = (SELECT id FROM events WHERE hash = ?))
        """, source.blob)
    }
    if let quote = filter.quote {
      require(
        """
        EXISTS (SELECT 1 FROM citations t JOIN events q ON q.id = t.id
          WHERE t.claim = c.id AND instr(q.body ->> 'exact', ?) > 0)
        """, quote)
    }
    if let tag = filter.tag {
      require("EXISTS (SELECT 1 FROM claim_tags g WHERE g.claim = c.id AND g.tag = ?)", tag)
    }
    if let handle = filter.loggedBy { require("e.by = ?", handle) }
    if let handle = filter.reviewedBy {
      require("EXISTS (SELECT 1 FROM reviews r WHERE r.claim = c.id AND r.by = ?)", handle)
    }
    if let handle = filter.assigned { require("c.assigned = ?", handle) }
    if let waiting = filter.waitingFor {
      require(
        """
        c.status IN ('stale', 'unchecked', 'in-review')
        AND (c.assigned IS NULL OR c.assigned = ?)
        AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.claim = c.id AND r.by = ? AND r.live)
        """, waiting.handle, waiting.handle)
      if !waiting.mayReview { require("FALSE") }
      if !waiting.mayReviewOwn {
        require(
          "e.by != ? AND (SELECT w.by FROM events w WHERE w.id = c.wording) != ?",
          waiting.handle, waiting.handle)
      }
    }
    if filter.isAsked {
      require(
        """
        c.id IN (SELECT claim FROM queries WHERE answers = '[]') AND c.status != 'withdrawn'
        """)
    }
    if !filter.passingOver.isEmpty {
      require(
        "lower(hex(e.hash)) NOT IN (SELECT value FROM json_each(?))",
        JSON(filter.passingOver.map(\.hex).sorted()).canonical)
    }
    if filter.isSplit { require("c.agreement = 'split'") }
    if let after = filter.after {
      require(
        """
        (c.clock, c.desk, c.seq, e.hash) >
          (SELECT clock, desk, seq, hash FROM events WHERE hash = ?)
        """, after.blob)
    }
    return (clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND "), arguments)
  }
}
