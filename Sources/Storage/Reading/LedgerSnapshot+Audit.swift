internal import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// Hands over every claim and source whose rows are not what a fresh fold of the events gives, in
  /// words.
  public func forEachProjectionProblem(
    _ report: (_ where: String, _ what: String) throws -> Void
  ) throws {
    try reportIndexing(report)
    var sources: [EventHash: Source] = [:]
    for hash in try subjects(ofKind: "source.added") {
      guard var fresh = Source(folding: try events(about: hash)) else { continue }
      try check(fresh.slug, report) {
        let stored = try source(hash)
        fresh.id = stored?.id ?? fresh.id
        return stored.map { $0 == fresh && $0.projectedWords.isSame(as: fresh.projectedWords) }
      }
      sources[hash] = fresh
    }
    let duplicates = try duplicatesBySurvivor()
    let claims = try subjects(ofKind: "claim.logged")
    var checked = Tally(.checking, of: claims.count, to: progress)
    for hash in claims {
      checked.advance()
      guard let history = ClaimHistory(folding: try events(about: hash)) else { continue }
      let label = try label(ofClaim: hash) ?? hash.hex
      let adopted = try Self.closure(of: hash, duplicates).compactMap {
        ClaimHistory(folding: try events(about: $0))
      }
      let fresh = history.claim(id: label, adopting: adopted, sources: sources)
      try check(label, report) {
        try claim(hash).map {
          try $0 == fresh && $0.projectedWords.isSame(as: fresh.projectedWords) && isCounted(fresh)
        }
      }
    }
    try reportLabels(report)
    try reportCounts(report)
    try reportExtraRows(report)
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

  /// What events are found and counted by, against what the events themselves say.
  private func reportIndexing(_ report: (String, String) throws -> Void) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Event.columns), e.subject, e.number FROM events e ORDER BY e.desk, e.seq, e.hash
        """)
    let cursor = try Row.fetchCursor(statement)
    // Of each chain only its newest number is needed: an event names the one before it.
    var numbers: [EventHash: Int] = [:]
    while let row = try cursor.next() {
      let event = try Event(row: row)
      let isLogging = if case .claimLogged = event.body { 1 } else { 0 }
      let number = (numbers[event.prev] ?? 0) + isLogging
      numbers[event.hash] = number
      let subject = try (row[10] as Data?).map(EventHash.init(column:))
      if subject != event.subject || row[11] != number {
        try report("\(event.desk) event \(event.seq)", "it is filed under another claim or number")
      }
    }
  }

  private func subjects(ofKind kind: String) throws -> [EventHash] {
    try rows(
      "SELECT hash FROM events WHERE kind = ? ORDER BY clock, desk, seq, hash", [kind]
    ).map { try EventHash(column: $0[0]) }
  }

  private func duplicatesBySurvivor() throws -> [EventHash: [EventHash]] {
    try rows("SELECT DISTINCT subject FROM events WHERE kind = 'claim.withdrawn'", [])
      .reduce(into: [:]) { duplicates, row in
        let hash = try EventHash(column: row[0])
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

extension Claim {
  /// The texts that rows hold besides the events.
  fileprivate var projectedWords: [String?] {
    [text, fields.claimant, fields.context, assigned] + tags
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
        left.map { [UInt8]($0.utf8) } == right.map { [UInt8]($0.utf8) }
      }
  }
}
