internal import Claims
internal import GRDB

extension LedgerSnapshot {
  /// Hands over every event as a link of its chain, desk by desk in `seq` order.
  ///
  /// No event is read for what it says: the bytes that its hash is of are put together from the
  /// columns, and are handed over with the link.
  public func forEachLink(_ body: (ChainLink, ChainLink.Line) throws -> Void) throws {
    var content = ChainStretch.Content()
    var names = FoundNames()
    var running: ChainStretch?
    func hand(over next: ChainStretch?) throws {
      try running?.forEachLink(body)
      running = next
    }
    var claims = ClaimCounts()
    try forEachRow(
      """
      SELECT \(Event.columns), e.subject, e.number FROM events e ORDER BY e.desk, e.seq, e.hash
      """, []
    ) { row in
      try content.add(row, &claims, &names)
      if content.links.count < ChainStretch.size { return }
      try hand(over: ChainStretch(content))
      content = ChainStretch.Content()
    }
    try hand(over: ChainStretch(content))
    try hand(over: nil)
  }
}

extension LedgerSnapshot {
  /// Hands over the lines that a ledger file holds of a desk's events from a place in its chain on,
  /// each with its end, some thousand at a time.
  ///
  /// No event is read for what it says, as in ``forEachLink(_:)``.
  public func forEachLines(
    ofDesk desk: String, after seq: Int, _ body: ([UInt8]) throws -> Void
  ) throws {
    var lines: [UInt8] = []
    try forEachRow(
      "SELECT \(Event.columns) FROM events e WHERE e.desk = ? AND e.seq > ? ORDER BY e.seq, e.hash",
      [desk, seq]
    ) { row in
      let hash = try row.rememberedHash()
      try row.content().append(to: &lines, hash: hash) { try row.appendBody(to: &$0) }
      lines.append(UInt8(ascii: "\n"))
      if lines.count < Self.linesTogether { return }
      try body(lines)
      lines.removeAll(keepingCapacity: true)
    }
    try body(lines)
  }

  /// So many bytes of lines are handed over together.
  private static let linesTogether = 1 << 20
}

extension CurrentRow {
  /// What an event's hash covers but for its body, in the columns of an event.
  fileprivate func content() throws -> EventContent {
    EventContent(
      desk: text(1), seq: int(2), clock: int(3), at: time(4), by: text(5), kind: text(6),
      prev: try prev())
  }
}

/// Counts the claims that chains log, from one event to those that follow on it.
private struct ClaimCounts {
  private var desk = ""
  private var seq = 0
  /// The counts at the events with this number and the one before: two of a fork may bear it.
  private var current: [EventHash: Int] = [:]
  private var before: [EventHash: Int] = [:]

  /// How many claims the chain of a link has logged with it.
  mutating func count(_ link: ChainLink, isLogging: Bool) -> Int {
    if link.desk != desk {
      (current, before) = ([:], [:])
    } else if link.seq != seq {
      swap(&current, &before)
      current.removeAll(keepingCapacity: true)
    }
    (desk, seq) = (link.desk, link.seq)
    let count = (before[link.prev] ?? 0) + (isLogging ? 1 : 0)
    current[link.hash] = count
    return count
  }
}

extension ChainStretch.Content {
  fileprivate mutating func add(
    _ row: CurrentRow, _ claims: inout ClaimCounts, _ names: inout FoundNames
  ) throws {
    let hash = try row.rememberedHash()
    var link = ChainLink(
      desk: row.text(1), seq: row.int(2), clock: row.int(3), prev: try row.prev(), hash: hash)
    let kind = row.text(6)
    let (at, by) = (row.time(4), row.text(5))
    let content = EventContent(
      desk: link.desk, seq: link.seq, clock: link.clock, at: at, by: by,
      kind: kind, prev: link.prev)
    let start = bytes.count
    var body = start..<start
    let place = try content.append(to: &bytes, hash: nil) { bytes in
      let first = bytes.count
      try row.appendBody(to: &bytes)
      body = first..<bytes.count
    }
    let count = claims.count(link, isLogging: kind == "claim.logged")
    link.isFiledRightly = count == row.int(11)
    // What is filed under a hash came before its claim, and may never be folded.
    let hasTime = row.isInteger(4) || Stamp.isTime(at)
    link.isOrdinary = row.isInteger(10) && hasTime && names.areGood(desk: link.desk, by: by)
    links.append(link)
    places.append((start, body, place))
    kinds.append(kind)
    subjects.append(try row.subject(10))
  }
}

/// Names that have been found to be well-formed, of which a ledger has few.
private struct FoundNames {
  private var desk = ""
  private var handle = ""

  mutating func areGood(desk: String, by handle: String) -> Bool {
    if self.desk != desk {
      guard DeskName.isWellFormed(desk) else { return false }
      self.desk = desk
    }
    if !self.handle.utf8.elementsEqual(handle.utf8) {
      guard NameRule.handle.problem(with: handle) == nil else { return false }
      self.handle = handle
    }
    return true
  }
}
