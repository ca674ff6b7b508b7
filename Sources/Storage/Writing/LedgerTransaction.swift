public import Claims
internal import Foundation
internal import GRDB

/// One write: what it reads, it reads under the lock that it writes under.
///
/// Nothing is seen by others before the whole write has ended well. A write may append as many events
/// as there are: they are projected some thousand at a time, and forgotten then.
public final class LedgerTransaction: LedgerSnapshot {
  /// The claims that events taken in so far are about.
  public internal(set) var touchedClaims: Set<EventHash> = []
  private(set) lazy var counts = KeptCounts(self)
  /// What has been appended and not been projected.
  var work = PendingWork()
  /// What is being folded meanwhile.
  var folding: FoldingClaims?
  var bulk = BulkWriting()
  private var numbers = EventNumbers()
  var chains: ChainEnds?
  var duplicates: Bool?
  private var ownName: String??
  private var lastNumber: Int64?
  /// The sources that claims were lately folded with.
  var sourcesByHash: [EventHash: Source] = [:]
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
  func loadChains() throws {
    if chains != nil { return }
    chains = ChainEnds(
      clock: try highestStoredClock(),
      forked: Set(try rows("SELECT DISTINCT desk FROM forks", []).map { try $0[0] }))
  }

  func end(ofDesk desk: String) throws -> ChainEnd? {
    try loadChains()
    if let known = chains?[desk] { return known }
    let end = try rows(
      "SELECT seq, clock, hash, number FROM events WHERE desk = ? ORDER BY seq DESC LIMIT 1",
      [desk]
    ).first.map { row in
      try ChainEnd(
        seq: row[0], clock: row[1], hash: EventHash(column: row[2]), claims: row[3])
    }
    if let end { chains?[desk] = end }
    return end
  }

  func highestClock() throws -> Int {
    try loadChains()
    return chains?.clock ?? 0
  }

  /// Takes note of an event that was stored.
  func note(_ event: Event, claims: Int, isFork: Bool) throws {
    try loadChains()
    chains?.note(event, claims: claims, isFork: isFork)
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
  func nextNumber() throws -> Int64 {
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

  /// The highest clock: along a chain it only rises, so that it is the last one's of some chain.
  ///
  /// Where a desk is forked, all events of its shorter branches stand at places that two events claim.
  private func highestStoredClock() throws -> Int {
    let ofLongest: [Int?] = try deskNames().map { desk in
      try rows(
        "SELECT clock FROM events WHERE desk = ? ORDER BY seq DESC LIMIT 1", [desk]
      ).first?[0]
    }
    let ofOthers: Int? = try rows(
      """
      SELECT max(e.clock) FROM forks f CROSS JOIN events e ON e.desk = f.desk AND e.seq = f.seq
      """, []
    ).first?[0]
    return (ofLongest + [ofOthers]).compactMap(\.self).max() ?? 0
  }

  // MARK: Texts

  /// Stores a text under the digest of its bytes.
  public func store(text bytes: [UInt8], sha256: EventHash) throws {
    try execute(
      "INSERT OR IGNORE INTO texts (sha256, text) VALUES (?, ?)", [sha256.blob, Data(bytes)])
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
