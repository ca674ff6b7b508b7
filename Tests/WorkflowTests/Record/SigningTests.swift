import Anchoring
import Claims
import Testing
import Workflow

@Suite("An editor's sign-off of a text")
struct SigningTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "It carries 420 passengers. The fare is 1,200 yen.")
    try desk.log("420", on: "ferry", "420 passengers")
    try desk.log("1,200", on: "ferry", "1,200 yen")
    try desk.log("twice", on: "ferry", "420")
    try desk.verify("1")
    _ = try desk.withdraw(["3"], because: "twice", duplicateOf: nil)
  }

  @Test func `holds the digest, the counts and how far the ledger reached before it`() throws {
    let heads = try desk.heads()
    let signing = try desk.sign("ferry", because: "runs on Friday")
    let signOff = signing.signOff
    let newest = try #require(signing.source.source.newest)
    #expect(signing.source.source.signOffs == [signOff])
    #expect(signOff.revision == newest.hash)
    #expect(signOff.sha256 == newest.sha256)
    #expect(signOff.counts == [.verified: 1, .unchecked: 1, .withdrawn: 1])
    #expect(signOff.heads == heads)
    #expect(signOff.because == "runs on Friday")
    #expect(signOff.stamp.by == "mori")
    #expect(signOff.role == .editor)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `is given whatever the gate finds, and says what that is`() throws {
    let found = try desk.sign("ferry", because: "runs").gate.findings.count
    #expect(try desk.check("ferry").findings.count == found)
    #expect(found == 1)
    try desk.verify("2")
    #expect(try desk.sign("ferry", because: "again").gate.findings.isEmpty)
  }

  @Test func `is an editor's alone`() throws {
    let kai = try desks.desk("mori", as: "kai")
    let before = try desk.eventCount
    #expect {
      _ = try kai.sign("ferry", because: "fine")
    } throws: { error in
      guard case DeskError.notAnEditor(handle: "kai", role: .reviewer, deed: .sign, row: _) = error
      else {
        return false
      }
      return true
    }
    #expect(throws: DeskError.self) { _ = try desk.sign("ferry", because: " ") }
    #expect(throws: DeskError.self) { _ = try desk.sign("bus", because: "fine") }
    #expect(try desk.eventCount == before)
  }

  @Test func `speaks of the newest text, which it names by its digest alone`() throws {
    try desk.revise("ferry", to: "It carries 420 passengers. The fare is 1,300 yen.")
    let other = try desks.desk("other")
    try desks.remove("mori/claims/texts")
    _ = try other.sync(with: desks.path("mori"))
    let signing = try other.sign("ferry", because: "seen on paper")
    #expect(signing.source.onFile.isEmpty)
    #expect(signing.signOff.sha256 == signing.source.source.newest?.sha256)
    let isMissing = signing.gate.findings.contains { finding in
      if case .textMissing("ferry", _) = finding { true } else { false }
    }
    #expect(isMissing)
  }

  @Test func `is named by an audit where its editor or its digest is nobody's`() throws {
    _ = try desk.sign("ferry", because: "runs")
    let source = try desk.source("ferry").source
    let last = try #require(try desk.heads().first)
    let forged = Event(
      desk: "eve", seq: 1, clock: last.events + 1, at: "2026-11-21T09:00:00Z", by: "eve",
      body: .sourceSigned(
        SignedSource(
          source: source.hash, revision: source.revisions[0].hash, sha256: .sha256("other".utf8),
          counts: [:], heads: [], because: "trust me", role: .editor)), prev: .zero)
    try desks.write([forged.json.canonical], to: "mori/claims/ledger/eve.jsonl")
    _ = try desk.sync(with: nil)
    let problems = try desks.audit("mori").problems.map { "\($0.kind.rawValue) at \($0.place)" }
    #expect(problems == ["unknown-reviewer at ferry", "text at ferry revision 1"])
  }

  @Test func `knows how much has happened to the source and its claims since`() throws {
    try desk.add("bus", "The bus is late.")
    try desk.log("late", on: "bus", "late")
    func since() throws -> Int? {
      try desk.eventCounts(sinceSignOffsOf: desk.source("ferry").source).first
    }
    #expect(try since() == nil)
    _ = try desk.sign("ferry", because: "runs")
    #expect(try since() == 0)
    _ = try desk.note("4", "of the bus", isPrivate: false)
    #expect(try since() == 0)
    try desk.verify("2")
    #expect(try since() == 1)
    try desk.revise("ferry", to: "It carries 420 passengers. The fare is 1,200 yen. So they say.")
    // The new text, and an anchor for each claim that is not withdrawn and one for the one that is.
    let anchored = try desk.history("3").events.count { $0.kind == "claim.anchored" }
    #expect(try since() == 1 + 1 + 2 + anchored)
    try desk.log("they say", on: "ferry", "they say")
    #expect(try since() == 1 + 1 + 2 + anchored + 2)
    let before = try #require(try since())
    _ = try desk.sign("ferry", because: "again")
    _ = try desk.note("1", "of the ferry", isPrivate: false)
    let counts = try desk.eventCounts(sinceSignOffsOf: desk.source("ferry").source)
    #expect(counts == [before + 2, 1])
  }
}
