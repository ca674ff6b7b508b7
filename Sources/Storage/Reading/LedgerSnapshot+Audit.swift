internal import Claims
internal import GRDB

extension LedgerSnapshot {
  /// Hands over every claim and source whose rows are not what a fresh fold of the events gives, in words.
  public func forEachProjectionProblem(
    _ report: (_ where: String, _ what: String) throws -> Void
  ) throws {
    var sources: [EventHash: Source] = [:]
    for hash in try subjects(ofKind: "source.added") {
      guard let fresh = Source(folding: try events(about: hash)) else { continue }
      let stored = try source(hash)
      var labelled = fresh
      labelled.id = stored?.id ?? fresh.id
      sources[hash] = labelled
      if stored != labelled {
        try report(fresh.slug, "the rows of this source are not what its events give")
      }
    }
    let duplicates = try duplicatesBySurvivor()
    for hash in try subjects(ofKind: "claim.logged") {
      guard let history = ClaimHistory(folding: try events(about: hash)) else { continue }
      let label = try label(ofClaim: hash) ?? hash.hex
      let adopted = try Self.closure(of: hash, duplicates).compactMap {
        ClaimHistory(folding: try events(about: $0))
      }
      let fresh = history.claim(id: label, adopting: adopted, sources: sources)
      if try claim(hash) != fresh {
        try report(label, "the rows of this claim are not what its events give")
      }
    }
    try reportLabels(report)
    try reportExtraRows(report)
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
      ("claims", "claim.logged"), ("sources", "source.added"), ("revisions", "source.revised"),
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
