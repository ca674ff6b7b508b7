internal import Claims
internal import Storage

/// A desk's ledger files, held against the events of its database; none of a database that stands
/// alone.
struct LedgerFiles {
  private let exchange: Exchange?
  private let paths: [String]
  /// What the desks' own files have in common with their chains, by path.
  private var matched: [String: MatchedFile] = [:]
  private var desk = ""
  private var path = ""
  /// The claims and sources that events speak of which the database does not have, each with the
  /// first place, and those that such events bring.
  private var spokenOf: [EventHash: String] = [:]
  private var brought: Set<EventHash> = []
  /// The texts of revisions that the database does not have.
  private(set) var broughtTexts: Set<EventHash> = []
  /// The files that those were made from.
  private(set) var broughtOriginals: Set<EventHash> = []

  init(_ exchange: Exchange?) throws {
    self.exchange = exchange
    paths = try exchange?.ledgerFiles() ?? []
  }

  /// Holds the next link of a desk's chain against the next line of the desk's file.
  mutating func take(_ link: ChainLink, _ line: ChainLink.Line) throws {
    guard let exchange else { return }
    if link.desk != desk {
      desk = link.desk
      path = (try? exchange.folder.ledgerFile(ofDesk: desk)) ?? ""
      if paths.contains(path) {
        // What is no file, or too large a one, is told of when the files are checked.
        matched[path] = try? MatchedFile(path, exchange.tally(.reading, of: path))
      }
    }
    try matched[path]?.take(link, line)
  }

  /// Reads the events of which the chains have not shown that the database has them, and names those
  /// in whose place it has others, those that are missing, doubled or out of order, and those that
  /// speak of what nobody knows.
  mutating func check(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    guard let exchange else { return }
    for path in paths {
      do {
        try check(path, exchange, snapshot, &audit)
      } catch DeskError.badLedgerLine {
        try LineByLine(path, exchange).check(snapshot, &audit)
      } catch DeskError.notItself(_, let what) {
        audit.report(.ledgerFile, at: exchange.name(path), what.finding)
      }
    }
    for (subject, place) in spokenOf.sorted(by: { $0.value < $1.value }) {
      if try brought.contains(subject) || snapshot.isSubject(subject) { continue }
      audit.report(.orphan, at: place, "it speaks of a claim or a source that is not known")
    }
  }

  /// Checks the files by themselves, where there is no database.
  func checkAlone(_ audit: inout Audit) throws {
    guard let exchange else { return }
    for path in paths {
      do {
        var lines = try exchange.lines(of: path)
        while try lines.next() != nil { audit.events += 1 }
        exchange.warnIfTorn(lines, of: path)
      } catch DeskError.badLedgerLine {
        try LineByLine(path, exchange).check(nil, &audit)
      } catch DeskError.notItself(_, let what) {
        audit.report(.ledgerFile, at: exchange.name(path), what.finding)
      }
    }
  }

  private mutating func check(
    _ path: String, _ exchange: Exchange, _ snapshot: LedgerSnapshot, _ audit: inout Audit
  ) throws {
    var others: [Event] = []
    var places: [Int] = []
    var lines = try exchange.lines(of: path, from: matched[path]?.mark)
    var read = matched[path]?.tally ?? exchange.tally(.reading, of: path)
    var beyond: (line: Int, event: Event)?
    var isFirst = matched[path]?.mark == nil
    while let event = try lines.next() {
      read.advance()
      if isFirst, event.seq > 1, path == (try? exchange.folder.ledgerFile(ofDesk: event.desk)) {
        audit.report(
          .ledgerFile, at: "\(exchange.name(path)):1",
          event.seq == 2
            ? "event 1 of \(event.desk) is missing"
            : "events 1 to \(event.seq - 1) of \(event.desk) are missing")
      }
      isFirst = false
      guard try !snapshot.contains(event.hash) else { continue }
      note(event, at: "\(exchange.name(path)):\(lines.line)")
      guard try snapshot.hasEvent(ofDesk: event.desk, seq: event.seq) else {
        beyond = beyond ?? (lines.line, event)
        continue
      }
      others.append(event)
      places.append(lines.line)
    }
    exchange.warnIfTorn(lines, of: path)
    for (line, event) in zip(places, others) {
      audit.report(
        .ledgerFile, at: "\(exchange.name(path)):\(line)",
        "event \(event.seq) of \(event.desk) is another one than the database's")
    }
    guard let last = lines.mark?.event else { return }
    if let beyond {
      try tell(of: beyond.event, to: last, at: beyond.line, path, snapshot, &audit)
    } else {
      try warnIfShort(path, last, exchange, snapshot)
    }
  }

  /// A file that goes on past the database: another desk's may not have been taken in yet, and this
  /// desk's own never is ahead of what it was written from.
  private func tell(
    of first: Event, to last: Event, at line: Int, _ path: String, _ snapshot: LedgerSnapshot,
    _ audit: inout Audit
  ) throws {
    guard let exchange else { return }
    guard try snapshot.deskName() == first.desk else {
      return exchange.warn(
        .notTakenIn(file: exchange.name(path), events: last.seq - first.seq + 1))
    }
    let which = first.seq == last.seq ? "event \(first.seq)" : "events \(first.seq) to \(last.seq)"
    audit.report(
      .ledgerFile, at: "\(exchange.name(path)):\(line)",
      "the database lacks \(which) of \(first.desk), its own desk; `stet sync` takes in what is there"
    )
  }

  /// Takes note of an event that the database does not have.
  private mutating func note(_ event: Event, at place: String) {
    if case .sourceRevised(let revised) = event.body {
      broughtTexts.insert(revised.sha256)
      if let origin = revised.origin { broughtOriginals.insert(origin.original) }
    }
    guard let subject = event.subject else { return }
    if subject == event.hash {
      brought.insert(subject)
    } else if spokenOf[subject] == nil {
      spokenOf[subject] = place
    }
  }

  /// A file that ends before its chain does has lost nothing that the database does not have; a crash
  /// leaves it so, too.
  private func warnIfShort(
    _ path: String, _ last: Event, _ exchange: Exchange, _ snapshot: LedgerSnapshot
  ) throws {
    guard try !snapshot.isForked(desk: last.desk),
      let end = try snapshot.lastSeq(ofDesk: last.desk), end > last.seq
    else { return }
    exchange.warn(.shortFile(file: exchange.name(path), last: last.seq, end: end))
  }
}
