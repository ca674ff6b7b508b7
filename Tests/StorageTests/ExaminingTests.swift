import Claims
import Foundation
import GRDB
import Testing

@testable import Storage

/// A file that somebody else may have made, opened to be examined.
@Suite("A stranger's database")
struct ExaminingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let desk = try WritingDesk(ledger: Ledger(path: folder.path()))
    _ = try desk.log("it lasts")
  }

  private func problems() throws -> [String] {
    try Ledger(examining: folder.path()).schemaProblems().map(\.what)
  }

  @Test("A ledger as the program made it has nothing in its schema that is not the program's")
  func own() throws {
    #expect(try problems() == [])
    try folder.raw { try $0.execute(sql: "ANALYZE") }
    #expect(try problems() == [])
  }

  @Test(
    "What is not as the frozen SQL makes it is named",
    arguments: [
      (
        "CREATE TRIGGER t AFTER UPDATE ON desk BEGIN SELECT 1; END",
        "there is the trigger t, which is not Stet's", false
      ),
      ("CREATE VIEW v AS SELECT 1", "there is the view v, which is not Stet's", false),
      ("CREATE TABLE t (x)", "there is the table t, which is not Stet's", false),
      (
        "CREATE INDEX i ON events (by)", "there is the index i, which is not Stet's", false
      ),
      (
        "DROP TRIGGER events_are_never_changed",
        "the trigger events_are_never_changed is missing", false
      ),
      ("DROP TABLE notes", "the table notes is missing", true),
      (
        "DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS claim",
        "there is the view notes, which is not Stet's", false
      ),
      (
        "ALTER TABLE notes ADD COLUMN x INTEGER AS (position + 1)",
        "the table notes is not as Stet makes it", true
      ),
      (
        "DROP VIEW claims_v; CREATE VIEW claims_v AS SELECT 1",
        "the view claims_v is not as Stet makes it", false
      ),
      (
        "CREATE TABLE enclosures (name TEXT, content BLOB)",
        "there is the table enclosures, which is not Stet's", false
      ),
    ])
  func schema(sql: String, what: String, isInTheWay: Bool) throws {
    try folder.raw { try $0.execute(sql: sql) }
    let problems = try Ledger(examining: folder.path()).schemaProblems()
    #expect(
      problems.contains(SchemaProblem(what: what, isInTheWay: isInTheWay)), "\(problems)")
  }

  @Test("The table of a backup is known")
  func enclosures() throws {
    try folder.raw { try $0.execute(sql: Schema.enclosures) }
    #expect(try problems() == [])
  }

  @Test(
    "Nothing in it is run, and nothing is written",
    arguments: [
      "SELECT * FROM claims_v", "SELECT * FROM v", "UPDATE desk SET name = 'x'",
      "SELECT load_extension('x')", "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
    ])
  func confined(sql: String) throws {
    try folder.raw { try $0.execute(sql: "CREATE VIEW v AS SELECT 1") }
    let bytes = try folder.bytes()
    let ledger = try Ledger(examining: folder.path())
    #expect(throws: StorageError.self) { try ledger.read { try $0.db.execute(sql: sql) } }
    #expect(try folder.bytes() == bytes)
    #expect(try folder.names() == ["stet.db"])
    #expect(throws: StorageError.readOnly(path: folder.path())) {
      try ledger.write { try $0.nameDesk("x") }
    }
  }

  @Test("No other file is attached")
  func attaching() throws {
    let ledger = try Ledger(examining: folder.path())
    let error = #expect(throws: DatabaseError.self) {
      try ledger.queue.inDatabase {
        try $0.execute(sql: "ATTACH DATABASE '\(folder.path("other.db"))' AS other")
      }
    }
    #expect(error?.message?.contains("too many attached") == true)
    #expect(try folder.names() == ["stet.db"])
  }

  @Test("A database in WAL mode is refused, and nothing is made beside it")
  func wal() throws {
    try folder.raw { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    let error = #expect(throws: StorageError.self) { try Ledger(examining: folder.path()) }
    guard case .refused = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.names() == ["stet.db"])
  }

  @Test("A log of WAL mode that somebody has put beside it is not read")
  func plantedLog() throws {
    try folder.write([1, 2, 3], to: "stet.db-wal")
    #expect(throws: StorageError.self) { try Ledger(examining: folder.path()) }
    #expect(try folder.names() == ["stet.db", "stet.db-wal"])
  }

  @Test("A write that was broken off is told, and not taken back")
  func unfinished() throws {
    try breakOff()
    let before = try folder.bytes()
    #expect(throws: StorageError.unfinished(path: folder.path())) {
      try Ledger(examining: folder.path()).integrityProblems()
    }
    #expect(try folder.bytes() == before)
    #expect(try folder.names() == ["stet.db", "stet.db-journal"])
    try Ledger.finishWrite(folder.path())
    #expect(try folder.names() == ["stet.db"])
    #expect(try Ledger(examining: folder.path()).integrityProblems() == [])
    #expect(try Ledger(path: folder.path()).read { try $0.eventCount() } == 2)
  }

  @Test("A journal that names another file is not played back, and the file stays")
  func otherFile() throws {
    try breakOff()
    try folder.write([1, 2, 3], to: "thesis.txt")
    let name = Array(folder.path("thesis.txt").utf8)
    var journal = try folder.bytes("stet.db-journal")
    func add(_ number: Int) {
      for shift in [24, 16, 8, 0] { journal.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    // As pager.c writes it: a page number that none has, the name, its length and sum, the magic.
    add(1 << 30 / 4096 + 1)
    journal += name
    add(name.count)
    add(name.reduce(0) { $0 + Int(Int8(bitPattern: $1)) })
    journal += [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    try folder.write(journal, to: "stet.db-journal")
    for open in [
      { _ = try Ledger(path: folder.path()) }, { try Ledger.finishWrite(folder.path()) },
      { _ = try Ledger(reading: folder.path(), patience: 0.1) },
    ] {
      #expect(throws: StorageError.self) { try open() }
    }
    #expect(try folder.bytes("thesis.txt") == [1, 2, 3])
  }

  /// Leaves the file as a program does that is ended in the middle of a write.
  private func breakOff() throws {
    let queue = try DatabaseQueue(path: folder.path())
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA cache_size = 1; BEGIN IMMEDIATE; PRAGMA cache_spill = 1;
          INSERT INTO texts (sha256, text)
            WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 200)
            SELECT CAST(printf('%032d', x) AS BLOB), randomblob(3000) FROM n
          """)
      try #require(folder.names().contains("stet.db-journal"))
      let (database, journal) = (try folder.bytes(), try folder.bytes("stet.db-journal"))
      try db.execute(sql: "ROLLBACK")
      try folder.write(database)
      try folder.write(journal, to: "stet.db-journal")
    }
    try queue.close()
  }
}
