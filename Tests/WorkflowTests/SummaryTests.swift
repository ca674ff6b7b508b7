import Claims
import Testing
import Workflow

@Suite("The desk at a glance")
struct SummaryTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "It carries 420 passengers. The fare is 1,200 yen.")
    try desk.log("420", on: "ferry", "420 passengers")
    try desk.log("1,200", on: "ferry", "1,200 yen")
  }

  @Test func `coverage is of the texts in which claims stand, the newest first`() throws {
    try desk.add("notice", "The port counted 400 people.")
    try desk.add("register", "It has 3 decks. It was built in 1998.")
    try desk.log("3", on: "register", "3 decks")
    let coverage = try desk.summary().coverage
    #expect(coverage.map(\.source.id) == ["register", "ferry"])
    #expect(coverage.map(\.coverage.percent) == [50, 100])
  }

  @Test func `a text too long to weigh is left out, and those behind it are not`() throws {
    try desk.add("log", "Day 7. " + String(repeating: "Nothing happened at sea. ", count: 20_000))
    try desk.log("7", on: "log", "Day 7")
    #expect(try desk.summary().coverage.map(\.source.id) == ["ferry"])
  }

  @Test func `what went stale comes with its reasons, the claim logged last first`() throws {
    try desk.verify("1")
    try desk.verify("2")
    #expect(try desk.summary().stale.isEmpty)
    _ = try desk.reword("1", to: "420 people", because: "clearer")
    _ = try desk.reword("2", to: "1,200 yen one way", because: "clearer")
    let stale = try desk.summary().stale
    #expect(stale.map(\.claim.id) == ["mori-2", "mori-1"])
    #expect(stale.allSatisfy { $0.claim.stale.map(\.why) == [.reworded] })
  }

  @Test func `the last events are those that people made, the newest first`() throws {
    try desk.revise("ferry", to: "It carries 402 passengers. The fare is 1,200 yen.")
    try desk.verify("2")
    let recent = try desk.summary().recent
    #expect(
      recent.map(\.event.kind).prefix(3) == ["claim.reviewed", "source.revised", "claim.cited"])
    #expect(recent.map(\.subject).prefix(3) == ["mori-2", "ferry", "mori-2"])
    #expect(!recent.contains { $0.event.kind == "claim.anchored" })
    for number in 1...10 { _ = try desk.note("1", "\(number)", isPrivate: false) }
    #expect(try desk.summary().recent.count == 8)
  }
}
