import Claims
import Foundation
import Storage
import Testing
import Workflow

@Suite("Backups")
struct BackupTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try mori.log("420 people", on: "ferry", "420 passengers")
    try mori.verify("1")
  }

  @discardableResult
  private func backUp(_ desk: String, to file: String = "friday.db") throws -> LedgerReach {
    let pending = try PendingFile(for: desks.path(file))
    let reach = try desks.desk(desk).backUp(into: pending)
    try pending.place(over: true)
    return reach
  }

  private func restore(
    _ file: String = "friday.db", to folder: String = "new", force: Bool = false
  ) throws -> Restored {
    try Desk.restore(
      desks.path(file), to: DeskFolder(path: desks.path(folder)), force: force,
      environment: desks.environment())
  }

  private func claims(_ desk: String) throws -> [String] {
    try desks.desk(desk).claimsInContext().map {
      "\($0.claim.id) \($0.claim.text) \($0.claim.status)"
    }
  }

  @Test func `a backup is a complete desk, restored into a folder that is not there`() throws {
    let mori = try desks.desk("mori")
    let hash = try #require(try mori.claimsInContext().first).claim.hash
    try mori.keep(ReviewDraft(purpose: .note(isPrivate: false), text: "the port"), on: hash)
    let reach = try backUp("mori")
    let restored = try restore()
    #expect(restored.reach == reach)
    #expect(restored.kept.isEmpty && restored.ahead.isEmpty && !restored.rosterDiffers)
    #expect(try claims("new") == claims("mori"))
    for file in ["reviewers.md", "claims/ledger/mori.jsonl", "claims/stet.db-drafts"] {
      #expect(try desks.read("new/" + file) == desks.read("mori/" + file), "\(file)")
    }
    #expect(try desks.files(in: "new/claims/texts") == desks.files(in: "mori/claims/texts"))
    #expect(
      try desks.files(in: "new/claims") == ["ledger", "stet.db", "stet.db-drafts", "texts"])
    #expect(try desks.audit("new").problems == [])
    #expect(try desks.audit("new").heads == desks.audit("mori").heads)
  }

  @Test func `a restored desk writes on under a name of its own, and both meet again`() throws {
    try backUp("mori")
    _ = try restore()
    let new = try desks.desk("new")
    #expect(try new.summary().desk == nil)
    #expect(try new.log("Opened in May", on: "ferry", "opened in May") == "mori2-1")
    let mori = try desks.desk("mori")
    try mori.log("It carries people", on: "ferry", "carries")
    let synced = try mori.sync(with: desks.path("new"))
    #expect(synced.forked.isEmpty)
    _ = try desks.desk("new").sync(with: nil)
    #expect(try claims("mori") == claims("new"))
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `a backup put in the database's place by hand forks nothing either`() throws {
    try backUp("mori")
    let mori = try desks.desk("mori")
    try mori.log("Opened in May", on: "ferry", "opened in May")
    try desks.write(desks.read("friday.db"), to: "mori/claims/stet.db")
    #expect(try desks.audit("mori").problems == [])
    #expect(try desks.desk("mori").log("later", on: "ferry", "carries") == "mori2-1")
    let synced = try desks.desk("mori").sync(with: nil)
    #expect(synced.forked.isEmpty)
    #expect(try claims("mori").count == 3)
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `an older copy of the database that writes on alone is a fork, named and kept`() throws
  {
    try desks.copy("mori", to: "old")
    let mori = try desks.desk("mori")
    try mori.log("Opened in May", on: "ferry", "opened in May")
    try desks.desk("old").log("It carries people", on: "ferry", "carries")
    let synced = try mori.sync(with: desks.path("old"))
    #expect(synced.forked == ["mori"])
    let problems = try desks.audit("mori").problems
    #expect(!problems.isEmpty && problems.allSatisfy { $0.kind == .fork })
    #expect(try claims("mori").count == 3)
  }

  @Test func `a database that stands is not restored over, and kept where that is forced`() throws {
    try backUp("mori")
    let mori = try desks.desk("mori")
    try mori.log("Opened in May", on: "ferry", "opened in May")
    let before = try desks.read("mori/claims/stet.db")
    #expect(throws: DeskError.self) { try restore(to: "mori") }
    #expect(try desks.read("mori/claims/stet.db") == before)
    let restored = try restore(to: "mori", force: true)
    #expect(restored.kept == ["claims/stet.db-20261121T090000Z"])
    #expect(restored.ahead == ["claims/ledger/mori.jsonl"])
    #expect(try desks.read("mori/claims/stet.db-20261121T090000Z") == before)
    #expect(try claims("mori").count == 1)
    // What the backup does not have is still in the ledger file.
    _ = try desks.desk("mori").sync(with: nil)
    #expect(try claims("mori").count == 2)
    #expect(try desks.audit("mori").problems == [])
    #expect(try restore(to: "mori", force: true).kept == ["claims/stet.db-20261121T090000Z-2"])
  }

  @Test func `what SQLite cannot open gives way to a backup and is kept as well`() throws {
    try backUp("mori")
    let garbage = [UInt8](repeating: 0x5A, count: 9000)
    try desks.write(garbage, to: "mori/claims/stet.db")
    try desks.write([1, 2, 3], to: "mori/claims/stet.db-journal")
    let restored = try restore(to: "mori", force: true)
    let name = "claims/stet.db-20261121T090000Z"
    #expect(restored.kept == [name, name + "-journal"])
    #expect(try desks.read("mori/claims/stet.db-20261121T090000Z") == garbage)
    #expect(try desks.read("mori/claims/stet.db-20261121T090000Z-journal") == [1, 2, 3])
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `what lies about of a database that is gone is not taken for the backup's`() throws {
    try backUp("mori")
    try desks.remove("mori/claims/stet.db")
    for ending in ["-journal", "-wal", "-shm"] {
      try desks.write(ending, to: "mori/claims/stet.db" + ending)
    }
    let name = "claims/stet.db-20261121T090000Z"
    let endings = ["-journal", "-wal", "-shm"]
    #expect(try restore(to: "mori").kept == endings.map { name + $0 })
    for ending in endings {
      #expect(try desks.read("mori/" + name + ending) == Array(ending.utf8))
    }
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `a roster that stands and differs is left, or kept where that is forced`() throws {
    try backUp("mori")
    let roster = try desks.read("mori/reviewers.md")
    let other = String(decoding: roster, as: UTF8.self).replacing("Kai", with: "Kay")
    _ = try restore()
    try desks.remove("new/claims/stet.db")
    try desks.write(other, to: "new/reviewers.md")
    #expect(try restore().rosterDiffers)
    #expect(try desks.read("new/reviewers.md") == Array(other.utf8))
    let restored = try restore(force: true)
    #expect(!restored.rosterDiffers)
    #expect(
      restored.kept == ["claims/stet.db-20261121T090000Z", "reviewers.md-20261121T090000Z"])
    #expect(try desks.read("new/reviewers.md") == roster)
    #expect(try desks.read("new/reviewers.md-20261121T090000Z") == Array(other.utf8))
  }

  @Test func `a database without a roster is restored only beside one`() throws {
    try desks.write(desks.read("mori/claims/stet.db"), to: "plain.db")
    #expect(throws: DeskError.self) { try restore("plain.db") }
    #expect(!FileManager.default.fileExists(atPath: desks.path("new")))
    try desks.remove("mori/claims/stet.db")
    _ = try restore("plain.db", to: "mori")
    #expect(try desks.desk("mori").summary().desk == nil)
    #expect(try claims("mori").count == 1)
  }

  @Test(
    arguments: [
      "UPDATE events SET body = replace(body, '420', '402') WHERE seq = 4",
      "UPDATE texts SET text = CAST('The ferry' AS BLOB)",
      "UPDATE claims SET text = 'x'",
      "CREATE TRIGGER t AFTER UPDATE ON desk BEGIN DELETE FROM texts; END",
      "CREATE VIEW v AS SELECT 1", "CREATE TABLE t (x)", "DROP INDEX claims_in_order",
      "DROP TABLE notes", "PRAGMA user_version = 99", "PRAGMA journal_mode = WAL",
    ])
  func `a backup that somebody has changed is refused, and nothing is made of it`(
    sql: String
  ) throws {
    try backUp("mori")
    try desks.change("friday.db", sql)
    let changed = try desks.read("friday.db")
    #expect(throws: (any Error).self) { try restore() }
    #expect(!FileManager.default.fileExists(atPath: desks.path("new")))
    #expect(try desks.read("friday.db") == changed)
    // A folder that stands is left as it is.
    try FileManager.default.createDirectory(
      atPath: desks.path("empty"), withIntermediateDirectories: false)
    #expect(throws: (any Error).self) { try restore(to: "empty") }
    #expect(try desks.files(in: "empty") == [])
  }

  @Test func `an empty file in the database's place gives way where that is asked for`() throws {
    try backUp("mori")
    try desks.write("", to: "mori/claims/stet.db")
    #expect(throws: DeskError.self) { try restore(to: "mori") }
    let restored = try restore(to: "mori", force: true)
    #expect(restored.kept == ["claims/stet.db-20261121T090000Z"])
    #expect(try claims("mori").count == 1)
  }

  @Test func `where the roster cannot be read nothing has changed`() throws {
    try backUp("mori")
    try FileManager.default.createDirectory(
      atPath: desks.path("new/reviewers.md"), withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try restore() }
    #expect(try desks.files(in: "new") == ["reviewers.md"])
  }

  @Test func `a desk that is damaged is not backed up as if it were whole`() throws {
    try desks.change("mori/claims/stet.db", "CREATE TABLE t (x)")
    #expect(throws: (any Error).self) { try backUp("mori") }
    #expect(try desks.files(in: ".") == ["mori"])
  }

  @Test func `backups made while others write hold all that was acknowledged before`() async throws
  {
    let rounds = 6
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let mori = try desks.desk("mori")
        for number in 1...30 { try mori.log("claim \(number)", on: "ferry", "carries") }
      }
      group.addTask {
        for round in 1...rounds {
          let before = try claims("mori").count
          let reach = try backUp("mori", to: "\(round).db")
          #expect(reach.claims >= before)
        }
      }
      try await group.waitForAll()
    }
    for round in 1...rounds {
      let restored = try restore("\(round).db", to: "new\(round)")
      #expect(try claims("new\(round)").count == restored.reach.claims)
      #expect(try desks.audit("new\(round)").problems == [])
    }
  }
}
