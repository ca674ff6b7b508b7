import Claims
import Storage
import Testing
import Workflow

@Suite("A desk as of a time")
struct AsOfTests {
  private let desks: TestDesks

  /// A claim logged on the 21st, verified on the 22nd, reworded on the 23rd.
  init() throws {
    desks = try TestDesks()
    try desks.desk("mori").add("ferry", "It carries 420 passengers. The fare is 1,200 yen.")
    try desks.desk("mori").log("420", on: "ferry", "420 passengers")
    try desks.desk("mori", at: "2026-11-22T09:00:00Z").verify("1")
    _ = try desks.desk("mori", at: "2026-11-23T09:00:00Z")
      .reword("1", to: "420 people", because: "clearer")
  }

  private func desk(_ time: String) throws -> Desk {
    try desks.desk("mori").asOf(try #require(LedgerTime(time)))
  }

  @Test(
    arguments: [
      ("2026-11-21T09:00:00Z", "420", Status.unchecked), ("2026-11-21", "420", .unchecked),
      ("2026-11-22T08:59:59Z", "420", .unchecked), ("2026-11-22T09:00:00Z", "420", .verified),
      ("2026-11-22", "420", .verified), ("2026-11-23", "420 people", .stale),
      ("2100-01-01", "420 people", .stale),
    ])
  func `a claim is what it was`(time: String, text: String, status: Status) throws {
    let claim = try desk(time).claim("1").claim
    #expect(claim.text == text)
    #expect(claim.status == status)
    #expect(try desk(time).summary().counts == [status: 1])
  }

  @Test func `what came later is not known`() throws {
    let early = try desk("2026-11-20")
    #expect(try early.heads().isEmpty)
    #expect(try early.sources().isEmpty)
    for name in ["1", "mori-1", "@"] {
      #expect(throws: DeskError.self) { _ = try early.claim(name) }
    }
    #expect(throws: DeskError.self) { _ = try early.source("ferry") }
    #expect(throws: DeskError.self) { _ = try early.check("ferry") }
  }

  @Test func `an event that a later one comes before is left out with it`() throws {
    // The machine's clock was set back over night.
    _ = try desks.desk("mori", at: "2026-11-21T10:00:00Z").note("1", "late", isPrivate: false)
    #expect(try desk("2026-11-22").claim("1").claim.notes.isEmpty)
    #expect(try desk("2026-11-23").claim("1").claim.notes.count == 1)
  }

  @Test func `an effect whose cause another desk had not written yet folds without it`() throws {
    let kai = try desks.desk("kai", as: "kai", at: "2026-11-20T09:00:00Z")
    _ = try kai.sync(with: desks.path("mori"))
    _ = try kai.note("mori-1", "from a slow clock", isPrivate: false)
    _ = try desks.desk("mori").sync(with: desks.path("kai"))
    let early = try desk("2026-11-20")
    #expect(try early.heads().map(\.desk) == ["kai"])
    #expect(try early.claimsInContext().isEmpty)
  }

  @Test func `nothing can be changed there`() throws {
    let past = try desk("2026-11-22")
    let file = try desks.read("mori/claims/ledger/mori.jsonl")
    #expect(throws: StorageError.self) { _ = try past.note("1", "too late", isPrivate: false) }
    #expect(throws: StorageError.self) { _ = try past.sync(with: nil) }
    #expect(throws: StorageError.self) { try past.add("bus", "The bus is late.") }
    #expect(throws: StorageError.self) { _ = try past.sign("ferry", because: "runs") }
    #expect(try desks.read("mori/claims/ledger/mori.jsonl") == file)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `texts and coverage are those of the revision then`() throws {
    try desks.desk("mori", at: "2026-11-24T09:00:00Z")
      .revise("ferry", to: "It carries 420 passengers.")
    #expect(try desk("2026-11-23").coverage(of: "ferry").coverage.checkable.count == 2)
    #expect(try desk("2026-11-24").coverage(of: "ferry").coverage.checkable.count == 1)
    #expect(try desk("2026-11-23").source("ferry").onFile.count == 1)
    #expect(try desk("2026-11-23").claim("1").contexts.count == 1)
  }

  @Test(
    arguments: [
      "", "today", "2026", "2026-11", "2026-13-01", "2026-02-29", "2026-11-21T09:00Z",
      "2026-11-21T24:00:00Z", "2026-11-21T09:00:00", "2026-11-21T09:00:00+09:00", " 2026-11-21",
      "２０２６-11-21", "2026-11-21\n", "2026/11/21",
    ])
  func `no other form is a time`(text: String) {
    #expect(LedgerTime(text) == nil)
  }
}
