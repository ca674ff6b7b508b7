internal import Claims
internal import GRDB

extension LedgerTransaction {
  /// Brings the projections up to the events appended so far.
  ///
  /// Every write ends with this, and comes by here after some thousand events; a write that reads
  /// back what it has just changed calls it before.
  public func project() throws {
    repeat {
      try beginProjecting()
      try finishProjecting()
    } while !work.isEmpty
    try counts.write()
  }

  /// Begins to project what has been appended; what was begun before is brought to its end first.
  func beginProjecting() throws {
    try finishProjecting()
    if work.isEmpty { return }
    let pending = work
    work = PendingWork()
    try bulk.add(pending.events, db)
    folding = try Projection(self).begin(pending)
  }

  private func finishProjecting() throws {
    guard let begun = folding else { return }
    folding = nil
    try Projection(self).finish(begun)
  }

  /// Forgets every projection and makes them anew from the events.
  public func rebuildProjections() throws {
    sourcesByHash.removeAll()
    duplicates = nil
    try execute("DELETE FROM forks", [])
    try execute("INSERT INTO forks (desk, seq) \(Schema.forkedPlaces)", [])
    chains = nil
    for table in [
      "queries", "notes", "reviews", "source_claims", "citations", "claim_tags", "claims",
      "cohorts", "sign_offs", "exclusions", "revisions", "sources",
    ] {
      try execute("DELETE FROM \(table)", [])
    }
    try indexes.clear()
    counts.forget()
    try refold(where: "TRUE", [])
  }

  /// Makes the indexes anew from the rows.
  func refillIndexes() throws {
    try indexes.clear()
    let claims = try rows("SELECT id FROM claims ORDER BY id", []).map { try $0[0] as Int64 }
    try forEachIndexedClaim(rows: claims) { row, claim in
      try indexes.change(row: row, from: nil, to: claim)
    }
  }

  /// Brings in the projections the sources and claims that have an event of one of these kinds, and
  /// the sources of whose metadata an event has one of these members: an earlier version kept them
  /// without reading them.
  func project(kinds: [String], members: [String] = []) throws {
    let ofKinds = "kind IN (\(databaseQuestionMarks(count: kinds.count)))"
    let withMembers = members.map { _ in
      "kind IN ('source.added', 'source.described') AND instr(body, ?) > 0"
    }
    try refold(
      where: ([ofKinds] + withMembers).joined(separator: " OR "),
      .init(kinds + members.map { "\"\($0)\":" }))
  }

  private func refold(where condition: String, _ arguments: StatementArguments) throws {
    try forEachRow(
      "SELECT DISTINCT subject, kind LIKE 'source.%' FROM events WHERE \(condition)", arguments
    ) { row in
      guard let subject = try row.subject(0) else { return }
      if row.int(1) == 1 { work.change(source: subject) } else { work.change(claim: subject) }
    }
    try project()
  }
}
