internal import Claims
internal import Foundation
internal import Storage

/// The events of a ledger file, one after another, as many in memory as are read at a time.
///
/// Lines are read and hashed ahead on another core, while what came before them is taken in.
struct LedgerLines {
  /// So many bytes are read at a time, and so many stretches ahead.
  private static let stretch = 1 << 18
  private static let ahead = 3

  private let path: String
  private let name: String
  private let bytes: FileBytes
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var stretches: [ParsedLines] = []
  private var events: ArraySlice<Event> = []
  private var lengths: ArraySlice<Int> = []
  private var error: ParsedLines.BadLine?
  private var previous: Event?

  /// The line of the event given last, counted from 1.
  private(set) var line: Int
  /// Where the line after it begins, in bytes.
  private(set) var offset: Int
  /// Whether the file ends within a line, as a crash leaves it; known at its end.
  var isTorn: Bool { isAtEnd && !rest.isEmpty }

  /// Opens a ledger file; a last line without its end will be left out.
  ///
  /// - Parameters:
  ///   - name: What it is called in errors.
  ///   - mark: A place that reading had come to before.
  /// - Throws: ``DeskError``.
  init(_ path: String, name: String, from mark: Mark? = nil) throws(DeskError) {
    self.path = path
    self.name = name
    line = mark?.line ?? 0
    offset = mark?.offset ?? 0
    previous = mark?.event
    do { bytes = try FileBytes(reading: path, from: offset, upTo: .ledgerFile) } catch {
      guard case .tooLarge(let excess) = error else { throw error }
      throw .badLedgerLine(
        file: name, line: line + 1, reason: "\(excess.named("the file"))")
    }
  }

  /// A place in a file that reading has come to.
  struct Mark {
    let line: Int
    let offset: Int
    let event: Event
  }

  /// The place behind the event given last.
  var mark: Mark? { previous.map { Mark(line: line, offset: offset, event: $0) } }

  /// The next event; none at the end of the file.
  ///
  /// - Throws: ``DeskError/badLedgerLine(file:line:reason:)``.
  mutating func next() throws(DeskError) -> Event? {
    while events.isEmpty {
      if let error {
        throw .badLedgerLine(file: name, line: line + 1, reason: error.reason)
      }
      try readAhead()
      if stretches.isEmpty {
        // What is left is a line that a crash cut short, or one that came to no end within its limit.
        guard rest.count > Limit.ledgerLine.most else { return nil }
        throw .badLedgerLine(
          file: name, line: line + 1, reason: "\(Excess(of: .ledgerLine, in: "the line"))")
      }
      let parsed = stretches.removeFirst().wait()
      events = parsed.events[...]
      lengths = parsed.lengths[...]
      error = parsed.error
    }
    let event = events.removeFirst()
    line += 1
    offset += lengths.removeFirst()
    try checkOrder(event)
    previous = event
    return event
  }

  private mutating func readAhead() throws(DeskError) {
    while stretches.count < Self.ahead, !isAtEnd, rest.count <= Limit.ledgerLine.most {
      let read = try bytes.read(Self.stretch, of: path)
      isAtEnd = read.isEmpty
      let known = rest.count
      rest += read
      guard let end = rest[known...].lastIndex(of: UInt8(ascii: "\n")) else { continue }
      stretches.append(ParsedLines(Array(rest[...end])))
      rest.removeSubrange(...end)
    }
  }

  private func checkOrder(_ last: Event) throws(DeskError) {
    func bad(_ reason: String) -> DeskError {
      .badLedgerLine(file: name, line: line, reason: reason)
    }
    guard let previous else {
      guard (last.seq == 1) == (last.prev == .zero) else {
        throw bad("the chain begins with event \(last.seq)")
      }
      return
    }
    guard last.desk == previous.desk else {
      throw bad("an event of the desk \(last.desk) among those of \(previous.desk)")
    }
    guard last.seq == previous.seq + 1 else {
      throw bad("event \(last.seq) follows event \(previous.seq)")
    }
    guard last.prev == previous.hash else {
      throw bad("the chain is broken: it does not name the event before it")
    }
    guard last.clock > previous.clock else { throw bad("its clock runs backwards") }
  }
}
