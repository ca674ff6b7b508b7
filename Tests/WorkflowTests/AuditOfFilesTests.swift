import Claims
import Foundation
import Storage
import Testing
import Workflow

/// Ledger files and texts that somebody has been at, and the database itself out of the way.
@Suite("Audit of what stands in files")
struct AuditOfFilesTests {
  private let desks: TestDesks
  private let file = "mori/claims/ledger/mori.jsonl"

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try mori.log("420 people", on: "ferry", "420 passengers")
    try mori.log("Opened in May", on: "ferry", "opened in May")
    try mori.verify("1")
  }

  private func problems() throws -> [String] {
    try desks.audit("mori").problems.map { "\($0.kind.rawValue) at \($0.place): \($0.what)" }
  }

  /// What stands in the desk's folder, each file with its content.
  private func everything() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let root = desks.path("mori")
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
      files[name] = isFolder.boolValue ? [] : try desks.read("mori/" + name)
    }
    return files
  }

  private func change(_ body: (inout [String]) -> Void) throws {
    var lines = try desks.lines(of: file)
    body(&lines)
    try desks.write(lines, to: file)
  }

  private let place = "ledger-file at claims/ledger/mori.jsonl:"

  @Test func `a line that was taken out is named`() throws {
    try change { $0.remove(at: 3) }
    #expect(try problems() == [place + "7: event 4 of mori is missing"])
  }

  @Test func `a first line that was taken out is named`() throws {
    try change { $0.remove(at: 0) }
    #expect(try problems() == [place + "1: event 1 of mori is missing"])
  }

  @Test func `a line that stands twice is named, wherever the second one is`() throws {
    try change { $0.insert($0[3], at: 4) }
    #expect(
      try problems() == [place + "5: event 4 stands here again: it is on line 4 already"])
    try change { $0.append($0.remove(at: 4)) }
    #expect(
      try problems() == [place + "9: event 4 stands here again: it is on line 4 already"])
  }

  @Test func `lines that changed places are named`() throws {
    try change { $0.swapAt(3, 4) }
    #expect(try problems() == [place + "5: event 4 stands behind event 5"])
  }

  @Test func `an event that somebody made and put in is named`() throws {
    let other = try desks.desk("other")
    for number in 1...8 { try other.add("s\(number)", "Text \(number).") }
    let forged = try desks.lines(of: "other/claims/ledger/mori.jsonl")[4]
    try change { $0.insert(forged, at: 4) }
    let found = try problems()
    #expect(
      found.contains(place + "5: event 5 of mori is another one than the database's"), "\(found)")
  }

  @Test func `each bad line of a file is named, not the first alone`() throws {
    try change { lines in
      lines[2] = "{}"
      lines[5] = "not json"
    }
    #expect(
      try problems() == [
        place + "3: `hash` is missing or malformed", place + "6: not JSON at byte 1: expected null",
      ])
  }

  @Test func `a file that ends early is told, and is no finding: the next write goes on`() throws {
    try change { $0.removeLast(2) }
    #expect(try problems() == [])
    #expect(
      desks.warnings.contains {
        $0.contains("shortFile") && $0.contains("last: 6") && $0.contains("end: 8")
      }, "\(desks.warnings)")
    _ = try desks.desk("mori").sync(with: nil)
    #expect(try desks.lines(of: file).count == 8)
  }

  @Test func `an event that was taken out of the database's end is told by the ledger file`() throws
  {
    let own = "ledger-file at claims/ledger/mori.jsonl:8: the database lacks event 8 of mori"
    try desks.change(
      "mori/claims/stet.db",
      """
      DELETE FROM reviews; UPDATE desk SET touched = NULL; DELETE FROM events WHERE seq = 8;
      UPDATE claims SET status = 'unchecked', agreement = 'none' WHERE number = 1
      """)
    let found = try problems()
    #expect(found.contains { $0.hasPrefix(own) }, "\(found)")
  }

  @Test func `events of another desk that are not taken in are told, and are no finding`() throws {
    _ = try desks.desk("kai", as: "kai").sync(with: desks.path("mori"))
    try desks.desk("mori").log("again", on: "ferry", "carries")
    try desks.write(desks.read(file), to: "kai/claims/ledger/mori.jsonl")
    #expect(try desks.audit("kai").problems == [])
    #expect(
      desks.warnings.contains { $0.contains("notTakenIn") && $0.contains("events: 2") },
      "\(desks.warnings)")
  }

  @Test func `a copy of a text that is not its digest is named`() throws {
    let name = try #require(try desks.files(in: "mori/claims/texts").first)
    try desks.write("The ferry carries 402 passengers.", to: "mori/claims/texts/" + name)
    #expect(
      try problems() == [
        "text at claims/texts/\(name): its content is not what its name is the SHA-256 of"
      ])
  }

  @Test func `a copy of a text that no revision has is an orphan`() throws {
    let name = EventHash.sha256("stray".utf8).hex + ".txt"
    try desks.write("stray", to: "mori/claims/texts/" + name)
    #expect(try problems() == ["orphan at claims/texts/\(name): no revision has this text"])
  }

  @Test func `a stored text that no revision has is an orphan`() throws {
    let sha256 = EventHash.sha256("stray".utf8).hex
    try desks.change(
      "mori/claims/stet.db",
      "INSERT INTO texts (sha256, text) VALUES (x'\(sha256)', CAST('stray' AS BLOB))")
    #expect(try problems() == ["orphan at text \(sha256.prefix(12)): no revision has this text"])
  }

  @Test func `an event about a claim that nobody knows is an orphan, in a file and taken in`()
    throws
  {
    let kai = try desks.desk("kai", as: "kai")
    _ = try kai.sync(with: desks.path("mori"))
    let mori = try desks.desk("mori")
    try mori.log("It carries people", on: "ferry", "carries")
    _ = try kai.sync(with: desks.path("mori"))
    try desks.desk("kai", as: "ann").verify("mori-3")
    // Without the ledger file of the desk that logged the claim, its verdict has nothing to stand on.
    let lines = try desks.read("kai/claims/ledger/ann.jsonl")
    _ = try desks.desk("third")
    try desks.write(lines, to: "third/claims/ledger/ann.jsonl")
    #expect(try desks.audit("third").problems.map(\.kind) == [.orphan])
    _ = try desks.desk("third").sync(with: nil)
    let problems = try desks.audit("third").problems
    #expect(problems.map(\.kind) == [.orphan])
    #expect(problems.first?.place == "ann event 2")
    _ = try desks.desk("third").sync(with: desks.path("mori"))
    #expect(try desks.audit("third").problems == [])
  }

  // MARK: It only reads

  @Test func `auditing a whole desk changes nothing`() throws {
    let before = try everything()
    #expect(try problems() == [])
    #expect(try everything() == before)
  }

  @Test func `a missing database is said, and none is made; the files are read all the same`()
    throws
  {
    try desks.remove("mori/claims/stet.db")
    try change { $0.swapAt(3, 4) }
    let before = try everything()
    #expect(
      try problems() == [
        "database at claims/stet.db: it is missing; any other command makes it anew from claims/ledger",
        place + "5: event 4 stands behind event 5",
      ])
    #expect(try everything() == before)
  }

  @Test func `a database of an earlier version is said, and is not brought up to date`() throws {
    try desks.change("mori/claims/stet.db", "DROP TABLE originals; PRAGMA user_version = 7")
    let before = try everything()
    let found = try problems()
    #expect(found.count == 1)
    #expect(found.first?.contains("its schema is of version 7, an earlier one") == true, "\(found)")
    #expect(try everything() == before)
    _ = try desks.desk("mori")
    #expect(try problems() == [])
  }

  @Test func `what is not Stet's in the schema is named, and never run`() throws {
    try desks.change(
      "mori/claims/stet.db",
      """
      CREATE TRIGGER t AFTER INSERT ON desk BEGIN DELETE FROM texts; END;
      CREATE VIEW v AS SELECT 1; DROP VIEW claims_v
      """)
    #expect(
      try problems() == [
        "database at claims/stet.db: there is the trigger t, which is not Stet's",
        "database at claims/stet.db: there is the view v, which is not Stet's",
        "database at claims/stet.db: the view claims_v is missing",
      ])
  }

  @Test func `where a table is another one nothing is read through it`() throws {
    try desks.change(
      "mori/claims/stet.db",
      "DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS claim, 0 AS position, 1 AS id")
    let problems = try desks.audit("mori").problems
    #expect(problems.allSatisfy { $0.kind == .database })
    #expect(problems.contains { $0.what == "the table notes is missing" })
  }

  // MARK: Heads that were kept

  private func kinds(expecting heads: String...) throws -> [Audit.Problem.Kind] {
    try Desk.audit(
      DeskFolder(path: desks.path("mori")), environment: desks.environment(),
      expecting: try heads.map { try #require(ExpectedHead($0)) }
    ).problems.map(\.kind)
  }

  @Test func `a chain that was cut short whole is told by a head that was kept`() throws {
    let head = try #require(try desks.audit("mori").heads.first).kept
    #expect(try kinds(expecting: head) == [])
    try change { $0.removeLast(2) }
    try desks.remove("mori/claims/stet.db")
    _ = try desks.desk("mori")
    #expect(try problems() == [])
    #expect(try kinds(expecting: head) == [.cutShort])
    // Whoever writes on does so under another name.
    let mori = try desks.desk("mori")
    try mori.log("again", on: "ferry", "carries")
    #expect(try kinds(expecting: head) == [.cutShort])
  }

  @Test func `a chain that was rewritten whole is told by a head that was kept`() throws {
    let head = try #require(try desks.audit("mori").heads.first).kept
    let again = try desks.desk("again")
    try again.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    for number in 1...5 { try again.log("\(number)", on: "ferry", "opened in May") }
    for name in ["stet.db", "ledger", "texts"] {
      try desks.remove("mori/claims/" + name)
      try desks.copy("again/claims/" + name, to: "mori/claims/" + name)
    }
    #expect(try problems() == [])
    #expect(try kinds(expecting: head) == [.rewritten])
    #expect(try kinds(expecting: "kai:1:00000000", "mori:99:00000000") == [.cutShort, .cutShort])
  }

  @Test func `either branch of a fork meets the head that was kept of it`() throws {
    try desks.copy("mori", to: "copy")
    let mori = try desks.desk("mori")
    try mori.log("here", on: "ferry", "carries")
    try desks.desk("copy").log("there", on: "ferry", "carries")
    let heads = try ["mori", "copy"].map {
      try #require(try desks.audit($0).heads.first).kept
    }
    _ = try mori.sync(with: desks.path("copy"))
    #expect(try Set(kinds(expecting: heads[0], heads[1])) == [.fork])
  }
}
