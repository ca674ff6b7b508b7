internal import Claims
internal import GRDB

extension Projection {
  /// So many claims' histories are kept while claims are folded that may need each other's.
  private static let historiesAtHand = 2048

  func refoldClaims(_ changed: Set<EventHash>) throws {
    var histories: [EventHash: ClaimHistory] = [:]
    func history(_ hash: EventHash) throws -> ClaimHistory? {
      if let known = histories[hash] { return known }
      let folded = ClaimHistory(folding: try transaction.events(about: hash))
      if histories.count >= Self.historiesAtHand { histories.removeAll(keepingCapacity: true) }
      histories[hash] = folded
      return folded
    }

    // Withdrawals first: a survivor is folded with the duplicates that it has once all of them are
    // known.
    var affected: [EventHash] = []
    var new: Set<EventHash> = []
    var seen: Set<EventHash> = []
    var pending = changed.sorted()
    var gathered = Tally(.gathering, of: changed.count, to: transaction.progress)
    while let hash = pending.popLast() {
      guard seen.insert(hash).inserted, let claim = try history(hash) else { continue }
      gathered.advance()
      affected.append(hash)
      if try writeOutline(of: claim) { new.insert(hash) }
      pending.append(contentsOf: claim.survivors.subtracting(seen).sorted())
    }
    var folded = Tally(.folding, of: affected.count, to: transaction.progress)
    // Those that were read last are still at hand.
    let inTurn = Array(affected.reversed())
    for start in stride(from: 0, to: inTurn.count, by: ClaimBatch.size) {
      let batch = inTurn[start..<min(start + ClaimBatch.size, inTurn.count)]
      let known = try indexed(batch.filter { !new.contains($0) })
      for hash in batch {
        folded.advance()
        guard let claim = try history(hash), let row = try transaction.eventID(hash) else {
          continue
        }
        let duplicates = try duplicates(of: hash).compactMap(history)
        let sources = try sources(of: [claim] + duplicates)
        let id = try transaction.label(ofClaim: hash) ?? ""
        let now = claim.claim(id: id, adopting: duplicates, sources: sources)
        try ClaimRows(transaction).write(now, isNew: new.contains(hash))
        try transaction.indexes.change(
          row: row, from: known[row], to: IndexedClaim(now, sources: sources))
      }
    }
  }

  private func sources(of histories: [ClaimHistory]) throws -> [EventHash: Source] {
    var sources: [EventHash: Source] = [:]
    for history in histories {
      for hash in history.sources where sources[hash] == nil {
        sources[hash] = try transaction.sourceAtHand(hash)
      }
    }
    return sources
  }

  /// What indexes hold of claims, which their rows still say; by the numbers of the rows.
  private func indexed(_ claims: [EventHash]) throws -> [Int64: IndexedClaim] {
    var indexed: [Int64: IndexedClaim] = [:]
    let rows = try claims.compactMap { try transaction.eventID($0) }
    try transaction.forEachIndexedClaim(rows: rows) { indexed[$0] = $1 }
    return indexed
  }

  /// The claims that are withdrawn into this one, directly or through others.
  private func duplicates(of hash: EventHash) throws -> [EventHash] {
    guard try transaction.knowsDuplicates() else { return [] }
    var found: [EventHash] = []
    var seen: Set<EventHash> = [hash]
    var pending = [hash]
    while let survivor = pending.popLast() {
      let withdrawn = try transaction.rows(
        "SELECT e.hash FROM claims c JOIN events e ON e.id = c.id WHERE c.duplicate_of = ?",
        [survivor.blob]
      ).map { try EventHash(column: $0[0]) }
      for duplicate in withdrawn where seen.insert(duplicate).inserted {
        found.append(duplicate)
        pending.append(duplicate)
      }
    }
    return found
  }

  /// Writes what other claims' states ask of this one: that it is there, its label, and what it
  /// duplicates.
  ///
  /// - Returns: Whether it was not there.
  private func writeOutline(of claim: ClaimHistory) throws -> Bool {
    guard let id = try transaction.eventID(claim.hash),
      let row = try transaction.rows(
        "SELECT id, desk, number, clock, seq FROM events WHERE id = ?", [id]
      ).first
    else { return false }
    let isNew = try transaction.rows("SELECT 1 FROM claims WHERE id = ?", [id]).isEmpty
    if isNew {
      try transaction.execute(
        """
        INSERT INTO claims
          (id, label, desk, number, clock, seq, text, wording, status, agreement, stale)
        VALUES (?, ?, ?, ?, ?, ?, '', ?, 'unchecked', 'none', '[]')
        """,
        [id, "~" + claim.hash.base32, row[1], row[2], row[3], row[4], id])
      let desk: String = try row[1]
      let number: Int = try row[2]
      try relabel(
        "claims", id: id, stem: Self.label(desk: desk, number: number),
        // Whatever has the name bears it already, plain or with a suffix.
        namesakes: """
          SELECT c.id, e.hash FROM claims c JOIN events e ON e.id = c.id
          WHERE (c.id = ?1 OR c.label = ?2 OR (c.label >= ?2 || '~' AND c.label < ?2 || '~~'))
            AND c.number = ?3 ORDER BY e.clock, e.desk, e.seq, e.hash
          """, [id, Self.label(desk: desk, number: number), number])
    }
    let survivor = claim.withdrawal?.duplicateOf
    if survivor != nil { transaction.noteDuplicate() }
    if !isNew || survivor != nil {
      try transaction.execute(
        "UPDATE claims SET duplicate_of = ? WHERE id = ?", [survivor?.blob, id])
    }
    return isNew
  }
}
