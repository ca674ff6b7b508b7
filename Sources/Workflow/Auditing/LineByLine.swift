internal import Claims
internal import Storage

/// A ledger file that cannot be read as a chain, read as lines: what is wrong with each.
struct LineByLine {
  private let path: String
  private let exchange: Exchange
  /// The lines of the events read so far, and the highest number among them.
  private var lines: [EventHash: Int] = [:]
  private var highest = 0
  private var desk: String?
  /// The numbers that have been passed over, and those between which a line stands that is no event.
  private var missing: Set<Int> = []
  private var isAfterBadLine = false
  /// Problems beyond these are counted.
  private static let most = 100
  /// Of more events than these no one is looked for further on.
  private static let longGap = 1000
  private var found: [(line: Int, what: String)] = []

  init(_ path: String, _ exchange: Exchange) {
    self.path = path
    self.exchange = exchange
  }

  /// Names each line that is no event, and each event that is missing, doubled, out of order, of
  /// another desk, or another one than the database's.
  ///
  /// - Parameter snapshot: The database, where there is one.
  func check(_ snapshot: LedgerSnapshot?, _ audit: inout Audit) throws {
    var reading = self
    do { try reading.readAll(snapshot) } catch DeskError.tooLarge(let excess) {
      audit.report(.ledgerFile, at: exchange.name(path), "\(excess.named("it"))")
    }
    for (line, what) in reading.found.prefix(Self.most) {
      audit.report(.ledgerFile, at: "\(exchange.name(path)):\(line)", what)
    }
    if reading.found.count > Self.most {
      audit.report(
        .ledgerFile, at: exchange.name(path), "\(reading.found.count - Self.most) more problems")
    }
  }

  private mutating func readAll(_ snapshot: LedgerSnapshot?) throws {
    let bytes = try FileBytes(reading: path, upTo: .ledgerFile)
    var rest: [UInt8] = []
    var line = 0
    while case let piece = try bytes.read(1 << 18, of: path), !piece.isEmpty {
      rest += piece
      var start = 0
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        line += 1
        try take(Array(rest[start..<end]), line, snapshot)
        start = end + 1
      }
      rest.removeSubrange(..<start)
      if rest.count > Limit.ledgerLine.most {
        found.append((line + 1, "\(Excess(of: .ledgerLine, in: "the line"))"))
        break
      }
    }
    for seq in missing.sorted() {
      found.append((line, "event \(seq) of \(desk ?? "the desk") is missing"))
    }
    found.sort { $0.line < $1.line }
  }

  private mutating func take(
    _ bytes: [UInt8], _ line: Int, _ snapshot: LedgerSnapshot?
  ) throws {
    let event: Event
    do throws(EventError) { event = try Event(line: bytes) } catch {
      isAfterBadLine = true
      return found.append((line, "\(error)"))
    }
    defer { isAfterBadLine = false }
    if let own = desk, own != event.desk {
      return found.append((line, "an event of the desk \(event.desk) among those of \(own)"))
    }
    if desk == nil {
      desk = event.desk
      // Another branch's file begins where the chain forks.
      if path != (try? exchange.folder.ledgerFile(ofDesk: event.desk)) { highest = event.seq - 1 }
    }
    if let first = lines[event.hash] {
      return found.append(
        (line, "event \(event.seq) stands here again: it is on line \(first) already"))
    }
    lines[event.hash] = line
    missing.remove(event.seq)
    if event.seq > highest {
      let passed = (highest + 1)..<event.seq
      if passed.count > Self.longGap {
        found.append((line, "events \(passed.lowerBound) to \(event.seq - 1) are missing"))
      } else if !isAfterBadLine {
        // What a line held that cannot be read is told of with that line.
        missing.formUnion(passed)
      }
      highest = event.seq
    } else {
      found.append((line, "event \(event.seq) stands behind event \(highest)"))
    }
    if let snapshot, try !snapshot.contains(event.hash),
      try snapshot.hasEvent(ofDesk: event.desk, seq: event.seq)
    {
      found.append(
        (line, "event \(event.seq) of \(event.desk) is another one than the database's"))
    }
  }
}
