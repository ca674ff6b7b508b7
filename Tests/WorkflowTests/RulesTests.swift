import Anchoring
import Claims
import Testing
import Workflow

@Suite("Duplicates and rosters")
struct RulesTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try desk.log("420 people", on: "ferry", "420 passengers")
    try desk.log("420 people travel", on: "ferry", "carries 420 passengers")
    try desk.cite("2", "ferry", "It opened", .mentions)
  }

  @Test func `a claim takes on the asserting citations of its duplicate, and lets them go`() throws
  {
    _ = try desk.withdraw(["2"], because: "the same", duplicateOf: "1")
    #expect(try desk.claim("1").claim.citations.map(\.span.exact).count == 2)
    #expect(try desk.claim("2").duplicateOf == "mori-1")
    #expect(try desk.claim("2").claim.citations.count == 2)
    #expect(try desks.audit("mori").problems.isEmpty)
    _ = try desk.reopen("2", because: "not quite")
    #expect(try desk.claim("1").claim.citations.count == 1)
    #expect(try desk.claim("2").duplicateOf == nil)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `a chain of duplicates ends at the claim that stays`() throws {
    try desk.log("It carries", on: "ferry", "The ferry carries")
    _ = try desk.withdraw(["3"], because: "the same", duplicateOf: "2")
    _ = try desk.withdraw(["2"], because: "the same", duplicateOf: "1")
    #expect(try desk.claim("1").claim.citations.count == 3)
    try desk.verify("1")
    try desk.revise("ferry", to: "The boat carries 420 passengers. It opened in May.")
    #expect(try desk.status("1") == .stale)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `the roster may change, and the past stands`() throws {
    let kai = try desks.desk("mori", as: "kai")
    try kai.verify("1")
    _ = try desk.retireReviewer(handle: "kai")
    #expect(throws: DeskError.self) { try kai.verify("2") }
    #expect(try desk.status("1") == .verified)
    let roster = String(decoding: try desks.read("mori/reviewers.md"), as: UTF8.self)
    #expect(
      roster
        == TestDesks.roster.replacing("reviewer | yes |\n| ann", with: "reviewer | no |\n| ann"))
    let back = try desk.addReviewer(handle: "kai", name: nil, role: nil)
    #expect(back.role == .reviewer)
    #expect(
      String(decoding: try desks.read("mori/reviewers.md"), as: UTF8.self) == TestDesks.roster)
  }

  @Test func `words that nobody finds in the newest text are no evidence`() throws {
    try desks.write(TestDesks.roster + "| evidence | 1 |\n", to: "mori/reviewers.md")
    try desk.add("notice", "The port says: 420 passengers.")
    try desk.cite("1", "notice", "420 passengers", .supports)
    try desk.verify("1")
    try desk.revise("notice", to: "The port says: four hundred and twenty.")
    #expect(try desk.status("1") == .stale)
    let error = #expect(throws: DeskError.self) { try desk.verify("1") }
    guard case .tooLittleEvidence(claim: "mori-1", found: 0, needed: 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    try desk.revise("notice", to: "The port said: 420 passengers.")
    try desk.verify("1")
    #expect(try desk.status("1") == .verified)
  }

  @Test func `several verdicts at once are all given, or none`() throws {
    let before = try desk.eventCount
    #expect(throws: DeskError.self) { try desk.verify("1", "2", "3") }
    #expect(try desk.eventCount == before)
    #expect(try desk.status("1") == .unchecked)
    #expect(try desk.verify("1", "2").map(\.status) == [.verified, .verified])
  }
}
