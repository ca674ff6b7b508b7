import Claims
import Foundation
import Testing
import Workflow

@Suite("Desks that meet")
struct SyncTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
  }

  /// Three desks at work on one source, each with claims and verdicts of its own, one slug used twice.
  private func workOnThree() throws -> [String] {
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers. It opened in May.", agency: "Kyodo")
    try mori.log("420 people", on: "ferry", "420 passengers")
    for (name, handle) in [("kai", "kai"), ("ann", "ann")] {
      let desk = try desks.desk(name, as: handle)
      _ = try desk.sync(with: desks.path("mori"))
      try desk.add("notice", "Notice of \(handle): 402 passengers.")
      try desk.log("Opened in May, says \(handle)", on: "ferry", "opened in May")
      try desk.cite("mori-1", "notice", "402 passengers", handle == "kai" ? .refutes : .supports)
      try desk.verify("mori-1")
    }
    try mori.verify("mori-1")
    try mori.revise("ferry", to: "The ferry carries 402 passengers. It opened in May.")
    return ["mori", "kai", "ann"]
  }

  private func state(_ name: String) throws -> [String] {
    let desk = try desks.desk(name)
    return try desk.claimsInContext().map {
      "\($0.claim.id) \($0.claim.status) \($0.claim.agreement) \($0.claim.citations.count)"
        + " \($0.claim.reviews.filter(\.isLive).count) \($0.claim.stale.map(\.why))"
    } + desk.sources().map { "\($0.source.id) \($0.onFile.count)" }
  }

  @Test(
    arguments: [
      [("mori", "kai"), ("mori", "ann"), ("kai", "mori")],
      [("ann", "kai"), ("kai", "mori"), ("ann", "mori")],
      [("kai", "ann"), ("mori", "ann"), ("kai", "mori")],
    ])
  func `desks that have met in any order hold the same`(meetings: [(String, String)]) throws {
    let names = try workOnThree()
    for (name, other) in meetings {
      _ = try desks.desk(name).sync(with: desks.path(other))
    }
    for name in names { _ = try desks.desk(name).sync(with: nil) }
    let states = try names.map(state)
    #expect(states[0] == states[1])
    #expect(states[0] == states[2])
    #expect(states[0].count == 6)
    for name in names {
      #expect(try desks.audit(name).problems.isEmpty)
      #expect(try desks.files(in: name + "/claims/ledger").count == 3)
      #expect(try desks.files(in: name + "/claims/texts").count == 4)
    }
    let ledgers = try names.map { name in
      try ["mori", "kai", "ann"].map { try desks.read("\(name)/claims/ledger/\($0).jsonl") }
    }
    #expect(ledgers[0] == ledgers[1])
    #expect(ledgers[0] == ledgers[2])
  }

  @Test func `a second sync moves nothing`() throws {
    _ = try workOnThree()
    let mori = try desks.desk("mori")
    _ = try mori.sync(with: desks.path("kai"))
    let again = try mori.sync(with: desks.path("kai"))
    let moved = again.events + again.texts + again.eventsWritten + again.textsWritten
    #expect(moved == 0)
    #expect(again.changed.isEmpty)
  }

  @Test func `a text comes over with the revision that has it, a misnamed one stays`() throws {
    try desks.desk("mori").add("ferry", "The ferry carries 420 passengers.")
    let kai = try desks.desk("kai", as: "kai")
    let named = try #require(try desks.files(in: "mori/claims/texts").first)
    try desks.write("forged", to: "mori/claims/texts/" + named)
    let first = try kai.sync(with: desks.path("mori"))
    #expect(first.texts == 0)
    #expect(desks.warnings.contains { $0.contains(named) })
    try desks.write("The ferry carries 420 passengers.", to: "mori/claims/texts/" + named)
    #expect(try kai.sync(with: desks.path("mori")).texts == 1)
    try kai.log("420", on: "ferry", "420")
  }

  @Test func `a verdict given on one desk lapses when another has reworded meanwhile`() throws {
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers.")
    try mori.log("420 people", on: "ferry", "420 passengers")
    let kai = try desks.desk("kai", as: "kai")
    _ = try kai.sync(with: desks.path("mori"))
    _ = try mori.reword("1", to: "Up to 420 people", because: "a limit")
    try kai.verify("mori-1")
    _ = try mori.sync(with: desks.path("kai"))
    #expect(try mori.status("1") == .stale)
  }

  @Test(arguments: [true, false])
  func `a desk's claims folder stands for the desk`(hasLedger: Bool) throws {
    try desks.desk("kai", as: "kai").add("notice", "Notice: 402 passengers.")
    if !hasLedger { try desks.remove("kai/claims/ledger") }
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers.")
    for path in ["kai/claims", "kai/claims/", "kai"] {
      let synced = try mori.sync(with: desks.path(path))
      #expect((synced.events > 0) == (hasLedger && path == "kai/claims"))
      #expect((synced.eventsWritten > 0) == (path == "kai/claims"))
    }
    #expect(try desks.files(in: "kai/claims") == ["ledger", "stet.db", "texts"])
    let files = hasLedger ? ["kai.jsonl", "mori.jsonl"] : ["mori.jsonl"]
    #expect(try desks.files(in: "kai/claims/ledger") == files)
    #expect(try desks.files(in: "kai/claims/texts").count == 2)
  }

  // MARK: Clocks

  /// A chain of one claim, or more of them, whose clocks a long ledger could have.
  private func chain(_ desk: String, clocks: [Int]) -> [String] {
    var events: [Event] = []
    for (index, clock) in clocks.enumerated() {
      events.append(
        Event(
          desk: desk, seq: index + 1, clock: clock, at: "2026-11-21T09:00:00Z", by: desk,
          body: index == 0
            ? .deskOpened(nonce: desk) : .claimLogged(LoggedClaim(text: "\(desk) \(index)")),
          prev: events.last?.hash ?? .zero))
    }
    return events.map(\.json.canonical)
  }

  @Test(
    arguments: [
      ["aki", "bo", "cy"], ["cy", "bo", "aki"], ["bo", "cy", "aki"], ["aki", "cy", "bo"],
    ])
  func `desks with high clocks are taken in whatever order their files have`(names: [String])
    throws
  {
    let clocks = [[1, 900_000], [900_001, 1_800_000], [1_800_001, 2_700_000]]
    let mori = try desks.desk("mori")
    _ = try desks.desk("kai", as: "kai")
    for (name, clocks) in zip(names, clocks) {
      try desks.write(chain(name, clocks: clocks), to: "kai/claims/ledger/\(name).jsonl")
    }
    #expect(try mori.sync(with: desks.path("kai")).events == 6)
    #expect(try mori.claimsInContext().map(\.claim.id) == names.map { "\($0)-1" })
    try mori.add("ferry", "The ferry carries 420 passengers.")
    #expect(try desks.audit("mori").problems.isEmpty)
    #expect(try mori.sync(with: desks.path("kai")).events == 0)
  }

  @Test(arguments: [("mori", "kai"), ("kai", "mori")])
  func `high clocks whose causes lie in the other folder are taken with them`(
    first: String, second: String
  ) throws {
    let mori = try desks.desk("mori")
    _ = try desks.desk("kai", as: "kai")
    try desks.write(chain("aki", clocks: [1, 900_000]), to: "\(first)/claims/ledger/aki.jsonl")
    try desks.write(
      chain("bo", clocks: [900_001, 1_800_000]), to: "\(second)/claims/ledger/bo.jsonl")
    #expect(try mori.sync(with: desks.path("kai")).events == 4)
    #expect(try mori.claimsInContext().map(\.claim.id) == ["aki-1", "bo-1"])
  }

  @Test func `an event from beyond all clocks is refused, and nothing is taken`() throws {
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers.")
    _ = try desks.desk("kai", as: "kai")
    try desks.write(
      chain("eve", clocks: [1, (1 << 53) - 1]), to: "kai/claims/ledger/eve.jsonl")
    let error = #expect(throws: DeskError.self) { try mori.sync(with: desks.path("kai")) }
    guard case .badLedgerLine(_, line: 2, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try mori.heads().map(\.desk) == ["mori"])
    try mori.log("420 people", on: "ferry", "420 passengers")
  }

  @Test func `a missing database is rebuilt with one warning, and is a new desk`() throws {
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers.")
    try mori.log("420 people", on: "ferry", "420 passengers")
    try mori.verify("1")
    let before = try state("mori")
    try desks.remove("mori/claims/stet.db")
    let rebuilt = try desks.desk("mori")
    #expect(desks.warnings == ["rebuilt(events: 6, texts: 1)"])
    #expect(try state("mori") == before)
    #expect(try rebuilt.summary().desk == nil)
    #expect(try rebuilt.log("again", on: "ferry", "ferry") == "mori2-1")
    #expect(try desks.files(in: "mori/claims/ledger") == ["mori.jsonl", "mori2.jsonl"])
    #expect(desks.warnings.count == 1)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `a name that a ledger file bears already is not drawn`() throws {
    try desks.desk("mori").add("ferry", "The ferry carries 420 passengers.")
    let clone = try desks.desk("clone")
    try desks.write(
      try desks.read("mori/claims/ledger/mori.jsonl"), to: "clone/claims/ledger/mori.jsonl")
    try clone.add("other", "Another text.")
    #expect(try clone.summary().desk == "mori2")
    #expect(try clone.sync(with: nil).forked.isEmpty)
  }
}
