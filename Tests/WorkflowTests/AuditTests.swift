import Claims
import Foundation
import Testing
import Workflow

@Suite("Audit")
struct AuditTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try mori.log("420 people", on: "ferry", "420 passengers")
    try mori.log("Opened in May", on: "ferry", "opened in May")
    try mori.verify("1")
  }

  /// Changes the database behind the program's back.
  private func run(_ sql: String) throws {
    try desks.change("mori/claims/stet.db", sql)
  }

  private func problems() throws -> [String] {
    try desks.audit("mori").problems.map { "\($0.kind.rawValue) at \($0.place)" }
  }

  @Test func `nothing is wrong with a desk as it was written`() throws {
    let audit = try desks.audit("mori")
    #expect(audit.problems.isEmpty)
    #expect(audit.events == 8)
    let last = try #require(try desks.lines(of: "mori/claims/ledger/mori.jsonl").last)
    let head = try #require(audit.heads.first)
    #expect(audit.heads.count == 1)
    #expect(last.contains(head.head.hex))
    #expect(head.events == 8)
  }

  @Test func `a changed event is found, and the rows that no longer follow from it`() throws {
    try run(
      "UPDATE events SET body = replace(body, '420 people', '402 people') WHERE seq = 4")
    #expect(try problems() == ["changed-event at mori event 4", "projection at mori-1"])
  }

  @Test(
    arguments: [
      ("UPDATE events SET by = 'kai' WHERE seq = 8", "changed-event at mori event 8"),
      ("UPDATE events SET at = '2020-01-01T00:00:00Z' WHERE seq = 8", "changed-event"),
      ("UPDATE events SET clock = 90 WHERE seq = 8", "changed-event at mori event 8"),
      ("UPDATE events SET prev = zeroblob(32) WHERE seq = 5", "broken-chain at mori event 5"),
      ("UPDATE claims SET status = 'verified' WHERE number = 2", "projection at mori-2"),
      ("UPDATE claims SET text = 'x' WHERE number = 2", "projection at mori-2"),
      ("UPDATE claims SET label = 'mori-9' WHERE number = 2", "projection at mori-9"),
      ("UPDATE citations SET now_start = 1", "projection at mori-1"),
      ("UPDATE reviews SET live = 0", "projection at mori-1"),
      ("DELETE FROM reviews", "projection at mori-1"),
      ("UPDATE sources SET label = 'train'", "projection at train"),
      ("UPDATE texts SET text = CAST('The ferry' AS BLOB)", "text at ferry revision 1"),
      (
        "INSERT INTO claim_tags SELECT 'x', id, clock FROM claims ORDER BY id DESC LIMIT 1",
        "projection at mori-2"
      ),
      (
        "UPDATE cohorts SET traits = replace(traits, 'mori', 'kai') WHERE claims > 0",
        "projection at mori-2"
      ),
      ("UPDATE cohorts SET claims = claims + 1", "projection at cohort 1"),
      ("UPDATE sources SET claims = claims + 1", "projection at ferry"),
      ("DELETE FROM source_claims", "projection at mori-1"),
      ("UPDATE source_claims SET clock = 0", "projection at mori-1"),
    ])
  func `a change behind the program's back is found`(sql: String, expected: String) throws {
    try run(sql)
    let problems = try problems()
    #expect(problems.contains { $0.hasPrefix(expected) }, "\(problems)")
  }

  @Test func `a removed last event is told by the ledger file`() throws {
    let copy = try desks.read("mori/claims/ledger/mori.jsonl")
    try run(
      "DELETE FROM reviews; DELETE FROM events WHERE seq = 8; UPDATE claims SET status = 'unchecked'"
    )
    try desks.write(copy, to: "mori/claims/ledger/mori.jsonl")
    _ = try desks.desk("mori").sync(with: nil)
    #expect(try desks.desk("mori").status("1") == .verified)
  }

  @Test func `verdicts by people whom the roster never had are named`() throws {
    let roster = String(decoding: try desks.read("mori/reviewers.md"), as: UTF8.self)
    try desks.write(roster.replacing("mori", with: "eve"), to: "mori/reviewers.md")
    #expect(try problems() == ["unknown-reviewer at mori-1"])
    try desks.write(roster.replacing("editor | yes", with: "editor | no"), to: "mori/reviewers.md")
    #expect(try problems().isEmpty)
  }

  @Test func `claims let stand by people whom the roster never had are named`() throws {
    _ = try desks.desk("mori").stand("mori-2", because: "the port says so")
    #expect(try problems().isEmpty)
    let roster = String(decoding: try desks.read("mori/reviewers.md"), as: UTF8.self)
    try desks.write(roster.replacing("mori", with: "eve"), to: "mori/reviewers.md")
    #expect(try problems() == ["unknown-reviewer at mori-1", "unknown-reviewer at mori-2"])
  }

  @Test func `a ledger file that says something else is named with the line`() throws {
    let file = "mori/claims/ledger/mori.jsonl"
    var lines = try desks.lines(of: file)
    lines[4] = lines[4].replacing("420", with: "402")
    try desks.write(lines, to: file)
    #expect(try problems() == ["ledger-file at claims/ledger/mori.jsonl:5"])
  }

  @Test func `a ledger file of another history is a fork in waiting`() throws {
    let other = try desks.desk("other")
    try other.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try desks.write(
      try desks.read("other/claims/ledger/mori.jsonl"), to: "mori/claims/ledger/mori.jsonl")
    let problems = try problems()
    #expect(problems.first == "ledger-file at claims/ledger/mori.jsonl:1")
  }

  @Test func `a database that is garbage or cut short is a finding`() throws {
    let database = "mori/claims/stet.db"
    let whole = try desks.read(database)
    try desks.write(Array(whole.prefix(whole.count / 2)), to: database)
    #expect(try problems().contains { $0.hasPrefix("database") })
    try desks.write([UInt8](repeating: 0x5A, count: 9000), to: database)
    #expect(try problems() == ["database at claims/stet.db"])
  }
}
