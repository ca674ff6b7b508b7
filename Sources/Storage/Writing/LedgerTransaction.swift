public import Claims
internal import Foundation
internal import GRDB

/// One write: what it reads, it reads under the lock that it writes under.
///
/// Nothing is seen by others before the whole write has ended well.
public final class LedgerTransaction: LedgerSnapshot {
  /// The events appended or taken in so far.
  public private(set) var appended: [Event] = []
  private var changedSources: Set<EventHash> = []
  private var changedClaims: Set<EventHash> = []

  // MARK: This desk's chain

  /// Names this database's desk, once and for all.
  public func nameDesk(_ name: String) throws {
    try execute("UPDATE desk SET name = ?", [name])
  }

  /// Leaves this desk's chain as it stands; the next event begins one of another name.
  public func abandonDeskName() throws {
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
    let tip = try rows(
      "SELECT seq, hash, number FROM events WHERE desk = ? ORDER BY seq DESC LIMIT 1", [desk]
    ).first
    let clock: Int = try rows("SELECT max(clock) FROM events", []).first?[0] ?? 0
    let event = Event(
      desk: desk, seq: (tip?[0] ?? 0) + 1, clock: clock + 1, at: time, by: handle, body: body,
      prev: try tip.map { try EventHash(column: $0[1]) } ?? .zero)
    try insert(event, claimsBefore: tip?[2] ?? 0, mayFork: false)
    return event
  }

  /// Remembers the claim that `@` stands for.
  public func touch(claim hash: EventHash) throws {
    try execute("UPDATE desk SET touched = (SELECT id FROM events WHERE hash = ?)", [hash.blob])
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
    if try contains(event.hash) { return false }
    func broken(_ reason: String) -> StorageError {
      .brokenChain(desk: event.desk, seq: event.seq, reason: reason)
    }
    var number = 0
    if event.prev == .zero {
      guard event.seq == 1 else { throw broken("only a desk's first event has no predecessor") }
    } else {
      guard
        let previous = try rows(
          "SELECT desk, seq, clock, number FROM events WHERE hash = ?", [event.prev.blob]
        ).first
      else { throw broken("the event before it is missing") }
      guard previous[0] == event.desk, previous[1] == event.seq - 1 else {
        throw broken("it does not follow on the event that it names")
      }
      guard previous[2] < event.clock else { throw broken("its clock runs backwards") }
      number = previous[3]
    }
    let highest: Int? = try rows("SELECT max(clock) FROM events", []).first?[0]
    guard event.clock - (highest ?? 0) <= Self.largestClockStep else {
      throw broken("its clock runs far ahead of all that is known")
    }
    try insert(event, claimsBefore: number, mayFork: true)
    return true
  }

  /// Stores an event that follows on what is here.
  ///
  /// - Parameters:
  ///   - claimsBefore: How many claims have been logged on its chain before it.
  ///   - mayFork: Whether another event may bear its place.
  /// - Returns: How many have been with it.
  @discardableResult
  func insert(_ event: Event, claimsBefore: Int, mayFork: Bool) throws -> Int {
    if mayFork, try hasEvent(ofDesk: event.desk, seq: event.seq) {
      try execute("INSERT OR IGNORE INTO forks (desk, seq) VALUES (?, ?)", [event.desk, event.seq])
    }
    let isLogging = if case .claimLogged = event.body { true } else { false }
    let claims = claimsBefore + (isLogging ? 1 : 0)
    let subject = event.subject
    try execute(
      """
      INSERT INTO events (hash, desk, seq, clock, at, by, kind, body, prev, subject, number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        event.hash.blob, event.desk, event.seq, event.clock, event.at, event.by, event.kind,
        JSON.object(event.members).canonical, event.prev.blob, subject?.blob, claims,
      ])
    appended.append(event)
    guard let subject else { return claims }
    if event.kind.hasPrefix("source.") {
      changedSources.insert(subject)
    } else {
      changedClaims.insert(subject)
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
  /// Every write ends with this; a write that reads back what it has just changed calls it before.
  public func project() throws {
    while !changedSources.isEmpty || !changedClaims.isEmpty {
      let sources = changedSources
      let claims = changedClaims
      (changedSources, changedClaims) = ([], [])
      let projection = Projection(self)
      try projection.run(sources: sources, claims: claims)
    }
  }

  /// Forgets every projection and makes them anew from the events.
  public func rebuildProjections() throws {
    for table in [
      "queries", "notes", "reviews", "citations", "claim_tags", "claims", "sign_offs", "exclusions",
      "revisions", "sources",
    ] {
      try execute("DELETE FROM \(table)", [])
    }
    try refold(where: "TRUE", [])
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
      if row[1] { changedSources.insert(subject) } else { changedClaims.insert(subject) }
    }
    try project()
  }

  func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
