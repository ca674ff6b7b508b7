internal import Anchoring
internal import Claims
internal import Foundation
internal import GRDB

/// Refolds the sources and claims that new events are about, and writes the rows.
///
/// A claim is always folded anew from all of its own events, whether the new one came last or late:
/// there is one way from events to rows, so that the order of arrival cannot show.
struct Projection {
  private let transaction: LedgerTransaction

  init(_ transaction: LedgerTransaction) {
    self.transaction = transaction
  }

  /// Writes the sources that have changed, and begins to fold the claims.
  func begin(_ work: PendingWork) throws -> FoldingClaims {
    var others = work.changedClaims
    for hash in work.changedSources.sorted() {
      transaction.forget(source: hash)
      others.formUnion(try refoldSource(hash))
    }
    var new: [PendingWork.NewClaim] = []
    var sources: [EventHash: Source] = [:]
    for claim in work.newClaims {
      guard !others.contains(claim.hash), try standsAlone(claim) else {
        others.insert(claim.hash)
        continue
      }
      new.append(claim)
      for hash in claim.sources where sources[hash] == nil {
        sources[hash] = try transaction.sourceAtHand(hash)
      }
    }
    return FoldingClaims(new, sources: sources, others: others)
  }

  /// Writes the claims whose folding was begun.
  func finish(_ folding: FoldingClaims) throws {
    let claims = folding.wait()
    var written = Tally(.folding, of: claims.count, to: transaction.progress)
    let rows = ClaimRows(transaction)
    for folded in claims {
      written.advance()
      try rows.insert(folded.claim, id: folded.id, number: folded.number, order: folded.order)
      try transaction.indexes.insert(row: folded.id, folded.entry)
    }
    try refoldClaims(folding.others)
  }

  // MARK: Sources

  /// Writes a source's rows; gives the claims whose state depends on it.
  private func refoldSource(_ hash: EventHash) throws -> Set<EventHash> {
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
    try transaction.rows("SELECT claim FROM source_claims WHERE source = ?", [source]).map { $0[0] }
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

  // MARK: New claims

  /// Whether all that is known of a new claim is at hand, and no other claim's state reaches it or
  /// is reached by it.
  private func standsAlone(_ claim: PendingWork.NewClaim) throws -> Bool {
    try !claim.isDuplicate && !transaction.isForked(claim.desk) && !mayBeSurvivor(claim.hash)
      && hasNoOtherEvents(claim)
  }

  /// Whether a claim that is here may have been withdrawn into this one, before it came.
  private func mayBeSurvivor(_ hash: EventHash) throws -> Bool {
    guard try transaction.knowsDuplicates() else { return false }
    return try transaction.statement("SELECT 1 FROM claims WHERE duplicate_of = ?").first {
      $0.bind(hash)
    } _: { _ in
      true
    } ?? false
  }

  /// Whether nothing had been said of a claim before it came itself: that is filed under its hash.
  private func hasNoOtherEvents(_ claim: PendingWork.NewClaim) throws -> Bool {
    guard try transaction.knowsEarlyEvents() else { return true }
    return try transaction.statement("SELECT 1 FROM events WHERE subject = ?").first {
      $0.bind(claim.hash)
    } _: { _ in
      false
    } ?? true
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

  // MARK: Claims

  /// So many claims' histories are kept while claims are folded that may need each other's.
  private static let historiesAtHand = 2048

  private func refoldClaims(_ changed: Set<EventHash>) throws {
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
      let desk: String = row[1]
      let number: Int = row[2]
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

  // MARK: Labels

  /// What the first claim with this number on this desk is called.
  static func label(desk: String, number: Int) -> String { "\(desk)-\(number)" }

  /// Gives the first of the rows that share a name the name itself, and the later ones
  /// `name~k7f3q`.
  private func relabel(
    _ table: String, id: Int64, stem: String, namesakes sql: String,
    _ arguments: StatementArguments
  ) throws {
    let namesakes = try transaction.rows(sql, arguments).map {
      (id: $0[0] as Int64, hash: try EventHash(column: $0[1]))
    }
    if namesakes.count > 1 {
      for (id, hash) in namesakes {
        try transaction.execute(
          "UPDATE \(table) SET label = ? WHERE id = ?", ["~" + hash.base32, id])
      }
    }
    let suffixes = EventHash.shortIDs(for: namesakes.map(\.hash))
    for (index, namesake) in namesakes.enumerated() {
      let label = index == 0 ? stem : "\(stem)~\(suffixes[namesake.hash] ?? namesake.hash.base32)"
      try transaction.execute(
        "UPDATE \(table) SET label = ? WHERE id = ?", [label, namesake.id])
    }
  }
}
