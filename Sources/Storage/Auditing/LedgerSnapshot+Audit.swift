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
    if misfiled == nil {
      try forEachLink { link, _ in if !link.isFiledRightly { links.append(link) } }
    }
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
    let (areClaimsSame, indexes) = try checkClaims(sources, report)
    try reportLabels(report)
    try reportForks(report)
    try reportCounts(report)
    try reportExtraRows(besidesClaims: areClaimsSame, report)
    try reportIndexes(expected: indexes, report)
  }

  /// So many claims are read together.
  private static let stretch = 1024

  /// - Returns: Whether all rows of claims have been found to be what events give, and what the
  ///   indexes of claims may hold: what events give, or what the rows do where those differ.
  private func checkClaims(
    _ sources: [EventHash: Source], _ report: (String, String) throws -> Void
  ) throws -> (areSame: Bool, indexes: [IndexSums]) {
    var counts = ClaimTable.allCases.map { _ in 0 }
    var areSame = true
    var (indexes, indexesOfDiffering) = (IndexSums(), IndexSums())
    var differing: [Int64] = []
    let duplicates = try duplicatesBySurvivor()
    let ids = try loggedClaims()
    let surroundings = FoldedStretch.Surroundings(
      sources: sources, numbers: try numbers(of: sources))
    let comparison = MistakenRows(self)
    var checked = Tally(.checking, of: ids.count, to: progress)
    var running: FoldedStretch?
    func hand(over next: FoldedStretch?) throws {
      let outcome = try running?.wait() ?? FoldedStretch.Outcome()
      indexes.add(outcome.indexes)
      indexesOfDiffering.add(outcome.indexesOfDiffering)
      differing += outcome.differing
      for id in outcome.differing {
        let (name, problem) = try comparison.problem(with: id)
        areSame = false
        try report(name, problem)
      }
      running = next
    }
    for start in stride(from: 0, to: ids.count, by: Self.stretch) {
      let batch = ids[start..<min(start + Self.stretch, ids.count)]
      var stored = try StoredClaims(self, batch)
      for table in ClaimTable.allCases { counts[table.rawValue] += stored.rowCount(of: table) }
      try addOthers(to: &stored, duplicates)
      try hand(over: FoldedStretch(stored, surroundings))
      for _ in batch { checked.advance() }
    }
    try hand(over: nil)
    let areAll = try ClaimTable.allCases.allSatisfy { table in
      try statement("SELECT count(*) FROM \(table.name)").first({ _ in }) { $0.int(0) }
        == counts[table.rawValue]
    }
    var ofRows = indexes
    ofRows.add(indexSums(ofRows: differing))
    indexes.add(indexesOfDiffering)
    return (areSame && areAll, differing.isEmpty ? [indexes] : [indexes, ofRows])
  }

  /// Adds what is filed elsewhere than under the numbers of the claims: events that came before
  /// their claim, and those of claims that are withdrawn into another one.
  private func addOthers(
    to stored: inout StoredClaims, _ duplicates: [EventHash: [EventHash]]
  ) throws {
    let hasEarly = try knowsEarlyEvents()
    guard hasEarly || !duplicates.isEmpty else { return }
    for place in stored.subjects.indices {
      let hash = try hash(ofEvent: stored.subjects[place].id)
      if hasEarly {
        let early = try statement("SELECT \(Event.columns) FROM events e WHERE e.subject = ?")
        try early.forEachRow {
          $0.bind(hash)
        } _: {
          stored.subjects[place].early.append(($0.int64(0), try $0.event()))
        }
      }
      stored.subjects[place].adopted = try Self.closure(of: hash, duplicates).map { duplicate in
        try events(about: duplicate).map { (try eventID($0.hash) ?? 0, $0) }
      }
    }
  }

  /// The numbers of sources and their revisions.
  private func numbers(of sources: [EventHash: Source]) throws -> [EventHash: Int64] {
    var numbers: [EventHash: Int64] = [:]
    for (hash, source) in sources {
      numbers[hash] = try eventID(hash)
      for revision in source.revisions { numbers[revision.hash] = try eventID(revision.hash) }
    }
    return numbers
  }

  /// The numbers of the events that log claims, ascending.
  private func loggedClaims() throws -> [Int64] {
    var ids: [Int64] = []
    try forEachRow("SELECT id FROM events WHERE kind = 'claim.logged' ORDER BY id", []) {
      ids.append($0.int64(0))
    }
    return ids
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
    for (table, stem, name) in [
      ("claims", "t.desk || '-' || t.number", "desk, number"), ("sources", "t.slug", "slug"),
    ] {
      // Most often no name is shared, and no place need be known.
      let areAllPlain = try rows(
        """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM \(table) GROUP BY \(name) HAVING count(*) > 1)
          OR EXISTS (SELECT 1 FROM \(table) t WHERE label != \(stem))
        """, []
      ).isEmpty
      if areAllPlain { continue }
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

  /// - Parameter besidesClaims: Whether no row of a claim is there that its events do not give.
  private func reportExtraRows(
    besidesClaims: Bool, _ report: (String, String) throws -> Void
  ) throws {
    let ofClaims = [
      ("claims", "claim.logged"), ("citations", "claim.cited"), ("reviews", "claim.reviewed"),
      ("notes", "claim.noted"), ("queries", "claim.asked"),
    ]
    let ofSources = [
      ("sources", "source.added"), ("revisions", "source.revised"),
      ("exclusions", "source.excluded"), ("sign_offs", "source.signed"),
    ]
    for (table, kind) in besidesClaims ? ofSources : ofClaims + ofSources {
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

extension Source {
  /// The texts that rows hold besides the events.
  fileprivate var projectedWords: [String?] {
    fields.members.sorted { $0.key < $1.key }.map(\.value.string)
  }
}

extension [String?] {
  /// Equality of bytes: `==` takes two spellings of one character for the same.
  fileprivate func isSame(as other: [String?]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { left, right in
        switch (left, right) {
        case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
        default: left == nil && right == nil
        }
      }
  }
}
