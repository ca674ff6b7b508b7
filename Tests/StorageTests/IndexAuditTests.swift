import Claims
import GRDB
import Seeding
import Testing

@testable import Storage

@Suite("What an audit finds in the indexes of claims")
struct IndexAuditTests {
  private let desk: WritingDesk
  private let rows: [Int64]

  init() throws {
    let desk = try WritingDesk()
    let source = try desk.source()
    let claims = try ["The ferry carries 420 people", "Storms closed the harbour", "A bridge"].map {
      try desk.log($0)
    }
    for claim in claims { try desk.cite(claim, source) }
    self.desk = desk
    rows = try desk.ledger.read { snapshot in
      try snapshot.rows("SELECT id FROM claims ORDER BY id", []).map { try $0.decode(atIndex: 0) }
    }
  }

  private func problems() throws -> [String] {
    var found: [String] = []
    try desk.ledger.read { snapshot in
      try snapshot.forEachProjectionProblem { found.append("\($0): \($1)") }
    }
    return found
  }

  /// What is done to the indexes is found, and gone once they are made anew.
  private func expectFound(_ expected: [String], _ sql: String, _ arguments: StatementArguments)
    throws
  {
    #expect(try problems() == [])
    try desk.ledger.write { try $0.execute(sql, arguments) }
    #expect(try problems() == expected)
    try desk.ledger.write { try $0.rebuildProjections() }
    #expect(try problems() == [])
  }

  private let otherLikeness =
    "the index of look-alikes: its terms are not those of the claims; `stet rebuild` makes it anew"
  private let otherSearch =
    "the search index: its terms are not those of the claims; `stet rebuild` makes it anew"

  @Test("A term of look-alikes too many, one too few, one under another claim")
  func likeness() throws {
    let insert = "INSERT INTO likeness (rowid, terms) VALUES (?, ?)"
    try expectFound([otherLikeness], insert, [999, "ferry"])
    try expectFound([otherLikeness], insert, [rows[2], "harbour"])
    let delete = "INSERT INTO likeness (likeness, rowid, terms) VALUES ('delete', ?, ?)"
    let term = try #require(terms(of: "likeness").first { $0.row == rows[0] }).term
    try expectFound([otherLikeness], delete, [rows[0], term])
  }

  @Test("A term that took another one's place in the search index, though their number is the same")
  func swapped() throws {
    let delete = """
      INSERT INTO search (search, rowid, text, reasons, quotes, titles)
      VALUES ('delete', ?, ?, ?, ?, ?)
      """
    #expect(try problems() == [])
    try desk.ledger.write { transaction in
      try transaction.forEachIndexedClaim(rows: [rows[1]]) { row, claim in
        var maker = ClaimTermMaker()
        let terms = maker.terms(of: claim)
        let columns = [terms.text, terms.reasons, terms.quotes, terms.titles].map {
          String(decoding: $0, as: UTF8.self)
        }
        #expect(columns[0] == "storms closed the harbour")
        try transaction.execute(delete, [row] + StatementArguments(columns))
        try transaction.execute(
          "INSERT INTO search (rowid, text, reasons, quotes, titles) VALUES (?, ?, ?, ?, ?)",
          [row, "harbour closed the storms"] + StatementArguments(columns.dropFirst()))
      }
    }
    #expect(try problems() == [otherSearch])
    try desk.ledger.write { try $0.refillIndexes() }
    #expect(try problems() == [])
  }

  @Test("Another order of what is found")
  func ranking() throws {
    try expectFound(
      ["the search index: it puts what is found in another order; `stet rebuild` makes it anew"],
      "INSERT INTO search (search, rank) VALUES ('rank', 'bm25(1.0, 2.0, 4.0, 1.0)')", [])
  }

  // MARK: Tokens

  private func terms(of index: String) throws -> [(term: String, row: Int64)] {
    try desk.ledger.rehearse { transaction in
      try transaction.db.execute(
        sql: "CREATE VIRTUAL TABLE temp.all_terms USING fts5vocab (main, \(index), instance)")
      return try transaction.rows("SELECT term, doc FROM temp.all_terms", []).map {
        (try $0.decode(atIndex: 0), try $0.decode(atIndex: 1))
      }
    }
  }

  @Test("What is put into an index is cut as SQLite cuts it", arguments: UInt64(1)...20)
  func tokens(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let letters = (UInt8(1)...127).map { String(UnicodeScalar($0)) } + ["é", "防", "İ", "\u{301}"]
    let text =
      (0..<400).map { _ in letters.randomElement(using: &generator)! }.joined()
      + " " + String(repeating: "x", count: 40_000)
    let characters = ".$+<=>|~%&@#_"
    let kept = try DatabaseQueue().write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE t USING fts5 (a, content = '', tokenize = 'ascii tokenchars ''\(characters)''');
          CREATE VIRTUAL TABLE v USING fts5vocab (t, instance);
          """)
      try db.execute(sql: "INSERT INTO t (rowid, a) VALUES (1, ?)", arguments: [text])
      return try String.fetchAll(db, sql: "SELECT term FROM v ORDER BY \"offset\"")
    }
    var digests: [UInt64] = []
    IndexTokens(characters: characters).forEachDigest(of: Array(text.utf8)) { digests.append($0) }
    #expect(digests == kept.map { EntryDigest.of($0.utf8) }, "seed \(seed)")
    #expect(kept.count > 20)
  }

  @Test("Of few elements all are kept, of many some at even distances")
  func samples() {
    for count in 0..<200 {
      var sample = EvenSample<Int>(most: 16)
      for element in 0..<count { sample.add { element } }
      let kept = sample.elements
      if count <= 16 {
        #expect(kept == Array(0..<count))
      } else {
        let distance = kept[1]
        #expect(kept == Array(stride(from: 0, to: count, by: distance)))
        #expect((8...16).contains(kept.count))
      }
    }
  }

  // MARK: Sums

  @Test("A sum tells collections apart, and not orders", arguments: UInt64(1)...20)
  func sums(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let entries = (0..<50).map { _ in (UInt64.random(in: 0..<40, using: &generator), Int64(1)) }
    func sum(_ entries: [(UInt64, Int64)]) -> EntrySum {
      entries.reduce(into: EntrySum()) { $0.add(EntryDigest.of($1.0, $1.1)) }
    }
    #expect(sum(entries) == sum(entries.shuffled(using: &generator)))
    for place in entries.indices {
      var other = entries
      other[place].1 += 1
      #expect(sum(other) != sum(entries), "seed \(seed)")
      other.remove(at: place)
      #expect(sum(other) != sum(entries), "seed \(seed)")
    }
    var halves = sum(Array(entries[..<20]))
    halves.add(sum(Array(entries[20...])))
    #expect(halves == sum(entries))
  }
}
