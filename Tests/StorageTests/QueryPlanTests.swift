import Claims
import GRDB
import Testing

@testable import Storage

@Suite("What a question costs on a large ledger")
struct QueryPlanTests {
  private let desk: WritingDesk
  private let source: (source: EventHash, revision: EventHash)
  private let claim: EventHash

  init() throws {
    desk = try WritingDesk("ann")
    source = try desk.source()
    claim = try desk.log("a claim", tags: ["money"])
    try desk.cite(claim, source)
    _ = try desk.log("another", tags: ["money"])
  }

  /// The tables that stay small however many claims there are, or hold what the statement was given.
  private static let small = ["desk", "cohorts", "forks", "json_each", "names", "tags"]

  /// What is wrong with the plans of the statements that some reading runs.
  ///
  /// - Parameter walks: Indexes and tables that it goes along from an end, or counts.
  private func faults(
    walking walks: Set<String> = [], of work: (LedgerSnapshot) throws -> Void
  ) throws -> [String] {
    try desk.ledger.read { try Self.faults(of: $0, walking: walks, work) }
  }

  private static func faults<Snapshot: LedgerSnapshot>(
    of snapshot: Snapshot, walking walks: Set<String>, _ work: (Snapshot) throws -> Void
  ) throws -> [String] {
    var statements: Set<String> = []
    snapshot.db.trace { statements.insert($0.expandedDescription) }
    try work(snapshot)
    snapshot.db.trace(options: [])
    #expect(!statements.isEmpty)
    return try statements.filter { isRead($0) }.flatMap { sql in
      try Row.fetchAll(snapshot.db, sql: "EXPLAIN QUERY PLAN \(sql)").compactMap { row in
        let step: String = row["detail"]
        return isFault(step, walks, sortsLittle: sortsLittle(sql)) ? "\(step) IN \(sql)" : nil
      }
    }
  }

  /// Whether a statement looks for rows; the plan of an insertion shows what it would read if a
  /// reference were broken.
  private static func isRead(_ sql: String) -> Bool {
    !["PRAGMA", "--", "INSERT"].contains(where: sql.hasPrefix)
  }

  /// Whether a statement sorts no more than the claims that it names, or those that share a name.
  private static func sortsLittle(_ sql: String) -> Bool {
    sql.contains("c.number = ") || sql.contains(".claim IN (SELECT value FROM json_each(")
  }

  private static func isFault(
    _ step: String, _ walks: Set<String>, sortsLittle: Bool
  ) -> Bool {
    // The last resort of the order of logging sorts claims with one clock, of which there are few.
    if step.hasPrefix("USE TEMP B-TREE FOR ORDER BY") { return !sortsLittle }
    guard step.hasPrefix("SCAN") else { return false }
    let words = step.split(separator: " ").map(String.init)
    let isSmall = words.count > 1 && (small.contains(words[1]) || words[1].hasPrefix("("))
    if isSmall || (words.count > 1 && walks.contains(words[1])) { return false }
    if let index = words.firstIndex(of: "INDEX"), walks.contains(words[index + 1]) { return false }
    return true
  }

  /// The ways of asking for claims.
  enum Asking: CaseIterable {
    case status, source, tag, tagAndStatus, sourceAndTag, logger, reviewer, assignee, split, waiting
    case statusAfter, tagAfter, loggerAfter
  }

  private func filter(_ asking: Asking) -> ClaimFilter {
    var filter = ClaimFilter()
    switch asking {
    case .status: filter.status = .unchecked
    case .source: filter.source = source.source
    case .tag: filter.tag = "money"
    case .tagAndStatus: (filter.tag, filter.status) = ("money", .unchecked)
    case .sourceAndTag: (filter.source, filter.tag) = (source.source, "money")
    case .logger: filter.loggedBy = "ann"
    case .reviewer: filter.reviewedBy = "ann"
    case .assignee: filter.assigned = "ann"
    case .split: filter.isSplit = true
    case .waiting: filter.waitingFor = .init(handle: "cy", mayReviewOwn: false)
    case .statusAfter: (filter.status, filter.after) = (.unchecked, claim)
    case .tagAfter: (filter.tag, filter.after) = ("money", claim)
    case .loggerAfter: (filter.loggedBy, filter.after) = ("ann", claim)
    }
    return filter
  }

  @Test("A page of claims is read along an index", arguments: Asking.allCases)
  func page(asking: Asking) throws {
    let faults = try faults { snapshot in
      var filter = filter(asking)
      filter.limit = 1
      _ = try snapshot.claims(filter)
    }
    #expect(faults == [])
  }

  @Test("The first page, and one from a claim on, walk in order of logging")
  func all() throws {
    for after in [nil, claim] {
      let faults = try faults(walking: ["claims_in_order"]) { snapshot in
        var filter = ClaimFilter()
        (filter.limit, filter.after) = (1, after)
        _ = try snapshot.claims(filter)
      }
      #expect(faults == [])
    }
  }

  @Test("Claims are counted by what is kept", arguments: Asking.allCases)
  func counts(asking: Asking) throws {
    let faults = try faults { _ = try $0.claimCount(filter(asking)) }
    #expect(faults == [])
  }

  @Test("The desk at a glance reads no table whole")
  func glance() throws {
    let faults = try faults { snapshot in
      _ = try snapshot.statusCounts()
      _ = try snapshot.heads()
      _ = try snapshot.newestClaims(.stale, 5)
      _ = try snapshot.claimCount(ofSource: source.source)
      _ = try snapshot.recentEvents(8)
    }
    #expect(faults == [])
    // Sources are counted, and the newest revisions and sources are met first.
    let ends = try self.faults(walking: ["sources", "r", "s"]) { snapshot in
      _ = try snapshot.sourceCount()
      _ = try snapshot.newestSources(100)
      _ = try snapshot.sourcesWithNewestTexts(8)
    }
    #expect(
      ends.filter { !$0.hasPrefix("USE TEMP B-TREE FOR ORDER BY IN SELECT s.label, s.claims") }
        == [])
  }

  @Test("A claim, a source and their names are found by an index")
  func single() throws {
    let faults = try faults { snapshot in
      _ = try snapshot.claim(claim)
      _ = try snapshot.events(about: claim)
      _ = try snapshot.source(source.source)
      _ = try snapshot.sources(withPrefix: "ft")
      _ = try snapshot.statusCounts(ofSource: source.source)
      _ = try snapshot.sourceLabels([source.source])
      _ = try snapshot.claimHash(labelled: "ann-1")
      _ = try snapshot.firstWaiting(filter(.waiting))
      _ = try snapshot.recentReasons(of: "ann", for: .verified, limit: 3)
    }
    #expect(faults == [])
  }

  @Test("Writing a claim, a citation and a verdict reads no table whole")
  func writing() throws {
    let faults = try desk.ledger.write { transaction in
      try Self.faults(of: transaction, walking: []) { transaction in
        let time = "2026-01-01T00:00:00Z"
        let logged = try transaction.append(
          .claimLogged(LoggedClaim(text: "a third", tags: ["money"])),
          by: "ann", at: time)
        try transaction.append(
          .claimNoted(claim: logged.hash, text: "x", isPrivate: false), by: "cy", at: time)
        try transaction.project()
        try transaction.append(
          .claimReworded(claim: logged.hash, text: "the third", because: "x"), by: "cy", at: time)
        try transaction.touch(claim: logged.hash)
        try transaction.project()
      }
    }
    #expect(faults == [])
  }
}
