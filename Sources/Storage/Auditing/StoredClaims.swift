internal import Claims
internal import GRDB

/// A stretch of claims as the database holds them: their events, not yet read, and the bytes of
/// their rows.
struct StoredClaims: Sendable {
  /// An event whose body has its hashes back, and is not read yet.
  struct Filed: Sendable {
    let id: Int64
    let desk: String
    let seq: Int
    let clock: Int
    let at: String
    let by: String
    let kind: String
    /// Where its body stands.
    let body: Range<Int>
    let hash: EventHash
    /// How many claims its chain has logged with it.
    let number: Int
  }

  /// A claim.
  struct Subject: Sendable {
    let id: Int64
    var label: String?
    /// Its events, by their places.
    var events: Range<Int>
    /// Events that came before it, and those of claims withdrawn into it.
    var early: [(id: Int64, event: Event)] = []
    var adopted: [[(id: Int64, event: Event)]] = []
  }

  var subjects: [Subject]
  var events: [Filed] = []
  var bodies: [UInt8] = []
  /// The rows of each table, and where those of each claim end.
  private(set) var rows = ClaimTable.allCases.map { _ in RowBytes() }
  private(set) var ends = ClaimTable.allCases.map { _ in [Int]() }
  private var counts = ClaimTable.allCases.map { _ in 0 }

  /// Reads the claims that these events log.
  ///
  /// - Parameter ids: The numbers of `claim.logged` events, ascending.
  init(_ snapshot: LedgerSnapshot, _ ids: ArraySlice<Int64>) throws {
    subjects = ids.map { Subject(id: $0, events: 0..<0) }
    guard let first = ids.first, let last = ids.last else { return }
    try readEvents(snapshot, first, last)
    for table in ClaimTable.allCases { try readRows(of: table, snapshot, first, last) }
  }

  /// A claim's rows in a table.
  func rows(of place: Int, in table: ClaimTable) -> ArraySlice<UInt8> {
    let ends = ends[table.rawValue]
    return rows[table.rawValue].bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  /// How many rows the claims have in a table.
  func rowCount(of table: ClaimTable) -> Int { counts[table.rawValue] }

  private mutating func readEvents(
    _ snapshot: LedgerSnapshot, _ first: Int64, _ last: Int64
  ) throws {
    var place = 0
    try snapshot.statement(
      """
      SELECT \(Event.columns), e.subject, e.number FROM events e
      WHERE e.subject BETWEEN ? AND ? ORDER BY e.subject
      """
    ).forEachRow {
      $0.bind(first)
      $0.bind(last)
    } _: { row in
      let subject = row.int64(10)
      while place < subjects.count, subjects[place].id < subject { place += 1 }
      // A source may stand between two claims.
      guard place < subjects.count, subjects[place].id == subject else { return }
      let hash = try row.rememberedHash()
      let start = bodies.count
      try row.appendBody(to: &bodies)
      if subjects[place].events.isEmpty {
        subjects[place].events = events.count..<events.count
      }
      events.append(
        Filed(
          id: row.int64(0), desk: row.text(1), seq: row.int(2), clock: row.int(3), at: row.time(4),
          by: row.text(5), kind: row.text(6), body: start..<bodies.count, hash: hash,
          number: row.int(11)))
      subjects[place].events = subjects[place].events.lowerBound..<events.count
    }
  }

  private mutating func readRows(
    of table: ClaimTable, _ snapshot: LedgerSnapshot, _ first: Int64, _ last: Int64
  ) throws {
    var bytes = RowBytes()
    var ends: [Int] = []
    ends.reserveCapacity(subjects.count)
    var labels: [(place: Int, label: String)] = []
    try snapshot.statement(table.selection).forEachRow {
      $0.bind(first)
      $0.bind(last)
    } _: { row in
      let claim = row.int64(0)
      while ends.count < subjects.count, subjects[ends.count].id < claim {
        ends.append(bytes.bytes.count)
      }
      guard ends.count < subjects.count, subjects[ends.count].id == claim else { return }
      counts[table.rawValue] += 1
      for column in 1...table.columns { bytes.add(row, column) }
      if table == .claims { labels.append((ends.count, row.text(18))) }
    }
    while ends.count < subjects.count { ends.append(bytes.bytes.count) }
    for (place, label) in labels { subjects[place].label = label }
    rows[table.rawValue] = bytes
    self.ends[table.rawValue] = ends
  }
}
