internal import Claims
internal import GRDB

extension Projection {
  /// Writes a source's rows; gives the claims whose state depends on it.
  func refoldSource(_ hash: EventHash) throws -> Set<EventHash> {
    guard let source = Source(folding: try transaction.events(about: hash)),
      let id = try transaction.eventID(hash)
    else { return [] }
    let title: String? = try transaction.rows(
      "SELECT coalesce(fields ->> 'title', slug) FROM sources WHERE id = ?", [id]
    ).first?[0]
    let isNew = title == nil
    let fields = JSON.object(source.fields.members).canonical
    if isNew {
      // A label of its own until its place among its namesakes is known.
      try transaction.execute(
        "INSERT INTO sources (id, label, slug, fields) VALUES (?, ?, ?, ?)",
        [id, "~" + hash.base32, source.slug, fields])
      try relabel(
        "sources", id: id, stem: source.slug,
        namesakes: """
          SELECT s.id, e.hash FROM sources s JOIN events e ON e.id = s.id WHERE s.slug = ?
          ORDER BY e.clock, e.desk, e.seq, e.hash
          """, [source.slug])
    } else {
      let isRetitled = title.map { !$0.utf8.elementsEqual(source.title.utf8) } ?? false
      let citing = isRetitled ? try claims(citing: id) : []
      try transaction.forEachIndexedClaim(rows: citing) { row, claim in
        try transaction.indexes.change(row: row, from: claim, to: nil)
      }
      try transaction.execute("UPDATE sources SET fields = ? WHERE id = ?", [fields, id])
      try transaction.forEachIndexedClaim(rows: citing) { row, claim in
        try transaction.indexes.change(row: row, from: nil, to: claim)
      }
    }
    try transaction.execute("DELETE FROM exclusions WHERE source = ?", [id])
    let hasNewText = try replaceRevisions(of: source, id: id)
    for exclusion in source.exclusions {
      try transaction.execute(
        """
        INSERT INTO exclusions (id, source, included) VALUES (?, ?, ?)
        """,
        [
          try transaction.eventID(exclusion.hash), id,
          try exclusion.takenBack.flatMap(transaction.eventID),
        ])
    }
    try transaction.execute("DELETE FROM sign_offs WHERE source = ?", [id])
    for (position, signOff) in source.signOffs.enumerated() {
      try transaction.execute(
        """
        INSERT INTO sign_offs (source, position, id) VALUES (?, ?, ?)
        """, [id, position, try transaction.eventID(signOff.hash)])
    }
    // Neither a description, an exclusion nor a sign-off reaches a claim.
    guard isNew || hasNewText else { return [] }
    let dependent = try transaction.rows(
      """
      SELECT e.hash FROM source_claims t JOIN events e ON e.id = t.claim WHERE t.source = ?1
      UNION
      SELECT e.hash FROM citations t JOIN events e ON e.id = t.claim WHERE ?2 AND t.source IS NULL
      """, [id, isNew])
    return Set(try dependent.map { try EventHash(column: $0[0]) })
  }

  private func claims(citing source: Int64) throws -> [Int64] {
    try transaction.rows("SELECT claim FROM source_claims WHERE source = ?", [source]).map {
      try $0[0]
    }
  }

  /// Writes the revisions that are new; numbers move only where one arrived late.
  ///
  /// - Returns: Whether there was one.
  private func replaceRevisions(of source: Source, id: Int64) throws -> Bool {
    let stored = try transaction.rows(
      "SELECT e.hash FROM revisions r JOIN events e ON e.id = r.id WHERE r.source = ? ORDER BY r.number",
      [id]
    ).map { try EventHash(column: $0[0]) }
    if source.revisions.count == stored.count { return false }
    if !source.revisions.map(\.hash).starts(with: stored) {
      // Past every number in use first: the numbers are unique within a source at every moment.
      try transaction.execute(
        "UPDATE revisions SET number = number + 1000000000 WHERE source = ?", [id])
    }
    for revision in source.revisions {
      try transaction.execute(
        """
        INSERT INTO revisions (id, source, number, sha256)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number WHERE number != excluded.number
        """,
        [
          try transaction.eventID(revision.hash), id, revision.number, revision.sha256.blob,
        ])
    }
    return true
  }
}
