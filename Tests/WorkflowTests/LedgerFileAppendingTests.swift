import Claims
import Foundation
import Testing

@testable import Workflow

@Suite("Appending to a ledger file")
struct LedgerFileAppendingTests {
  private let desks: TestDesks
  private let file: LedgerFile
  private let events: [Event]

  init() throws {
    desks = try TestDesks()
    file = LedgerFile(path: desks.path("mori.jsonl"))
    var events: [Event] = []
    for seq in 1...4 {
      events.append(
        Event(
          desk: "mori", seq: seq, clock: seq, at: "2026-11-21T09:00:00Z", by: "mori",
          body: .deskOpened(nonce: String(repeating: String(seq), count: 32)),
          prev: events.last?.hash ?? .zero))
    }
    self.events = events
  }

  private func numbers() throws -> [Int] {
    try desks.lines(of: "mori.jsonl").map { try Event(line: Array($0.utf8)).seq }
  }

  @Test func `what another command has written meanwhile is not written again`() throws {
    try file.append(Array(events[..<2]))
    try file.append(Array(events[..<3]))
    #expect(try numbers() == [1, 2, 3])
    try file.append(Array(events[1..<2]))
    try file.append(Array(events[3...]))
    try file.append([])
    #expect(try numbers() == [1, 2, 3, 4])
  }

  @Test func `the last event is found behind any torn line, however long`() throws {
    try file.append(Array(events[..<3]))
    let whole = try desks.read("mori.jsonl")
    for length in [1, 4095, 4096, 4097, 9000] {
      try desks.write(whole + [UInt8](repeating: 0x7B, count: length), to: "mori.jsonl")
      let last = try file.whileLocked { file in try file.lastEvent() }
      #expect(last == events[2])
      #expect(try desks.read("mori.jsonl") == whole)
    }
  }

  @Test func `a file of one torn line holds no event`() throws {
    try desks.write(Array("{\"torn".utf8), to: "mori.jsonl")
    let last = try file.whileLocked { file in try file.lastEvent() }
    #expect(last == nil)
    try file.append(events)
    #expect(try numbers() == [1, 2, 3, 4])
  }

  @Test func `an event longer than a block is read whole`() throws {
    let long = Event(
      desk: "mori", seq: 2, clock: 2, at: "2026-11-21T09:00:00Z", by: "mori",
      body: .claimNoted(
        claim: events[0].hash, text: String(repeating: "長", count: 9000), isPrivate: false),
      prev: events[0].hash)
    try file.append([events[0], long])
    let last = try file.whileLocked { file in try file.lastEvent() }
    #expect(last == long)
  }
}
