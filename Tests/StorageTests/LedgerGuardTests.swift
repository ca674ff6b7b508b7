import Claims
import GRDB
import Testing

@testable import Storage

@Suite("What keeps a ledger whole")
struct LedgerGuardTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "Whatever program opens the file, events are neither changed nor removed",
    arguments: [
      "UPDATE events SET by = 'eve'", "UPDATE events SET at = at WHERE seq = 2",
      "UPDATE events SET hash = zeroblob(32) WHERE id = 1", "UPDATE OR REPLACE events SET seq = 7",
      "DELETE FROM events", "DELETE FROM events WHERE seq = 2",
    ])
  func triggers(sql: String) throws {
    let desk = try WritingDesk(ledger: Ledger(path: folder.path()))
    _ = try desk.log()
    let before = try desk.events(of: "mori")
    let error = #expect(throws: DatabaseError.self) {
      try folder.raw { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + sql) }
    }
    let message = try #require(error?.message)
    #expect(message.hasPrefix("events are never "))
    #expect(try desk.events(of: "mori") == before)
    #expect(try desk.events(of: "mori").allSatisfy { $0.computedHash == $0.hash })
  }

  @Test("The journal is a rollback journal, and leaves no file behind")
  func journal() throws {
    let desk = try WritingDesk(ledger: Ledger(path: folder.path()))
    _ = try desk.log()
    let mode = try desk.ledger.read { try String.fetchOne($0.db, sql: "PRAGMA journal_mode") }
    #expect(mode == "delete")
    #expect(try folder.names() == ["stet.db"])
    // Bytes 18 and 19 of the header are 2 in a file in WAL mode.
    #expect(try folder.bytes()[18...19] == [1, 1])
  }

  @Test(
    "Every connection is set up alike",
    arguments: [
      ("synchronous", 3), ("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1),
      ("busy_timeout", 30_000),
    ])
  func settings(pragma: String, value: Int) throws {
    let ledger = try Ledger(path: folder.path())
    #expect(try ledger.read { try Int.fetchOne($0.db, sql: "PRAGMA \(pragma)") } == value)
  }

  @Test("SQL cannot rewrite the schema's own table")
  func defensive() throws {
    let ledger = try Ledger(path: folder.path())
    #expect(throws: StorageError.self) {
      try ledger.write { transaction in
        try transaction.db.execute(sql: "PRAGMA writable_schema = ON")
        try transaction.db.execute(sql: "DELETE FROM sqlite_schema WHERE type = 'trigger'")
      }
    }
  }

  @Test("A write whose body throws changes nothing, and its error comes out")
  func failingWrite() throws {
    struct Failing: Error {}
    let desk = try WritingDesk()
    let claim = try desk.log()
    let before = try desk.ledger.read { try $0.projectionDump() }
    #expect(throws: Failing.self) {
      try desk.ledger.write { transaction in
        try transaction.append(.claimLogged(LoggedClaim(text: "lost")), by: "ann", at: "")
        try transaction.append(
          .claimReworded(claim: claim, text: "lost", because: ""), by: "", at: "")
        try transaction.project()
        try transaction.store(text: [65], sha256: .sha256([65]))
        try transaction.touch(claim: claim)
        #expect(try transaction.claims().count == 2)
        throw Failing()
      }
    }
    try desk.ledger.read { snapshot throws in
      #expect(try snapshot.eventCount() == 2)
      #expect(try snapshot.projectionDump() == before)
      #expect(try snapshot.textHashes() == [])
      #expect(try snapshot.touchedClaim() == nil)
    }
    #expect(try desk.log("after") != claim)
    #expect(try desk.claims() == ["mori-1", "mori-2"])
  }

  @Test("What a write gives back comes out, `nil` too")
  func results() throws {
    let ledger = try Ledger.inMemory()
    #expect(try ledger.write { _ in 7 } == 7)
    let none: String? = try ledger.write { try $0.deskName() }
    #expect(none == nil)
  }

  @Test("A text is kept byte for byte under its digest, once")
  func texts() throws {
    let ledger = try Ledger.inMemory()
    let text = Array("e\u{301} \u{e9}\0\r\n".utf8)
    let hash = EventHash.sha256(text)
    for _ in 0..<2 { try ledger.write { try $0.store(text: text, sha256: hash) } }
    try ledger.read { snapshot throws in
      #expect(try snapshot.text(hash) == text)
      #expect(try snapshot.hasText(hash))
      #expect(try snapshot.textHashes() == [hash])
      #expect(try snapshot.text(.zero) == nil)
    }
  }

  @Test("SQLite finds nothing wrong with a ledger that was written to")
  func integrity() throws {
    let desk = try WritingDesk(ledger: Ledger(path: folder.path()))
    try desk.cite(desk.log(), desk.source())
    #expect(try desk.ledger.integrityProblems() == [])
  }
}
