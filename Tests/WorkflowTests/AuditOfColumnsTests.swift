import Claims
import Foundation
import Testing
import Workflow

/// A claim that has something in every table, one column of which is changed.
@Suite("Audit of each column of a claim's rows")
struct AuditOfColumnsTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry opened in May. It carries 420 passengers.")
    try mori.log("The ferry opened", on: "ferry", "opened in May")
    try mori.log("May", on: "ferry", "May")
    _ = try mori.withdraw(["2"], because: "said twice", duplicateOf: "1")
    try mori.verify("1")
    _ = try mori.note("1", "call the port", isPrivate: false)
    _ = try mori.tag("1", add: ["rail"], remove: [])
    let asked = try mori.ask("1", "Which May?").claim
    let id = try #require(asked.shortIDs[asked.queries[0].hash])
    _ = try mori.answer("1", query: id, "This year's")
    try #require(try desks.audit("mori").problems == [])
  }

  /// Changes the database behind the program's back.
  private func run(_ sql: String) throws {
    try desks.change("mori/claims/stet.db", sql)
  }

  @Test(
    arguments: [
      ("claims", "desk", "'kai'"), ("claims", "number", "9"), ("claims", "clock", "90"),
      ("claims", "seq", "90"), ("claims", "text", "text || ' '"), ("claims", "wording", "1"),
      ("claims", "claimant", "'x'"), ("claims", "context", "'x'"), ("claims", "priority", "2"),
      ("claims", "assigned", "'kai'"), ("claims", "status", "'stale'"),
      ("claims", "agreement", "'split'"), ("claims", "stale", "'[1]'"), ("claims", "standing", "1"),
      ("claims", "withdrawal", "1"), ("claims", "duplicate_of", "zeroblob(32)"),
      ("claims", "cohort", "NULL"), ("claim_tags", "tag", "'road'"), ("claim_tags", "clock", "90"),
      ("citations", "position", "position + 5"), ("citations", "id", "1"),
      ("citations", "source", "NULL"), ("citations", "anchor", "'shifted'"),
      ("citations", "material", "'[\"x\"]'"), ("citations", "now_revision", "NULL"),
      ("citations", "now_start", "now_start + 1"), ("citations", "now_end", "now_end + 1"),
      ("citations", "grounds", "1"), ("reviews", "position", "5"), ("reviews", "id", "1"),
      ("reviews", "by", "'kai'"), ("reviews", "rests", "'[]'"), ("reviews", "retraction", "1"),
      ("reviews", "lapse", "'{}'"), ("reviews", "overruled_by", "1"), ("reviews", "live", "0"),
      ("notes", "position", "5"), ("notes", "id", "1"), ("queries", "position", "5"),
      ("queries", "id", "1"), ("queries", "answers", "'[]'"),
    ])
  func `another value is found`(table: String, column: String, value: String) throws {
    let key = table == "claims" ? "id" : "claim"
    try run(
      """
      UPDATE \(table) SET \(column) = \(value)
      WHERE \(key) = (SELECT min(id) FROM events WHERE kind = 'claim.logged')
      """)
    let problems = try desks.audit("mori").problems
    #expect(
      problems.contains { $0.kind == .projection && $0.place == "mori-1" }, "\(problems)")
  }

  @Test(arguments: ["claim_tags", "citations", "reviews", "notes", "queries"])
  func `a missing row is found`(table: String) throws {
    try run("DELETE FROM \(table) WHERE claim = (SELECT min(claim) FROM \(table))")
    let problems = try desks.audit("mori").problems
    #expect(problems.contains { $0.kind == .projection && $0.place == "mori-1" }, "\(problems)")
  }

  @Test func `a row for no claim is found`() throws {
    try run("INSERT INTO notes (claim, position, id) VALUES (1, 0, 1)")
    let problems = try desks.audit("mori").problems
    #expect(problems.contains { $0.what == "no claim.noted event stands behind it" })
  }

  // MARK: Ledger files beside the chain

  private static let file = "mori/claims/ledger/mori.jsonl"

  @Test func `a file that has less than the database is no problem`() throws {
    let lines = try desks.lines(of: Self.file)
    for count in [0, 1, 5] {
      try desks.write(Array(lines.prefix(count)), to: Self.file)
      #expect(try desks.audit("mori").problems == [])
    }
  }

  @Test func `each line that says something else is named`() throws {
    let lines = try desks.lines(of: Self.file)
    for index in lines.indices {
      var changed = lines
      changed[index] = changed[index].replacing("2026-11-21", with: "2026-11-22")
      try desks.write(changed, to: Self.file)
      let problems = try desks.audit("mori").problems
      #expect(problems.map(\.place) == ["claims/ledger/mori.jsonl:\(index + 1)"])
      #expect(problems.first?.what.contains("but the content gives") == true)
    }
  }

  @Test func `a file that ends within a line is told of as before`() throws {
    let bytes = try desks.read(Self.file)
    try desks.write(Array(bytes.dropLast(40)), to: Self.file)
    #expect(try desks.audit("mori").problems == [])
    #expect(desks.warnings.contains { $0.hasPrefix("tornLine") })
  }

  @Test func `an event that nobody can read is found in the file and in the database`() throws {
    var lines = try desks.lines(of: Self.file)
    let index = try #require(lines.firstIndex { $0.contains("\"kind\":\"claim.noted\"") })
    let old = try Event(line: Array(lines[index].utf8)).hash.hex
    let changed = lines[index].replacing("\"text\":\"call the port\"", with: "\"text\":1")
    let content = changed.replacing(",\"hash\":\"\(old)\"", with: "")
    let new = EventHash.sha256(Array(content.utf8)).hex
    lines = Array(lines.prefix(index)) + [changed.replacing(old, with: new)]
    try desks.write(lines, to: Self.file)
    try run(
      """
      UPDATE events SET hash = x'\(new)', body = replace(body, '"call the port"', '1')
      WHERE kind = 'claim.noted'
      """)
    let problems = try desks.audit("mori").problems
    #expect(
      problems.contains {
        $0.place == "claims/ledger/mori.jsonl:\(index + 1)"
          && $0.what == "`text` of claim.noted is missing or malformed"
      }, "\(problems)")
    #expect(problems.contains { $0.kind == .database })
  }
}
