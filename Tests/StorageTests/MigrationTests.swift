import Claims
import Foundation
import GRDB
import RandomLedgers
import Seeding
import Testing

@testable import Storage

@Suite("A ledger that an earlier version made")
struct MigrationTests {
  private let folder: TemporaryFolder
  private let claim: EventHash
  private let query: EventHash
  private let events: [Event]

  /// A file as version 1 made it, which has taken in from a newer desk what it could not read.
  init() throws {
    folder = try TemporaryFolder()
    let newer = try WritingDesk("aki")
    let source = try newer.source()
    claim = try newer.log("a claim")
    try newer.cite(claim, source)
    query = try newer.append(.claimAsked(claim: claim, text: "Which year?")).hash
    for answer in ["2023", "No, 2024"] {
      try newer.append(.claimAnswered(claim: claim, query: query, text: answer))
    }
    try newer.append(.claimAsked(claim: claim, text: "Who says so?"))
    try newer.append(
      .sourceSigned(
        SignedSource(
          source: source.source, revision: source.revision, sha256: .sha256("ft".utf8),
          counts: [.unchecked: 1], heads: [], because: "runs", role: .editor)))
    events = try newer.events(of: "aki")
    try folder.make(version: 1, holding: events)
  }

  @Test("A file of any earlier version has the schema that was frozen then", arguments: 1...7)
  func frozenSchema(version: Int) throws {
    let folder = try TemporaryFolder()
    try folder.raw { db in
      for step in Schema.steps[..<version] { try step.take(on: db) { _ in } }
      try db.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(version);
          """)
    }
    let ledger = try Ledger(examining: folder.path())
    #expect(try ledger.earlierVersion() == version)
    #expect(try ledger.schemaProblems() == [])
    try folder.raw { try $0.execute(sql: "CREATE TABLE t (x)") }
    let problems = try ledger.schemaProblems().map(\.what)
    #expect(problems == ["there is the table t, which is not Stet's"])
  }

  @Test("It is restored as a ledger of this version, with every event")
  func restored() throws {
    try folder.write([], to: "restored.db")
    let (reach, enclosures) = try Ledger(examining: folder.path())
      .restore(to: folder.path("restored.db"))
    #expect(enclosures == nil)
    #expect(reach.events == events.count)
    let ledger = try Ledger(examining: folder.path("restored.db"))
    #expect(try ledger.earlierVersion() == nil)
    #expect(try ledger.schemaProblems() == [])
    try ledger.read { snapshot throws in
      #expect(try snapshot.heads() == reach.heads)
      #expect(try snapshot.deskName() == nil)
      try snapshot.forEachProjectionProblem { place, what in Issue.record("\(place): \(what)") }
    }
  }

  @Test("What it could not read is projected when this version opens it")
  func projected() throws {
    let ledger = try Ledger(path: folder.path())
    try ledger.read { snapshot throws in
      let queries = try #require(try snapshot.claim(claim)).queries
      #expect(queries.map(\.text) == ["Which year?", "Who says so?"])
      #expect(queries.map { $0.answers.map(\.text) } == [["2023", "No, 2024"], []])
      #expect(queries[0].hash == query)
      let signed = try snapshot.sources().flatMap(\.signOffs)
      #expect(signed.map(\.because) == ["runs"])
      try snapshot.forEachProjectionProblem { place, what in Issue.record("\(place): \(what)") }
      #expect(try Int.fetchOne(snapshot.db, sql: "PRAGMA user_version") == Schema.version)
    }
    #expect(try ledger.integrityProblems() == [])
  }

  @Test("It is then the ledger that a fresh one with the same events is")
  func asMadeNew() throws {
    let migrated = try Ledger(path: folder.path())
    let fresh = try Ledger.inMemory()
    try fresh.write { transaction in for event in events { try transaction.take(event) } }
    let dumps = try [migrated, fresh].map { try $0.read { try $0.projectionDump() } }
    #expect(dumps[0] == dumps[1])
    let schemas = try [migrated, fresh].map { ledger in
      try ledger.read {
        try String.fetchAll(
          $0.db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
      }
    }
    #expect(schemas[0] == schemas[1])
  }

  @Test("What was taken in unread and turns out malformed is refused by its name")
  func malformed() throws {
    try folder.raw { db in
      try db.execute(
        sql: """
          INSERT INTO events (hash, desk, seq, clock, at, by, kind, body, prev, subject, number)
          SELECT zeroblob(32), 'eve', 1, 99, at, 'eve', 'claim.asked', '{"text":7}', zeroblob(32),
            subject, 0
          FROM events WHERE kind = 'claim.asked' LIMIT 1
          """)
    }
    #expect(
      throws: StorageError.changedEvent(
        .zero, reason: "`claim` of claim.asked is missing or malformed")
    ) { try Ledger(path: folder.path()) }
  }

  @Test("Where a step fails, the file is as it was")
  func failingStep() throws {
    try folder.raw { try $0.execute(sql: "CREATE TABLE sign_offs (x)") }
    let bytes = try folder.bytes()
    #expect(throws: StorageError.self) { try Ledger(path: folder.path()) }
    #expect(try folder.bytes() == bytes)
  }
}

extension TemporaryFolder {
  /// A database as an earlier version's schema makes it, its events taken in and none of them
  /// projected: what was is made anew.
  fileprivate func make(version: Int, holding events: [Event], desk: String? = nil) throws {
    var claims: [EventHash: Int] = [:]
    try raw { db in
      for step in Schema.steps[..<version] { try db.execute(sql: step.sql) }
      try db.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(version);
          """)
      var places: Set<String> = []
      for event in events {
        let number = claims[event.prev, default: 0] + (event.kind == "claim.logged" ? 1 : 0)
        claims[event.hash] = number
        if !places.insert("\(event.desk) \(event.seq)").inserted {
          try db.execute(
            sql: "INSERT OR IGNORE INTO forks VALUES (?, ?)", arguments: [event.desk, event.seq])
        }
        try db.execute(
          sql: """
            INSERT INTO events (hash, desk, seq, clock, at, by, kind, body, prev, subject, number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            Data(event.hash.bytes), event.desk, event.seq, event.clock, event.at, event.by,
            event.kind, String(decoding: event.canonicalBody, as: UTF8.self),
            Data(event.prev.bytes), event.subject.map { Data($0.bytes) }, number,
          ])
      }
      try db.execute(
        sql: """
          UPDATE desk SET name = ?,
            touched = (SELECT max(id) FROM events WHERE kind = 'claim.logged')
          """, arguments: [desk])
    }
  }
}

@Suite("A ledger that version 3 made")
struct CarriedLedgerTests {
  @Test(
    "Its events come over byte for byte, whatever the order in which they had come, and give the rows of a fresh ledger",
    arguments: UInt64(900)...915)
  func carried(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = RandomLedger(seed: seed).delivered(using: &generator)
    let folder = try TemporaryFolder()
    try folder.make(version: 3, holding: events, desk: "mori")
    let carried = try Ledger(path: folder.path())
    let fresh = try Ledger.inMemory()
    try fresh.write { transaction in for event in events { try transaction.take(event) } }
    let dumps = try [carried, fresh].map { try $0.read { try $0.projectionDump() } }
    try #require(dumps[0] == dumps[1], "seed \(seed)")
    try carried.read { snapshot in
      let logged = events.last { $0.kind == "claim.logged" }
      #expect(try snapshot.deskName() == "mori", "seed \(seed)")
      #expect(try snapshot.touchedClaim() == logged?.hash, "seed \(seed)")
      #expect(try snapshot.heads() == fresh.read { try $0.heads() }, "seed \(seed)")
      var kept: [Event] = []
      for desk in try snapshot.deskNames() {
        try snapshot.forEachEvent(ofDesk: desk) { event in
          kept.append(event)
          #expect(event.computedHash == event.hash, "seed \(seed): \(event.kind)")
        }
      }
      #expect(Set(kept) == Set(events), "seed \(seed)")
      try snapshot.forEachProjectionProblem { place, what in
        Issue.record("seed \(seed): \(place): \(what)")
      }
    }
    #expect(try carried.integrityProblems() == [], "seed \(seed)")
  }
}

@Suite("A ledger that version 7 made")
struct UpdatedSourcesTests {
  @Test("What a newer desk said of a source's update, and was kept unread, is folded")
  func folded() throws {
    let folder = try TemporaryFolder()
    let hash = try Ledger(path: folder.path()).write { transaction in
      try transaction.nameDesk("mori")
      func append(_ body: EventBody) throws -> EventHash {
        try transaction.append(body, by: "mori", at: "2026-11-21T09:00:00Z").hash
      }
      var fields = SourceFields()
      (fields.slug, fields.title) = ("ferry", "Ferry")
      let source = try append(.sourceAdded(fields))
      var changes = SourceFields()
      changes.updated = "2026-11-20"
      _ = try append(.sourceDescribed(source: source, changes: changes))
      return source
    }
    try folder.raw { db in
      try db.execute(
        sql: """
          UPDATE sources SET fields = json_remove(fields, '$.updated');
          DROP TABLE originals;
          PRAGMA user_version = 7;
          """)
    }
    let ledger = try Ledger(path: folder.path())
    try ledger.read { snapshot throws in
      #expect(try snapshot.source(hash)?.fields.updated == "2026-11-20")
      try snapshot.forEachProjectionProblem { place, what in Issue.record("\(place): \(what)") }
    }
    #expect(try ledger.schemaProblems() == [])
  }
}
