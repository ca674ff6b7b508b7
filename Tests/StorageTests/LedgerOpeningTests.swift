import Claims
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("A ledger's file")
struct LedgerOpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Opening makes a ledger where there is none")
  func makes() throws {
    let ledger = try Ledger(path: folder.path())
    #expect(try ledger.read { try $0.eventCount() } == 0)
    #expect(try ledger.read { try $0.deskName() } == nil)
    #expect(try folder.names() == ["stet.db"])
    #expect(try Int32(bigEndian: folder.header(at: 68)) == 0x5374_6574)
    #expect(try Int32(bigEndian: folder.header(at: 60)) == Int32(Schema.version))
  }

  @Test("What one opening wrote, the next one reads")
  func reopens() throws {
    let desk = try WritingDesk(ledger: Ledger(path: folder.path()))
    let hash = try desk.log("it lasts")
    let again = try Ledger(path: folder.path())
    #expect(try again.read { try $0.claim(hash)?.text } == "it lasts")
    #expect(try again.read { try $0.deskName() } == "mori")
  }

  @Test("An empty file becomes a ledger: nothing in it can be lost")
  func emptyFile() throws {
    try folder.write([])
    #expect(try Ledger(path: folder.path()).read { try $0.eventCount() } == 0)
  }

  @Test("A file that is no database is refused and left alone", arguments: [3, 100, 5000])
  func noDatabase(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 65 + $0 % 26) }
    try folder.write(bytes)
    #expect(throws: StorageError.notALedger(path: folder.path())) {
      try Ledger(path: folder.path())
    }
    #expect(try folder.bytes() == bytes)
  }

  @Test(
    "Another program's database is refused and left alone",
    arguments: [
      "CREATE TABLE t (x)", "PRAGMA application_id = 42", "PRAGMA user_version = 1",
      "CREATE TABLE t (x); PRAGMA user_version = 99; PRAGMA application_id = 7",
    ])
  func otherDatabase(sql: String) throws {
    try folder.raw { try $0.execute(sql: sql + "; CREATE TABLE IF NOT EXISTS u (x)") }
    let bytes = try folder.bytes()
    #expect(throws: StorageError.notALedger(path: folder.path())) {
      try Ledger(path: folder.path())
    }
    #expect(try folder.bytes() == bytes)
  }

  @Test("A ledger of a newer version is refused and left alone")
  func newer() throws {
    _ = try Ledger(path: folder.path())
    try folder.raw { try $0.execute(sql: "PRAGMA user_version = 99") }
    let bytes = try folder.bytes()
    #expect(throws: StorageError.newer(path: folder.path(), version: 99)) {
      try Ledger(path: folder.path())
    }
    #expect(try folder.bytes() == bytes)
  }

  @Test("A ledger of a version that there never was is called damaged", arguments: [-1, 0])
  func impossibleVersion(version: Int) throws {
    _ = try WritingDesk(ledger: Ledger(path: folder.path())).log()
    try folder.raw { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    let bytes = try folder.bytes()
    let error = #expect(throws: StorageError.self) { try Ledger(path: folder.path()) }
    guard case .damaged(folder.path(), _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.bytes() == bytes)
  }

  @Test("A ledger whose pages are overwritten is called damaged")
  func damaged() throws {
    let desk = try WritingDesk(ledger: Ledger(path: folder.path()))
    for _ in 0..<5 { _ = try desk.log() }
    var bytes = try folder.bytes()
    let page = 4096
    bytes.replaceSubrange(page..., with: [UInt8](repeating: 0xAA, count: bytes.count - page))
    try folder.write(bytes)
    let error = #expect(throws: StorageError.self) {
      _ = try Ledger(path: folder.path()).read { try $0.claims() }
    }
    guard case .damaged(folder.path(), _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A folder that is not there cannot hold a ledger")
  func noFolder() {
    let path = folder.path("none/stet.db")
    #expect(throws: StorageError.readOnly(path: path)) { try Ledger(path: path) }
  }

  // MARK: Making it whole

  @Test("What fills a new ledger is called once, when it is made")
  func populate() throws {
    var calls = 0
    func open() throws -> Ledger {
      try Ledger(path: folder.path()) { transaction in
        calls += 1
        try transaction.nameDesk("mori")
        try transaction.append(.claimLogged(LoggedClaim(text: "first")), by: "ann", at: "")
      }
    }
    #expect(try open().read { try $0.claims().map(\.id) } == ["mori-1"])
    #expect(try open().read { try $0.claims().map(\.id) } == ["mori-1"])
    #expect(calls == 1)
  }

  @Test("Where filling fails there is no ledger, and the next opening makes one")
  func populateFails() throws {
    struct Failing: Error {}
    #expect(throws: Failing.self) {
      try Ledger(path: folder.path()) { transaction in
        try transaction.nameDesk("mori")
        try transaction.append(.deskOpened(nonce: ""), by: "ann", at: "")
        throw Failing()
      }
    }
    let tables = try folder.raw { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    #expect(tables == 0)
    let ledger = try Ledger(path: folder.path())
    #expect(try ledger.read { try $0.eventCount() } == 0)
  }
}

extension TemporaryFolder {
  /// Four bytes of the file's header, as they stand.
  fileprivate func header(at offset: Int) throws -> Int32 {
    try bytes()[offset..<offset + 4].withUnsafeBytes { $0.loadUnaligned(as: Int32.self) }
  }
}
