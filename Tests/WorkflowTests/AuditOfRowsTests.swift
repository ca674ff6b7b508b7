import Claims
import Foundation
import Testing
import Workflow

/// Changes that leave every event whole, and only what is kept beside the events wrong.
@Suite("Audit of what stands beside the events")
struct AuditOfRowsTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The caf\u{E9} opened in May. The ferry carries 420 passengers.")
    try mori.log("The caf\u{E9} opened", on: "ferry", "opened in May")
    try mori.log("420 people", on: "ferry", "420 passengers")
    try mori.verify("1")
    _ = try mori.note("2", "call the port", isPrivate: false)
  }

  /// Changes the database behind the program's back.
  private func run(_ sql: String) throws {
    try desks.change("mori/claims/stet.db", sql)
  }

  private func problems() throws -> [Audit.Problem] { try desks.audit("mori").problems }

  @Test func `nothing is wrong before anything is changed`() throws {
    #expect(try problems() == [])
  }

  @Test func `another spelling of the same characters is another text`() throws {
    try run("UPDATE claims SET text = replace(text, char(0xE9), 'e' || char(0x301))")
    let problems = try problems()
    #expect(problems.map(\.kind) == [.projection])
    #expect(problems.first?.place == "mori-1")
  }

  @Test(
    arguments: ["source.added", "source.revised", "claim.logged", "claim.cited", "claim.reviewed"])
  func `an event filed under nothing is found`(kind: String) throws {
    try run(
      """
      UPDATE events SET subject = NULL
      WHERE id = (SELECT max(id) FROM events WHERE kind = '\(kind)')
      """)
    #expect(try problems().contains { $0.kind == .projection })
  }

  @Test(arguments: ["desk.opened", "claim.logged", "claim.reviewed", "claim.noted"])
  func `an event that counts the claims wrong is found`(kind: String) throws {
    try run(
      """
      UPDATE events SET number = number + 1
      WHERE id = (SELECT max(id) FROM events WHERE kind = '\(kind)')
      """)
    #expect(try problems().contains { $0.kind == .projection })
  }

  @Test(
    arguments: [
      """
      INSERT INTO citations (claim, position, id, source, anchor, material, grounds)
      SELECT claim, 9, (SELECT id FROM events WHERE kind = 'claim.noted'), source, anchor, material,
        grounds
      FROM citations LIMIT 1
      """,
      """
      INSERT INTO reviews (claim, position, id, by, rests, live)
      SELECT claim, 9, (SELECT id FROM events WHERE kind = 'claim.noted'), by, rests, 0
      FROM reviews LIMIT 1
      """,
      """
      INSERT INTO notes (claim, position, id)
      SELECT id, 9, (SELECT max(id) FROM events WHERE kind = 'claim.cited') FROM claims LIMIT 1
      """,
    ])
  func `a row that points at an event of another kind is found`(sql: String) throws {
    try run(sql)
    let problems = try problems()
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.kind == .projection })
  }

  @Test(
    arguments: [
      "DELETE FROM queries", "DELETE FROM sign_offs", "UPDATE queries SET answers = '[]'",
      "UPDATE queries SET answers = 'x'", "UPDATE queries SET position = 2 - position",
      "UPDATE queries SET id = (SELECT id FROM events WHERE kind = 'claim.noted')",
      "UPDATE sign_offs SET id = (SELECT id FROM events WHERE kind = 'source.added')",
      """
      INSERT INTO queries (claim, position, id, answers)
      SELECT (SELECT max(id) FROM claims), 9, id, '[]' FROM queries LIMIT 1
      """,
      """
      INSERT INTO sign_offs (source, position, id) SELECT source, 9, id FROM sign_offs LIMIT 1
      """,
    ])
  func `a changed row of a query or a sign-off is found`(sql: String) throws {
    let mori = try desks.desk("mori")
    let asked = try mori.ask("1", "Which May?").claim
    let id = try #require(asked.shortIDs[asked.queries[0].hash])
    _ = try mori.answer("1", query: id, "This year's")
    _ = try mori.ask("1", "And the fare?")
    _ = try mori.sign("ferry", because: "runs")
    #expect(try problems() == [])
    try run(sql)
    let problems = try problems()
    #expect(problems.contains { $0.kind == .projection })
  }

  @Test func `a row that cannot be read is a finding, and the others are found beside it`() throws {
    try run(
      """
      UPDATE claims SET stale = 'x' WHERE number = 1;
      UPDATE claims SET status = 'disputed' WHERE number = 2;
      UPDATE events SET by = 'kai' WHERE kind = 'claim.noted';
      """)
    let problems = try problems()
    let places = problems.map { "\($0.kind.rawValue) at \($0.place)" }
    #expect(places.contains("changed-event at mori event 9"))
    #expect(places.contains("projection at mori-1"))
    #expect(places.contains("projection at mori-2"))
    #expect(problems.allSatisfy { !$0.what.contains("operation could") && !$0.what.isEmpty })
  }

  @Test func `a fork is told by its events, whatever stands in the table of forks`() throws {
    try desks.copy("mori", to: "copy")
    try desks.desk("mori").log("May", on: "ferry", "May")
    try desks.desk("copy").log("The ferry", on: "ferry", "The ferry")
    #expect(try desks.desk("mori").sync(with: desks.path("copy")).forked == ["mori"])
    let before = try problems()
    #expect(before.count { $0.kind == .fork } == 2)
    try run("DELETE FROM forks WHERE seq = (SELECT min(seq) FROM forks)")
    let after = try problems().filter { $0.kind == .fork }
    #expect(after.contains { $0.place == before.first?.place })
    try run("DELETE FROM forks")
    #expect(try problems().contains { $0.kind == .fork })
  }

  @Test func `a fork that nobody keeps as one is named, and a rebuild keeps it again`() throws {
    try desks.copy("mori", to: "copy")
    try desks.desk("mori").log("May", on: "ferry", "May")
    try desks.desk("copy").log("The ferry", on: "ferry", "The ferry")
    _ = try desks.desk("mori").sync(with: desks.path("copy"))
    try run("DELETE FROM forks; INSERT INTO forks VALUES ('mori', 1)")
    let problems = try problems().filter { $0.kind == .projection }
    #expect(problems.contains { $0.place == "mori event 1" })
    #expect(problems.count > 1)
    _ = try desks.desk("mori").rebuild()
    #expect(try self.problems().allSatisfy { $0.kind == .fork })
  }

  /// Columns of another type than their table says, as a flipped bit in a row's header makes them.
  @Test(
    arguments: [
      ("citations", "id INTEGER NOT NULL", "id"), ("claims", "text TEXT NOT NULL", "text"),
      ("reviews", "by TEXT NOT NULL", "by"), ("revisions", "number INTEGER NOT NULL", "number"),
      ("sources", "slug TEXT NOT NULL", "slug"),
    ])
  func `a column that holds nothing is told, and ends nothing`(
    table: String, declaration: String, column: String
  ) throws {
    try run(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '\(declaration)', '\(column) ANY')
      WHERE name = '\(table)';
      PRAGMA writable_schema = RESET;
      """)
    try run("UPDATE \(table) SET \(column) = NULL")
    try run(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '\(column) ANY', '\(declaration)')
      WHERE name = '\(table)';
      PRAGMA writable_schema = RESET;
      """)
    #expect(try !problems().isEmpty)
  }
}
