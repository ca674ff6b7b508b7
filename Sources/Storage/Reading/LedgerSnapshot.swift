public import Claims
internal import Foundation
internal import GRDB

/// One state of the ledger, to read from; it lasts no longer than the closure it is handed to.
public class LedgerSnapshot {
  let db: Database
  let progress: WorkProgress.Report
  var hashes = EventHashes()
  var earlyEvents: Bool?
  private var statements: [String: PreparedStatement] = [:]

  init(_ db: Database, _ progress: @escaping WorkProgress.Report) {
    self.db = db
    self.progress = progress
  }

  /// A statement of its own, made once.
  func statement(_ sql: String) throws -> PreparedStatement {
    if let made = statements[sql] { return made }
    let statement = try PreparedStatement(self, sql)
    statements[sql] = statement
    return statement
  }

  // MARK: This desk

  /// The name of this database's own desk; none before its first event.
  public func deskName() throws -> String? {
    try String.fetchOne(db, cachedSQL: "SELECT name FROM desk")
  }

  /// The claim last touched on this desk.
  public func touchedClaim() throws -> EventHash? {
    try hash(sql: "SELECT e.hash FROM desk d JOIN events e ON e.id = d.touched")
  }

  // MARK: Events

  /// The events about a claim or a source, in ledger order.
  public func events(about subject: EventHash) throws -> [Event] {
    try events(about: subject, numbered: nil)
  }

  /// The same, where the number of its row is known.
  func events(about subject: EventHash, numbered number: Int64?) throws -> [Event] {
    var events: [Event] = []
    let filed = try statement("SELECT \(Event.columns) FROM events e WHERE e.subject = ?")
    // What came before its claim or source did is filed under the hash.
    if try knowsEarlyEvents() {
      try filed.forEachRow {
        $0.bind(subject)
      } _: {
        events.append(try $0.event())
      }
    }
    if let id = try number ?? eventID(subject) {
      try filed.forEachRow {
        $0.bind(id)
      } _: {
        events.append(try $0.event())
      }
    }
    return events.sorted()
  }

  /// Whether anything was said of a claim or source before that came itself.
  func knowsEarlyEvents() throws -> Bool {
    let known =
      try earlyEvents ?? !rows("SELECT 1 FROM events WHERE subject >= x'' LIMIT 1", []).isEmpty
    earlyEvents = known
    return known
  }

  /// Hands over a desk's events from a place in its chain on, in `seq` order.
  ///
  /// - Parameter limit: How many at most.
  public func forEachEvent(
    ofDesk desk: String, after seq: Int = 0, limit: Int? = nil, _ body: (Event) throws -> Void
  ) throws {
    try forEachRow(
      """
      SELECT \(Event.columns) FROM events e WHERE e.desk = ? AND e.seq > ?
      ORDER BY e.seq, e.hash LIMIT ?
      """, [desk, seq, limit ?? -1]
    ) { try body(try $0.event()) }
  }

