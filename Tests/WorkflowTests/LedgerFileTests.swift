import Claims
import Foundation
import Testing
import Workflow

@Suite("Ledger files that are not as written")
struct LedgerFileTests {
  private let desks: TestDesks
  private let file = "kai/claims/ledger/kai.jsonl"

  /// A desk `kai` with a ledger file of six events, and a desk `mori` to take them in.
  init() throws {
    desks = try TestDesks()
    let kai = try desks.desk("kai", as: "kai")
    try kai.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try kai.log("420 people", on: "ferry", "420 passengers")
    try kai.verify("1")
    _ = try desks.desk("mori").add("notice", "402 passengers")
  }

  /// What is wrong with the file, by the error of a sync, which must take nothing.
  private func refusal() throws -> String {
    let mori = try desks.desk("mori")
    let before = try mori.eventCount
    let thrown = #expect(throws: DeskError.self) {
      _ = try mori.sync(with: desks.path("kai"))
    }
    #expect(try mori.eventCount == before)
    guard case .badLedgerLine(let file, let line, let reason) = thrown else {
      return "\(String(describing: thrown))"
    }
    #expect(file.hasSuffix("claims/ledger/kai.jsonl"))
    return "\(line): \(reason)"
  }

  private func change(_ edit: (inout [String]) -> Void) throws {
    var lines = try desks.lines(of: file)
    #expect(lines.count == 6)
    edit(&lines)
    try desks.write(lines, to: file)
  }

  @Test func `the file as it stands is taken`() throws {
    #expect(try desks.desk("mori").sync(with: desks.path("kai")).events == 6)
  }

  @Test func `a line that is not JSON is refused`() throws {
    try change { $0[3] = "nonsense" }
    #expect(try refusal().hasPrefix("4: not JSON at byte 1"))
  }

  @Test func `an empty line is refused`() throws {
    try change { $0.insert("", at: 2) }
    let bytes = Array(try desks.lines(of: file).joined(separator: "\n").utf8)
    try desks.write(Array("\n".utf8) + bytes + [0x0A], to: file)
    #expect(try refusal().hasPrefix("1: not JSON at byte 0"))
  }

  @Test func `a changed word gives another hash`() throws {
    try change { $0[3] = $0[3].replacing("420 people", with: "402 people") }
    #expect(try refusal().hasPrefix("4: the hash is "))
  }

  @Test func `a line in another form of JSON is refused`() throws {
    try change { $0[3] = $0[3].replacing("{\"at\"", with: "{ \"at\"") }
    #expect(try refusal() == "4: not in canonical form (RFC 8785)")
  }

  @Test func `line ends of Windows are refused`() throws {
    let bytes = try desks.read(file).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    try desks.write(bytes, to: file)
    #expect(try refusal().hasPrefix("1: not "))
  }

  @Test func `events out of order are refused`() throws {
    try change { $0.swapAt(3, 4) }
    #expect(try refusal() == "4: event 5 follows event 3")
  }

  @Test func `a missing event is refused`() throws {
    try change { $0.remove(at: 3) }
    #expect(try refusal() == "4: event 5 follows event 3")
  }

  @Test func `an event that stands twice is refused`() throws {
    try change { $0.insert($0[3], at: 4) }
    #expect(try refusal() == "5: event 4 follows event 4")
  }

  @Test func `a chain without its beginning is refused`() throws {
    try change { $0.removeFirst(2) }
    #expect(try refusal() == "1: the event before it is missing")
  }

  @Test func `another desk's event in the file is refused`() throws {
    let foreign = try desks.lines(of: "mori/claims/ledger/mori.jsonl")[0]
    try change { $0.append(foreign) }
    #expect(try refusal() == "7: an event of the desk mori among those of kai")
  }

  @Test func `an event made anew on another predecessor breaks the chain`() throws {
    let lines = try desks.lines(of: file)
    let event = try Event(line: Array(lines[5].utf8))
    let forged = Event(
      desk: event.desk, seq: event.seq, clock: event.clock, at: event.at, by: "mori",
      body: event.body, prev: .sha256("another".utf8))
    try change { $0[5] = forged.json.canonical }
    #expect(
      try refusal() == "6: the chain is broken: it does not name the event before it")
  }

  @Test func `a clock that runs backwards is refused`() throws {
    let lines = try desks.lines(of: file)
    let event = try Event(line: Array(lines[5].utf8))
    let forged = Event(
      desk: event.desk, seq: event.seq, clock: 2, at: event.at, by: event.by, body: event.body,
      prev: event.prev)
    try change { $0[5] = forged.json.canonical }
    #expect(try refusal() == "6: its clock runs backwards")
  }

  @Test func `a broken file keeps a missing database from being rebuilt in part`() throws {
    try change { $0[3] = "nonsense" }
    try desks.remove("kai/claims/stet.db")
    for _ in 1...2 {
      #expect(throws: DeskError.self) { try desks.desk("kai", as: "kai") }
    }
    let audit = try desks.audit("kai")
    #expect(audit.problems.map(\.kind) == [.database, .ledgerFile])
    #expect(audit.problems.last?.place == "claims/ledger/kai.jsonl:4")
  }

  // MARK: A torn last line

  @Test func `a torn last line is left out with a warning, and taken when it is whole`() throws {
    let whole = try desks.read(file)
    try desks.write(Array(whole.dropLast(20)), to: file)
    let mori = try desks.desk("mori")
    #expect(try mori.sync(with: desks.path("kai")).events == 5)
    #expect(desks.warnings.count == 1)
    #expect(desks.warnings[0].contains("tornLine"))
    #expect(desks.warnings[0].contains("line: 6"))
    // The events that were known were written back, and the line beside them is whole again.
    try desks.write(whole, to: file)
    #expect(try mori.sync(with: desks.path("kai")).events == 1)
  }

  @Test(arguments: [1, 20, 600, 2000])
  func `the next write mends the desk's own file`(cut: Int) throws {
    let whole = try desks.read(file)
    try desks.write(Array(whole.dropLast(cut)), to: file)
    let kai = try desks.desk("kai", as: "kai")
    try kai.log("Opened in May", on: "ferry", "opened in May")
    let mended = try desks.read(file)
    #expect(mended.starts(with: whole))
    #expect(try desks.lines(of: file).count == 8)
    #expect(try desks.audit("kai").problems.isEmpty)
  }

  @Test func `the next write makes a missing file anew`() throws {
    let whole = try desks.read(file)
    try desks.remove("kai/claims/ledger")
    try desks.desk("kai", as: "kai").log("Opened in May", on: "ferry", "opened in May")
    #expect(try desks.read(file).starts(with: whole))
  }
}
