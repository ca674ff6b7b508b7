internal import Claims
internal import GRDB

extension LedgerSnapshot {
  /// Hands over every claim and source whose rows are not what a fresh fold of the events gives, in
  /// words, and whatever else stands beside the events and is not as they have it.
  ///
  /// - Parameter misfiled: The links that are not filed rightly, where ``forEachLink(_:)`` has been
  ///   gone through already.
  public func forEachProjectionProblem(
    misfiled: [ChainLink]? = nil, _ report: (_ where: String, _ what: String) throws -> Void
  ) throws {
    var links = misfiled ?? []
    if misfiled == nil { try forEachLink { if !$0.isFiledRightly { links.append($0) } } }
    for link in links {
      try report("\(link.desk) event \(link.seq)", "it is filed under another claim or number")
    }
    var sources: [EventHash: Source] = [:]
    for id in try numbers(ofKind: "source.added") {
      let hash = try hash(ofEvent: id)
      guard var fresh = Source(folding: try events(about: hash)) else { continue }
      try check(fresh.slug, report) {
        let stored = try source(id: id)
        fresh.id = stored?.id ?? fresh.id
        return stored.map { $0 == fresh && $0.projectedWords.isSame(as: fresh.projectedWords) }
      }
      sources[hash] = fresh
    }
    try checkClaims(sources, report)
    try reportLabels(report)
    try reportCounts(report)
    try reportExtraRows(report)
    try reportSearchIndex(report)
  }

  private func checkClaims(
    _ sources: [EventHash: Source], _ report: (String, String) throws -> Void
  ) throws {
    let duplicates = try duplicatesBySurvivor()
    let claims = try numbers(ofKind: "claim.logged")
    var checked = Tally(.checking, of: claims.count, to: progress)
    var running: ClaimComparison?
    func hand(over next: ClaimComparison?) throws {
      for (name, problem) in running?.wait() ?? [] { try report(name, problem) }
      running = next
    }
    for start in stride(from: 0, to: claims.count, by: ClaimBatch.size) {
      let batch = claims[start..<min(start + ClaimBatch.size, claims.count)]
      let stored = try storedClaims(batch)
      var subjects: [ClaimComparison.Subject] = []
      for id in batch {
        checked.advance()
        let hash = try hash(ofEvent: id)
        let adopted = try Self.closure(of: hash, duplicates).map { try events(about: $0) }
        let outline = try statement(
          "SELECT c.label, k.traits FROM claims c LEFT JOIN cohorts k ON k.id = c.cohort WHERE c.id = ?"
        ).first {
          $0.bind(id)
        } _: {
          (label: $0.text(0), traits: $0.optionalText(1))
        }
        subjects.append(
          ClaimComparison.Subject(
            name: outline?.label ?? hash.hex, traits: outline?.traits,
            events: try events(about: hash, numbered: id), adopted: adopted,
            stored: stored[id] ?? .success(nil)))
      }
      try hand(over: ClaimComparison(subjects, sources: sources))
    }
    try hand(over: nil)
  }

  /// Claims as their rows have them, by the numbers of their rows; of one whose rows cannot be read,
  /// why not.
  private func storedClaims(
    _ ids: ArraySlice<Int64>
  ) throws -> [Int64: Result<Claim?, UnreadableRows>] {
    var stored: [Int64: Result<Claim?, UnreadableRows>] = [:]
    func read(_ ids: ArraySlice<Int64>) throws {
      var numbers: [EventHash: Int64] = [:]
      for id in ids { numbers[try hash(ofEvent: id)] = id }
      try ClaimBatch(self, ids).forEachClaim { claim in
        if let id = numbers[claim.hash] { stored[id] = .success(claim) }
      }
    }
    do { try read(ids) } catch is DatabaseError {
      // One of them is in the way of the others.
      for id in ids {
        do { try read([id]) } catch let error as DatabaseError {
          stored[id] = .failure(UnreadableRows(reason: error.message ?? "damaged"))
        }
      }
    }
    return stored
  }

  /// Compares one subject's rows with its fresh fold; rows that cannot even be read are a problem,
  /// not the end.
  private func check(
    _ name: String, _ report: (String, String) throws -> Void, isEqual: () throws -> Bool?
  ) throws {
    let isAsFolded: Bool?
    do { isAsFolded = try isEqual() } catch let error as DatabaseError {
      return try report(name, "its rows cannot be read: \(error.message ?? "damaged")")
    }
    if isAsFolded != true { try report(name, "its rows are not what its events give") }
  }

  /// The numbers of the events of a kind, in ledger order.
  private func numbers(ofKind kind: String) throws -> [Int64] {
    var numbers: [Int64] = []
    try forEachRow(
      "SELECT id FROM events WHERE kind = ? ORDER BY clock, desk, seq, hash", [kind]
    ) { numbers.append($0.int64(0)) }
    return numbers
  }

  private func duplicatesBySurvivor() throws -> [EventHash: [EventHash]] {
    var withdrawn: Set<EventHash> = []
    try forEachRow("SELECT DISTINCT subject FROM events WHERE kind = 'claim.withdrawn'", []) {
      if let subject = try $0.subject(0) { withdrawn.insert(subject) }
    }
    return try withdrawn.sorted().reduce(into: [:]) { duplicates, hash in
      let history = ClaimHistory(folding: try events(about: hash))
      if let survivor = history?.withdrawal?.duplicateOf {
        duplicates[survivor, default: []].append(hash)
      }
    }
  }

  private static func closure(
    of hash: EventHash, _ duplicates: [EventHash: [EventHash]]
  ) -> [EventHash] {
    var found: [EventHash] = []
    var pending = [hash]
    while let survivor = pending.popLast() {
      for duplicate in duplicates[survivor] ?? []
      where duplicate != hash && !found.contains(duplicate) {
        found.append(duplicate)
        pending.append(duplicate)
      }
    }
    return found
  }

  /// Names given in the order of the ledger: the first of those that share one bears it plain.
  private func reportLabels(_ report: (String, String) throws -> Void) throws {
    for (table, stem) in [("claims", "t.desk || '-' || t.number"), ("sources", "t.slug")] {
      let wrong = try rows(
        """
        WITH named AS (
          SELECT t.label, \(stem) AS stem, row_number() OVER
            (PARTITION BY \(stem) ORDER BY e.clock, e.desk, e.seq, e.hash) AS place
          FROM \(table) t JOIN events e ON e.id = t.id
        )
        SELECT label FROM named
        WHERE CASE place WHEN 1 THEN label != stem ELSE label NOT LIKE stem || '~%' END
        """, [])
      for row in wrong { try report(row[0], "its label is not the one that its place gives") }
    }
  }

  private func reportExtraRows(_ report: (String, String) throws -> Void) throws {
    for (table, kind) in [
      ("claims", "claim.logged"), ("citations", "claim.cited"), ("reviews", "claim.reviewed"),
      ("notes", "claim.noted"), ("sources", "source.added"), ("revisions", "source.revised"),
      ("exclusions", "source.excluded"), ("sign_offs", "source.signed"),
      ("queries", "claim.asked"),
    ] {
      let extra = try rows(
        """
        SELECT t.id FROM \(table) t LEFT JOIN events e ON e.id = t.id
        WHERE e.kind IS NOT '\(kind)'
        """, [])
      for row in extra {
        try report("\(table) row \(row[0] as Int64)", "no \(kind) event stands behind it")
      }
    }
  }
}
