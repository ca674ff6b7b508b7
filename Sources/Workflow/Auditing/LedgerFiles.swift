internal import Claims
internal import Storage

/// A desk's ledger files, held against the events of its database.
struct LedgerFiles {
  private let exchange: Exchange
  private let folder: DeskFolder
  private let paths: [String]
  /// What the desks' own files have in common with their chains, by path.
  private var matched: [String: MatchedFile] = [:]
  private var desk = ""
  private var path = ""

  init(_ desk: Desk) throws {
    folder = desk.folder
    exchange = Exchange(
      folder: desk.folder, warn: desk.environment.warn, progress: desk.environment.progress)
    paths = try exchange.ledgerFiles()
  }

  /// Holds the next link of a desk's chain against the next line of the desk's file.
  mutating func take(_ link: ChainLink, _ line: ChainLink.Line) throws {
    if link.desk != desk {
      desk = link.desk
      path = folder.ledgerFile(ofDesk: desk)
      if paths.contains(path) {
        matched[path] = try MatchedFile(path, exchange.tally(.reading, of: path))
      }
    }
    try matched[path]?.take(link, line)
  }

  /// Reads the events of which the chains have not shown that the database has them, and names those
  /// in whose place it has others.
  func check(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    for path in paths {
      do {
        try check(path, snapshot, &audit)
      } catch DeskError.badLedgerLine(let file, let line, let reason) {
        audit.report(.ledgerFile, at: "\(file):\(line)", reason)
      }
    }
  }

  private func check(
    _ path: String, _ snapshot: LedgerSnapshot, _ audit: inout Audit
  ) throws {
    var others: [Event] = []
    var places: [Int] = []
    var lines = try exchange.lines(of: path, from: matched[path]?.mark)
    var read = matched[path]?.tally ?? exchange.tally(.reading, of: path)
    while let event = try lines.next() {
      read.advance()
      guard try !snapshot.contains(event.hash),
        try snapshot.hasEvent(ofDesk: event.desk, seq: event.seq)
      else { continue }
      others.append(event)
      places.append(lines.line)
    }
    exchange.warnIfTorn(lines, of: path)
    for (line, event) in zip(places, others) {
      audit.report(
        .ledgerFile, at: "\(exchange.name(path)):\(line)",
        "event \(event.seq) of \(event.desk) is another one than the database's")
    }
  }
}
