internal import Claims
internal import Storage

/// A ledger file's bytes, cut into events.
struct LedgerLines {
  /// The events, in the order of the lines, each with its line counted from 1.
  let events: [(line: Int, event: Event)]
  /// How many bytes the whole lines take; what follows is a torn last line.
  let wholeBytes: Int

  /// Reads a ledger file; a last line without its end is left out.
  ///
  /// - Throws: ``DeskError/badLedgerLine(file:line:reason:)``.
  init(
    _ bytes: [UInt8], file: String, _ progress: @escaping WorkProgress.Report = { _ in }
  ) throws(DeskError) {
    let newline = UInt8(ascii: "\n")
    var read = Tally(.reading, of: bytes.count { $0 == newline }, to: progress)
    var events: [(line: Int, event: Event)] = []
    var start = 0
    var line = 1
    while let end = bytes[start...].firstIndex(of: newline) {
      read.advance()
      do { events.append((line, try Event(line: Array(bytes[start..<end])))) } catch {
        throw .badLedgerLine(file: file, line: line, reason: "\(error)")
      }
      try Self.checkOrder(events.suffix(2).map(\.event), file: file, line: line)
      start = end + 1
      line += 1
    }
    self.events = events
    self.wholeBytes = start
  }

  private static func checkOrder(
    _ pair: [Event], file: String, line: Int
  ) throws(DeskError) {
    guard let last = pair.last else { return }
    if pair.count == 1 {
      guard (last.seq == 1) == (last.prev == .zero) else {
        throw .badLedgerLine(
          file: file, line: line, reason: "the chain begins with event \(last.seq)")
      }
      return
    }
    let previous = pair[0]
    guard last.desk == previous.desk else {
      throw .badLedgerLine(
        file: file, line: line,
        reason: "an event of the desk \(last.desk) among those of \(previous.desk)")
    }
    guard last.seq == previous.seq + 1 else {
      throw .badLedgerLine(
        file: file, line: line, reason: "event \(last.seq) follows event \(previous.seq)")
    }
    guard last.prev == previous.hash else {
      throw .badLedgerLine(
        file: file, line: line, reason: "the chain is broken: it does not name the event before it")
    }
    guard last.clock > previous.clock else {
      throw .badLedgerLine(file: file, line: line, reason: "its clock runs backwards")
    }
  }
}
