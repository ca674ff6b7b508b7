import Claims
import Testing
import Workflow

@Suite("What is known of a source at its sign-off, and since")
struct RecordTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "It carries 420 passengers. The fare is 1,200 yen.")
    try desk.add("port", "The port counts 402 passengers.")
    try desk.log("420", on: "ferry", "420 passengers")
    try desk.log("1,200", on: "ferry", "1,200 yen")
    try desk.log("of the port alone", on: "port", "402")
    try desk.cite("1", "port", "402 passengers", .refutes)
    try desk.verify("1", "2")
  }

  private func ids(_ state: SourceRecord.State) -> [String] { state.claims.map(\.claim.id) }

  @Test func `without a sign-off it is the ledger as it stands`() throws {
    let record = try desk.record(ofSource: "fer")
    #expect(record.signOff == nil)
    #expect(ids(record.signed) == ["mori-1", "mori-2"])
    #expect(record.signed.claims == record.now.claims)
    #expect(record.since == [])
    #expect(record.missing == [])
    #expect(record.known.first?.event.kind == "source.added")
    #expect(Set(record.known.map(\.subject)) == ["ferry", "mori-1", "mori-2"])
    #expect(record.sources.map(\.id) == ["ferry", "port"])
    #expect(record.audit.problems.isEmpty)
    #expect(record.audit.heads == record.now.heads)
  }

  @Test func `what was signed stands as it was, and everything since apart`() throws {
    let heads = try desk.heads()
    _ = try desk.withdraw(["2"], because: "opinion", duplicateOf: nil)
    let before = try desk.record(ofSource: "ferry")
    _ = try desk.sign("ferry", because: "runs")
    _ = try desk.note("3", "no matter here", isPrivate: true)
    _ = try desk.reword("1", to: "420 people", because: "clearer")
    _ = try desk.reopen("2", because: "a fact after all")
    try desk.log("by sea", on: "ferry", "It carries")
    try desk.revise("ferry", to: "It carries 402 passengers. The fare is 1,200 yen.")
    let record = try desk.record(ofSource: "ferry")
    #expect(record.signOff?.because == "runs")
    #expect(record.signed.claims == before.now.claims)
    #expect(record.signed.claims.map(\.claim.status) == [.verified, .withdrawn])
    #expect(record.signed.source.revisions.count == 1)
    #expect(record.signed.heads != heads)
    #expect(record.signed.heads == record.signOff?.heads)
    #expect(ids(record.now) == ["mori-1", "mori-2", "mori-4"])
    #expect(record.now.claims.map(\.claim.status) == [.stale, .stale, .unchecked])
    #expect(record.source.revisions.count == 2)
    #expect(record.known == before.known)
    #expect(
      record.since.prefix(4).map { "\($0.subject) \($0.event.kind)" } == [
        "mori-1 claim.reworded", "mori-2 claim.reopened", "mori-4 claim.logged",
        "mori-4 claim.cited",
      ])
    #expect(record.since.contains { $0.subject == "ferry" && $0.event.kind == "source.revised" })
    #expect(record.since.map(\.event) == record.since.map(\.event).sorted())
    #expect(!record.since.contains { $0.event.kind == "source.signed" })
    #expect(record.signed.onFile.count == 2)
    #expect(record.now.onFile.count == 3)
  }

  @Test func `a claim that no longer cites the source stays in its record`() throws {
    _ = try desk.sign("ferry", because: "runs")
    let claim = try desk.claim("2").claim
    let id = try #require(claim.shortIDs[claim.citations[0].hash])
    _ = try desk.uncite("2", citation: id, because: "another fare")
    try desk.log("brief", on: "ferry", "The fare")
    let brief = try desk.claim("4").claim
    let other = try #require(brief.shortIDs[brief.citations[0].hash])
    _ = try desk.uncite("4", citation: other, because: "a slip")
    let record = try desk.record(ofSource: "ferry")
    #expect(ids(record.signed) == ["mori-1", "mori-2"])
    #expect(ids(record.now) == ["mori-1", "mori-2", "mori-4"])
    #expect(record.now.claims[1].claim.citations == [])
    #expect(
      record.since.map { "\($0.subject) \($0.event.kind)" } == [
        "mori-2 claim.uncited", "mori-4 claim.logged", "mori-4 claim.cited", "mori-4 claim.uncited",
      ])
  }

  @Test func `the newest sign-off counts, and the older ones are history`() throws {
    _ = try desk.sign("ferry", because: "first")
    _ = try desk.note("1", "looked at once more", isPrivate: false)
    _ = try desk.sign("ferry", because: "second")
    let record = try desk.record(ofSource: "ferry")
    #expect(record.signOff?.because == "second")
    #expect(record.since == [])
    #expect(record.known.contains { $0.event.kind == "source.signed" })
    #expect(record.signed.claims[0].claim.notes.count == 1)
  }

  @Test func `what another desk wrote before and nobody here had heard of came since`() throws {
    let kai = try desks.desk("kai", as: "kai")
    _ = try kai.sync(with: desks.path("mori"))
    _ = try kai.review(["mori-1"], VerdictDraft(verdict: .disputed, because: "402"))
    _ = try desk.sign("ferry", because: "runs")
    _ = try desk.sync(with: desks.path("kai"))
    let record = try desk.record(ofSource: "ferry")
    #expect(record.signed.claims[0].claim.status == .verified)
    #expect(record.now.claims[0].claim.status == .disputed)
    #expect(record.since.map(\.event.desk) == ["kai"])
    #expect(record.since.map(\.event.kind) == ["claim.reviewed"])
  }

  @Test func `a chain that is not known as far as it was is named`() throws {
    let kai = try desks.desk("kai", as: "kai")
    _ = try kai.sync(with: desks.path("mori"))
    _ = try kai.note("mori-1", "asked the port", isPrivate: false)
    _ = try desk.sync(with: desks.path("kai"))
    _ = try desk.sign("ferry", because: "runs")
    // A third desk hears of one chain and not of the other.
    let third = try desks.desk("third")
    try desks.remove("mori/claims/ledger/kai.jsonl")
    _ = try third.sync(with: desks.path("mori"))
    let record = try third.record(ofSource: "ferry")
    #expect(record.missing.map(\.desk) == ["kai"])
    #expect(record.signed.claims[0].claim.notes.isEmpty)
  }

  @Test func `what an audit finds is in the record, which is made all the same`() throws {
    _ = try desk.sign("ferry", because: "runs")
    var lines = try desks.lines(of: "mori/claims/ledger/mori.jsonl")
    lines[1] = lines[1].replacing("ferry", with: "fairy")
    try desks.write(lines, to: "mori/claims/ledger/mori.jsonl")
    let record = try desk.record(ofSource: "ferry")
    #expect(record.audit.problems.map(\.kind) == [.ledgerFile])
    #expect(record.signed.claims.count == 2)
  }
}