  /// The names of all desks, sorted.
  public func deskNames() throws -> [String] {
    // A loose index scan: one step for each desk, however long its chain.
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE names (name) AS (
          SELECT min(desk) FROM events
          UNION ALL
          SELECT (SELECT min(desk) FROM events WHERE desk > name) FROM names WHERE name IS NOT NULL
        )
        SELECT name FROM names WHERE name IS NOT NULL
        """)
  }

  /// How far each desk's chain reaches; a forked desk has a head for each branch.
  public func heads() throws -> [LedgerHead] {
    try deskNames().flatMap { desk in
      let isForked = try !rows("SELECT 1 FROM forks WHERE desk = ? LIMIT 1", [desk]).isEmpty
      let isTip =
        isForked
        ? """
        NOT EXISTS
          (SELECT 1 FROM events n WHERE n.desk = e.desk AND n.seq = e.seq + 1
            AND coalesce(n.prev, n.id - 1) = e.id)
        """ : "e.seq = (SELECT max(seq) FROM events WHERE desk = :desk)"
      return try rows(
        "SELECT e.seq, e.hash FROM events e WHERE e.desk = :desk AND \(isTip) ORDER BY e.seq, e.hash",
        ["desk": desk]
      ).map { try LedgerHead(desk: desk, events: $0[0], head: try EventHash(column: $0[1])) }
    }
  }

  /// The places in desks' chains that two events claim.
  public func forks() throws -> [(desk: String, seq: Int)] {
    try rows("SELECT desk, seq FROM forks ORDER BY desk, seq", []).map { (try $0[0], try $0[1]) }
  }

  /// Whether the ledger holds this event.
  public func contains(_ hash: EventHash) throws -> Bool {
    try eventID(hash) != nil
  }

  /// Whether a desk's chain has an event at this place.
  public func hasEvent(ofDesk desk: String, seq: Int) throws -> Bool {
    try !rows("SELECT 1 FROM events WHERE desk = ? AND seq = ?", [desk, seq]).isEmpty
  }

  // MARK: Texts

  /// A stored text's UTF-8 bytes.
  public func text(_ sha256: EventHash) throws -> [UInt8]? {
    try rows("SELECT text FROM texts WHERE sha256 = ?", [sha256.blob])
      .first.map { try Array($0[0] as Data) }
  }

  /// Whether a text is on file.
  public func hasText(_ sha256: EventHash) throws -> Bool {
    try !rows("SELECT 1 FROM texts WHERE sha256 = ?", [sha256.blob]).isEmpty
  }

  /// The digests of all texts on file, sorted.
  public func textHashes() throws -> [EventHash] {
    try rows("SELECT sha256 FROM texts ORDER BY sha256", []).map { try EventHash(column: $0[0]) }
  }

  // MARK: Rows

  /// A column of JSON; one that cannot be read is damage.
  func json(_ column: String) throws -> JSON {
    do { return try JSON(parsing: column) } catch {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column of JSON: \(error.reason)")
    }
  }

  /// A column of a JSON array.
  func array(_ column: String) throws -> [JSON] { try json(column).array ?? [] }

  /// A column of a JSON array, which most often is empty.
  func array(_ row: CurrentRow, _ column: CInt) throws -> [JSON] {
    row.utf8(column).count == 2 ? [] : try array(row.text(column))
  }

  func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
  }

  func hash(sql: String, _ arguments: StatementArguments = []) throws -> EventHash? {
    try rows(sql, arguments).first.map { try EventHash(column: $0[0]) }
  }

  /// The number of the event with this hash; the index holds the first bytes of each hash alone.
  func eventID(_ hash: EventHash) throws -> Int64? {
    try statement(
      "SELECT id FROM events WHERE substr(hash, 1, 8) = substr(?1, 1, 8) AND hash = ?1"
    ).first {
      $0.bind(hash)
    } _: {
      $0.int64(0)
    }
  }

  func hash(ofEvent id: Int64) throws -> EventHash {
    let hash = try knownHash(ofEvent: id)
    guard hash != .zero else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "a row names an event that is not there")
    }
    return hash
  }

  /// The hash of the event with this number; zeros where there is none, which is nobody's hash.
  func knownHash(ofEvent id: Int64) throws -> EventHash {
    if let known = hashes[id] { return known }
    let found = try statement("SELECT hash FROM events WHERE id = ?").first {
      $0.bind(id)
    } _: {
      try $0.hash(0)
    }
    hashes[id] = found
    return found ?? .zero
  }
}

extension String {
  fileprivate static func fetchOne(_ db: Database, cachedSQL sql: String) throws -> String? {
    try fetchOne(try db.cachedStatement(sql: sql))
  }
}

extension Int {
  fileprivate static func fetchOne(_ db: Database, cachedSQL sql: String) throws -> Int? {
    try fetchOne(try db.cachedStatement(sql: sql))
  }
}
