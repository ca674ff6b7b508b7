import Claims
import GRDB
import RandomLedgers
import Seeding
import Testing

@testable import Storage

@Suite("The index that claims are searched by")
struct SearchIndexTests {
  /// Every term with its claim, column and place.
  private func entries(of ledger: Ledger, refilled: Bool = false) throws -> [String] {
    try ledger.rehearse { transaction in
      if refilled { try transaction.refillIndexes() }
      try transaction.db.execute(
        sql: "CREATE VIRTUAL TABLE temp.entries USING fts5vocab (main, search, instance)")
      let sizes = try transaction.rows("SELECT id, hex(sz) FROM search_docsize ORDER BY id", [])
      return try transaction.rows("SELECT * FROM temp.entries", []).map(\.description).sorted()
        + sizes.map(\.description)
    }
  }

  @Test("It is what the claims give, in whatever way they came about", arguments: UInt64(1)...60)
  func asFresh(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 7_919)
    let events = RandomLedger(seed: seed).delivered(using: &generator)
    let ledger = try Ledger.inMemory()
    var start = 0
    while start < events.count {
      let end = min(start + Int.random(in: 1...9, using: &generator), events.count)
      try ledger.write { for event in events[start..<end] { try $0.take(event) } }
      start = end
    }
    let kept = try entries(of: ledger)
    #expect(!kept.isEmpty)
    #expect(kept == (try entries(of: ledger, refilled: true)), "seed \(seed)")
    try ledger.write { try $0.rebuildProjections() }
    #expect(kept == (try entries(of: ledger)), "seed \(seed)")
  }

  @Test("A source's new title takes the place of the old one for every claim that cites it")
  func retitled() throws {
    let desk = try WritingDesk()
    let source = try desk.source()
    for text in ["one", "two"] { try desk.cite(desk.log(text), source) }
    var fields = SourceFields()
    fields.title = "Ferries"
    try desk.append(.sourceDescribed(source: source.source, changes: fields))
    #expect(try found("titles : ferries", on: desk) == 2)
    fields.title = "Trains"
    try desk.append(.sourceDescribed(source: source.source, changes: fields))
    #expect(try found("titles : ferries", on: desk) == 0)
    #expect(try found("titles : trains", on: desk) == 2)
    #expect(try entries(of: desk.ledger) == entries(of: desk.ledger, refilled: true))
  }

  private func found(_ expression: String, on desk: WritingDesk) throws -> Int {
    try desk.ledger.read {
      try $0.rows("SELECT rowid FROM search WHERE search MATCH ?", [expression]).count
    }
  }
}
