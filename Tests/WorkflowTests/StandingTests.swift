import Claims
import Testing
import Workflow

@Suite("An editor's decision to let a claim stand")
struct StandingTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "It carries 420 passengers.")
    try desk.log("420", on: "ferry", "420 passengers")
  }

  private func stands() throws -> Bool { try desk.claim("mori-1").claim.stands != nil }

  @Test func `keeps the headline and says who decided, and why`() throws {
    _ = try desk.review(["mori-1"], VerdictDraft(verdict: .disputed, because: "402"))
    let stood = try desk.stand("mori-1", because: "the port insists").claim
    #expect(stood.status == .disputed)
    #expect(stood.stands?.because == "the port insists")
    #expect(stood.stands?.stamp.by == "mori")
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `is an editor's alone`() throws {
    let kai = try desks.desk("mori", as: "kai")
    let before = try desk.eventCount
    #expect {
      _ = try kai.stand("mori-1", because: "why not")
    } throws: { error in
      guard case DeskError.notAnEditor(handle: "kai", role: .reviewer, deed: .stand, row: _) = error
      else {
        return false
      }
      return true
    }
    #expect(try desk.eventCount == before)
  }

  @Test func `needs a reason and a claim that is not withdrawn`() throws {
    #expect(throws: DeskError.self) { _ = try desk.stand("mori-1", because: " ") }
    _ = try desk.withdraw(["mori-1"], because: "none", duplicateOf: nil)
    #expect(throws: DeskError.self) { _ = try desk.stand("mori-1", because: "fine") }
    #expect(try !stands())
  }

  @Test func `lapses when what was read changes, as a verdict does`() throws {
    _ = try desk.stand("mori-1", because: "fine")
    _ = try desk.reword("mori-1", to: "420 people", because: "clearer")
    #expect(try !stands())
    _ = try desk.stand("mori-1", because: "fine")
    try desk.revise("ferry", to: "It carries 402 passengers.")
    #expect(try !stands())
    _ = try desk.stand("mori-1", because: "fine")
    _ = try desk.reopen("mori-1", because: "to be looked at anew")
    #expect(try !stands())
  }

  @Test func `outlives a change that leaves the words as they were`() throws {
    _ = try desk.stand("mori-1", because: "fine")
    try desk.revise("ferry", to: "Update of the evening.\n\nIt carries 420 passengers.")
    _ = try desk.note("mori-1", "asked again", isPrivate: false)
    #expect(try stands())
  }
}
