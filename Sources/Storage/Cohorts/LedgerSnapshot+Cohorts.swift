public import Claims
internal import GRDB

extension LedgerSnapshot {
  /// The claims that a filter lets through, in order of logging.
  public func claims(_ filter: ClaimFilter = ClaimFilter()) throws -> [Claim] {
    var claims: [Claim] = []
    try forEachClaim(filter) { claims.append($0) }
    return claims
  }

  /// Hands over the claims that a filter lets through, in order of logging.
  public func forEachClaim(_ filter: ClaimFilter, _ body: (Claim) throws -> Void) throws {
    try forEachClaim(rows: claimIDs(filter), body)
  }

  /// How many claims a filter lets through, its limit and where it goes on aside.
  public func claimCount(_ filter: ClaimFilter) throws -> Int {
    if filter.isAnsweredByCohorts {
      return try allCohorts().filter { $0.cohort.meets(filter) }.reduce(0) { $0 + $1.claims }
    }
    var filter = filter
    filter.after = nil
    let found = try conditions(of: filter, cohorts: cohorts(meeting: filter))
    return try rows("SELECT count(*) FROM \(found.from)", found.arguments).first?[0] ?? 0
  }

  private func claimIDs(_ filter: ClaimFilter) throws -> [Int64] {
    if filter.isAboutPeople, let limit = filter.limit, filter.source == nil, filter.tag == nil {
      return try first(limit, filter, of: allCohorts()).map(\.claim)
    }
    let selection = try selection(of: filter)
    return try rows(selection.sql, selection.arguments).map { try $0[0] }
  }

  /// The first claims that a filter lets through, in order of logging: looked for along an index in
  /// each cohort that meets it, and no further than needed.
  ///
  /// - Parameters:
  ///   - limit: How many at most; the filter's own does not count.
  ///   - cohorts: All that there are.
  func first(
    _ limit: Int, _ filter: ClaimFilter, of cohorts: [KeptCohort]
  ) throws -> [PlaceInOrder] {
    let cohorts = cohorts.filter { $0.claims > 0 && $0.cohort.meets(filter) }.map(\.id)
    return try CohortMerge(limit: limit, cohorts: cohorts.count).first(of: cohorts) {
      cohort, after, count in
      var filter = filter
      if let after { filter.after = after.hash }
      var found = try self.conditions(of: filter, cohorts: nil)
      found.require("c.cohort = ?", cohort)
      return try rows(
        "SELECT \(PlaceInOrder.columns) FROM \(found.from) \(found.order) LIMIT \(count)",
        found.arguments
      ).map(PlaceInOrder.init)
    }
  }

  /// The rows of the cohorts that meet a filter; nil where it asks nothing about people.
  func cohorts(meeting filter: ClaimFilter) throws -> [Int64]? {
    guard filter.isAboutPeople else { return nil }
    return try allCohorts().filter { $0.claims > 0 && $0.cohort.meets(filter) }.map(\.id)
  }

  func allCohorts() throws -> [KeptCohort] {
    try rows("SELECT id, traits, claims FROM cohorts ORDER BY id", []).map { row in
      guard let cohort = Cohort(traits: try json(row[1])) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the traits of a cohort")
      }
      return try KeptCohort(id: row[0], cohort: cohort, claims: row[2])
    }
  }
}

extension ClaimFilter {
  /// Whether what it asks is the same for all claims of a cohort, so that they need not be counted.
  fileprivate var isAnsweredByCohorts: Bool {
    source == nil && tag == nil && quote == nil && !isAsked && passingOver.isEmpty
  }
}

/// A cohort as it is kept.
struct KeptCohort {
  /// Its row.
  let id: Int64
  let cohort: Cohort
  /// How many claims are in it.
  let claims: Int
}
