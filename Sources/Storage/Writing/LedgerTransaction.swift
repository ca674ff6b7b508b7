public import Claims
internal import Foundation
internal import GRDB

/// One write: what it reads, it reads under the lock that it writes under.
///
/// Nothing is seen by others before the whole write has ended well. A write may append as many events
/// as there are: they are projected some thousand at a time, and forgotten then.
public final class LedgerTransaction: LedgerSnapshot {
  /// The claims that events taken in so far are about.
  public private(set) var touchedClaims: Set<EventHash> = []
  private(set) lazy var counts = KeptCounts(self)
  private var work = PendingWork()
  private var folding: FoldingClaims?
  private var batches = 0
  private var numbers = EventNumbers()
  private var chains: ChainEnds?
  private var duplicates: Bool?
  private var ownName: String??
  private var lastNumber: Int64?
  /// The sources that claims were lately folded with.
  private var sourcesByHash: [EventHash: Source] = [:]
  /// What is kept beside the rows, for finding claims by what they say.
  lazy var indexes = ClaimIndexes(self)

  // MARK: This desk's chain

  /// The name of this database's own desk; none before its first event.
  public override func deskName() throws -> String? {
    if let ownName { return ownName }
    let name = try super.deskName()
    ownName = .some(name)
    return name
  }

  /// Names this database's desk, once and for all.
  public func nameDesk(_ name: String) throws {
    ownName = nil
    try execute("UPDATE desk SET name = ?", [name])
  }

  /// Leaves this desk's chain as it stands; the next event begins one of another name.
  public func abandonDeskName() throws {
    ownName = nil
    try execute("UPDATE desk SET name = NULL", [])
  }

  /// Whether any desk in the ledger bears this name.
  public func knowsDesk(_ name: String) throws -> Bool {
    try !rows("SELECT 1 FROM events WHERE desk = ? LIMIT 1", [name]).isEmpty
  }

  /// Appends an event to this desk's chain.
  ///
  /// - Precondition: The desk has a name.
  @discardableResult
  public func append(_ body: EventBody, by handle: String, at time: String) throws -> Event {
    guard let desk = try deskName() else {
      throw StorageError.brokenChain(desk: "?", seq: 1, reason: "the desk has no name yet")
    }
    let end = try end(ofDesk: desk)
    let event = Event(
      desk: desk, seq: (end?.seq ?? 0) + 1, clock: try highestClock() + 1, at: time, by: handle,
      body: body, prev: end?.hash ?? .zero)
    try insert(event, claimsBefore: end?.claims ?? 0, mayFork: false)
    return event
  }

  /// Remembers the claim that `@` stands for.
  public func touch(claim hash: EventHash) throws {
    try execute("UPDATE desk SET touched = ?", [try eventID(hash)])
  }

  // MARK: Chains

  /// Reads where the chains end, where that has not been done.
  private func loadChains() throws {
    if chains != nil { return }
    chains = ChainEnds(
      clock: try highestStoredClock(),
      forked: Set(try rows("SELECT DISTINCT desk FROM forks", []).map { $0[0] }))
  }

  private func end(ofDesk desk: String) throws -> ChainEnd? {
    try loadChains()
    if let known = chains?[desk] { return known }
    let end = try rows(
      "SELECT seq, clock, hash, number FROM events WHERE desk = ? ORDER BY seq DESC LIMIT 1",
      [desk]
    ).first.map { row in
      ChainEnd(seq: row[0], clock: row[1], hash: try EventHash(column: row[2]), claims: row[3])
    }
    if let end { chains?[desk] = end }
    return end
  }

  private func highestClock() throws -> Int {
    try loadChains()
    return chains?.clock ?? 0
  }

  /// Whether two events bear one place in a desk's chain.
  func isForked(_ desk: String) throws -> Bool {
    try loadChains()
    return chains?.forked.contains(desk) ?? false
  }

  /// Takes note of an event whose claim or source has not come.
  func noteEarlyEvent() { earlyEvents = true }

  /// Whether any claim is withdrawn into another.
  func knowsDuplicates() throws -> Bool {
    let known =
      try duplicates
      ?? !rows("SELECT 1 FROM claims WHERE duplicate_of >= x'' LIMIT 1", []).isEmpty
    duplicates = known
    return known
  }

  /// Takes note of a claim that is withdrawn into another.
  func noteDuplicate() { duplicates = true }

  /// The number of the next event's row.
  private func nextNumber() throws -> Int64 {
    let last: Int64 = try lastNumber ?? rows("SELECT max(id) FROM events", []).first?[0] ?? 0
    lastNumber = last + 1
    return last + 1
  }

  /// Takes note of the number that an event has been given.
  func note(number: Int64, of hash: EventHash) {
    numbers[hash] = number
  }

  override func eventID(_ hash: EventHash) throws -> Int64? {
    if let number = numbers[hash] { return number }
    let found = try super.eventID(hash)
    if let found { numbers[hash] = found }
    return found
  }

  /// The highest clock: the last of some chain, along which it only rises.
  private func highestStoredClock() throws -> Int {
    try deskNames().compactMap { desk in
      try rows(
        "SELECT clock FROM events WHERE desk = ? ORDER BY seq DESC LIMIT 1", [desk]
      ).first?[0]
    }.max() ?? 0
  }

  // MARK: Other desks' events

  /// How far an event's clock may lie past the highest one known, which it is when its causes are
  /// missing.
  ///
  /// One event with the largest clock there is would leave none for the events that follow it.
  static let largestClockStep = 1_000_000

