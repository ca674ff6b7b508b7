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
  private var numbers = EventNumbers()
  private var chains: ChainEnds?
  private var ownName: String??
  private var statements: [String: WriteStatement] = [:]
  /// The sources that claims were lately folded with.
  private var sourcesByHash: [EventHash: Source] = [:]
  /// What is kept beside the rows, for finding claims by what they say.
  lazy var indexes = ClaimIndexes(db)

  /// A statement of the write, made once.
  func statement(_ sql: String) throws -> WriteStatement {
    if let made = statements[sql] { return made }
    let statement = try WriteStatement(db, sql)
    statements[sql] = statement
    return statement
  }

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
    try execute("UPDATE desk SET touched = (SELECT id FROM events WHERE hash = ?)", [hash.blob])
  }

  // MARK: Chains

  private func withChains<Result>(_ body: (inout ChainEnds) throws -> Result) throws -> Result {
    var known =
      try chains
      ?? ChainEnds(
        clock: try rows("SELECT max(clock) FROM events", []).first?[0] ?? 0,
        forked: Set(try rows("SELECT DISTINCT desk FROM forks", []).map { $0[0] }))
    chains = nil
    defer { chains = known }
    return try body(&known)
  }

  private func end(ofDesk desk: String) throws -> ChainEnd? {
    try withChains { chains in
      try chains.end(ofDesk: desk) { desk in
        try rows(
          "SELECT seq, clock, hash, number FROM events WHERE desk = ? ORDER BY seq DESC LIMIT 1",
          [desk]
        ).first.map { row in
          ChainEnd(
            seq: row[0], clock: row[1], hash: try EventHash(column: row[2]), claims: row[3])
        }
      }
    }
  }

  private func highestClock() throws -> Int { try withChains { $0.clock } }

  /// Whether two events bear one place in a desk's chain.
  func isForked(_ desk: String) throws -> Bool { try withChains { $0.forked.contains(desk) } }

  override func eventID(_ hash: EventHash) throws -> Int64? {
    if let number = numbers[hash] { return number }
    let found = try statement("SELECT id FROM events WHERE hash = ?").first {
      $0.bind(hash)
    } _: {
      $0.int64(0)
    }
    if let found { numbers[hash] = found }
    return found
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
    try rows("SELECT desk, seq, clock, number FROM events WHERE hash = ?", [hash.blob]).first.map {
      ($0[0], ChainEnd(seq: $0[1], clock: $0[2], hash: hash, claims: $0[3]))
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
    try statement(
      """
      INSERT INTO events (hash, desk, seq, clock, at, by, kind, body, prev, subject, number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run { row in
      row.bind(event.hash)
      row.bind(event.desk)
      row.bind(event.seq)
      row.bind(event.clock)
      row.bind(event.at)
      row.bind(event.by)
      row.bind(event.kind)
      row.bind(text: event.canonicalBody)
      row.bind(event.prev)
      row.bind(subject)
      row.bind(claims)
    }
    let id = db.lastInsertedRowID
    numbers[event.hash] = id
    try withChains { $0.note(event, claims: claims, isFork: isFork) }
    if let subject {
      work.add(event, about: subject, id: id, number: claims)
      if work.isFull { try project() }
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
    while !work.isEmpty {
      let pending = work
      work = PendingWork()
      try Projection(self).run(pending)
    }
    try counts.write()
  }

  /// Forgets every projection and makes them anew from the events.
  public func rebuildProjections() throws {
    sourcesByHash.removeAll()
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
    let subjects = try rows(
      "SELECT DISTINCT subject, kind LIKE 'source.%' FROM events WHERE \(condition)", arguments)
    for row in subjects {
      guard let subject = try (row[0] as Data?).map(EventHash.init(column:)) else { continue }
      if row[1] { work.change(source: subject) } else { work.change(claim: subject) }
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