  /// Takes in an event from elsewhere; its predecessor must be here already.
  ///
  /// - Returns: Whether it was new.
  /// - Throws: ``StorageError/brokenChain(desk:seq:reason:)`` where it does not follow on what is
  ///   here.
  @discardableResult
  public func take(_ event: Event) throws -> Bool {
    let end = try end(ofDesk: event.desk)
    let followsOn = end.map { $0.hash == event.prev && $0.seq == event.seq - 1 } ?? false
    // What follows on the last event of a chain has a number that none here has.
    if !followsOn, try contains(event.hash) { return false }
    func broken(_ reason: String) -> StorageError {
      .brokenChain(desk: event.desk, seq: event.seq, reason: reason)
    }
    var number = 0
    if event.prev == .zero {
      guard event.seq == 1 else { throw broken("only a desk's first event has no predecessor") }
    } else {
      let previous =
        followsOn
        ? end.map { (desk: event.desk, end: $0) } : try chainEnd(withHash: event.prev)
      guard let previous else { throw broken("the event before it is missing") }
      guard previous.desk == event.desk, previous.end.seq == event.seq - 1 else {
        throw broken("it does not follow on the event that it names")
      }
      guard previous.end.clock < event.clock else { throw broken("its clock runs backwards") }
      number = previous.end.claims
    }
    guard event.clock - (try highestClock()) <= Self.largestClockStep else {
      throw broken("its clock runs far ahead of all that is known")
    }
    try insert(event, claimsBefore: number, mayFork: true)
    if let claim = event.claim { touchedClaims.insert(claim) }
    return true
  }

  private func chainEnd(withHash hash: EventHash) throws -> (desk: String, end: ChainEnd)? {
    try eventID(hash).flatMap { id in
      try rows("SELECT desk, seq, clock, number FROM events WHERE id = ?", [id]).first.map {
        ($0[0], ChainEnd(seq: $0[1], clock: $0[2], hash: hash, claims: $0[3]))
      }
    }
  }

  /// Stores an event that follows on what is here.
  ///
  /// - Parameters:
  ///   - claimsBefore: How many claims have been logged on its chain before it.
  ///   - mayFork: Whether another event may bear its place.
  /// - Returns: How many have been with it.
  @discardableResult
  func insert(_ event: Event, claimsBefore: Int, mayFork: Bool) throws -> Int {
    // A chain has no gaps: whatever lies beyond its end has a place of its own.
    let isFork = try mayFork && event.seq <= end(ofDesk: event.desk)?.seq ?? 0
    if isFork {
      try execute("INSERT OR IGNORE INTO forks (desk, seq) VALUES (?, ?)", [event.desk, event.seq])
    }
    let isLogging = if case .claimLogged = event.body { true } else { false }
    let claims = claimsBefore + (isLogging ? 1 : 0)
    let subject = event.subject
    let id = try nextNumber()
    try store(
      StoredEvent(
        id: id, hash: event.hash, desk: event.desk, seq: event.seq, clock: event.clock,
        at: event.at, by: event.by, kind: event.kind, canonicalBody: event.canonicalBody,
        prev: event.prev, subject: subject, claims: claims))
    try loadChains()
    chains?.note(event, claims: claims, isFork: isFork)
    if let subject {
      work.add(event, about: subject, id: id, number: claims)
      if work.isFull { try beginProjecting() }
    }
    return claims
  }

  // MARK: Texts

  /// Stores a text under the digest of its bytes.
  public func store(text bytes: [UInt8], sha256: EventHash) throws {
    try execute(
      "INSERT OR IGNORE INTO texts (sha256, text) VALUES (?, ?)", [sha256.blob, Data(bytes)])
  }

  // MARK: Projections

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

  /// A write of more batches than these gets a large cache, in KiB: hashes are indexed in no order,
  /// and pages that do not stay in memory are written again and again.
  private static let fewBatches = 8
  private static let largeCache = 131_072

  /// Brings the projections up for good: what every write ends with.
  func finish() throws {
    try project()
    guard batches >= Self.fewBatches else { return }
    try db.execute(sql: "PRAGMA cache_size = -\(Ledger.cacheSize)")
  }

  /// Begins to project what has been appended; what was begun before is brought to its end first.
  private func beginProjecting() throws {
    try finishProjecting()
    if work.isEmpty { return }
    let pending = work
    work = PendingWork()
    batches += 1
    if batches == Self.fewBatches { try db.execute(sql: "PRAGMA cache_size = -\(Self.largeCache)") }
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
    let claims = try rows("SELECT id FROM claims ORDER BY id", []).map { $0[0] as Int64 }
    try forEachIndexedClaim(rows: claims) { row, claim in
      try indexes.change(row: row, from: nil, to: claim)
    }
  }

  /// Brings in the projections the sources and claims that have an event of one of these kinds,
  /// which an earlier version kept without reading them.
  func project(kinds: [String]) throws {
    try refold(where: "kind IN (\(databaseQuestionMarks(count: kinds.count)))", .init(kinds))
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

  // MARK: Sources at hand

  /// So many sources are kept in memory.
  private static let sourcesAtHand = 8192

  /// A source as the projections have it, from memory where it has been asked for before.
  func sourceAtHand(_ hash: EventHash) throws -> Source? {
    if let known = sourcesByHash[hash] { return known }
    let source = try source(hash)
    if sourcesByHash.count >= Self.sourcesAtHand { sourcesByHash.removeAll(keepingCapacity: true) }
    sourcesByHash[hash] = source
    return source
  }

  /// The number of a source's row; none where the source has not come, or is no source.
  func sourceID(_ hash: EventHash) throws -> Int64? {
    try sourceAtHand(hash) == nil ? nil : eventID(hash)
  }

  /// Forgets a source whose rows change.
  func forget(source hash: EventHash) { sourcesByHash[hash] = nil }

  func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
