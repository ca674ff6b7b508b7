import Claims
import GRDB
import Matching
import Seeding
import Testing

@testable import Storage

@Suite("Searching claims")
struct SearchTests {
  private func found(
    _ typed: String, on desk: WritingDesk, stems: Bool = false,
    _ change: (inout ClaimFilter) -> Void = { _ in }
  ) throws -> [String] {
    var filter = ClaimFilter()
    change(&filter)
    let query = try SearchQuery(typed)
    return try desk.ledger.read { snapshot in
      let search = stems ? try snapshot.expandingStems(of: query) : query
      return try snapshot.search(search, filter)?.map(\.claim.id) ?? ["not found"]
    }
  }

  /// Four claims: the third says in its text what the others say elsewhere.
  private func sampleDesk() throws -> WritingDesk {
    let desk = try WritingDesk()
    var fields = SourceFields()
    fields.slug = "harbour-news"
    fields.title = "Ferry news"
    let source = try desk.append(.sourceAdded(fields)).hash
    let revision = try desk.append(
      .sourceRevised(
        RevisedSource(
          source: source, sha256: .sha256("x".utf8), length: 90, retrieved: nil, note: nil))
    ).hash
    try desk.cite(
      desk.log("It costs ¥43tn", tags: ["money"]), (source, revision), exact: "one line")
    try desk.cite(desk.log("Nobody planned it"), (source, revision), exact: "a quiet ferry, mostly")
    let third = try desk.log("The ferry plans a stop; planets do not", by: "bob")
    try desk.review(third, .verified, by: "ann")
    _ = try desk.log("政府は防衛費を増額する", tags: ["money"])
    return desk
  }

  @Test("Every text of a claim finds it, its own before all others")
  func fields() throws {
    let desk = try sampleDesk()
    #expect(try found("ferry", on: desk) == ["mori-3", "mori-2", "mori-1"])
    #expect(try found("text:ferry", on: desk) == ["mori-3"])
    #expect(try found("quote:ferry", on: desk) == ["mori-2"])
    #expect(try found("title:ferry", on: desk) == ["mori-1", "mori-2"])
    #expect(try found("reason:checked", on: desk) == ["mori-3"])
    #expect(try found("ferry NOT title:news", on: desk) == ["mori-3"])
    #expect(try found("\"costs ¥43tn\" OR 防衛", on: desk) == ["mori-1", "mori-4"])
    #expect(try found("費", on: desk) == ["mori-4"])
    #expect(try found("nothing", on: desk) == [])
  }

  @Test("SQLite takes a query of as many words as there may be, however they are put together")
  func everyShape() throws {
    let desk = try sampleDesk()
    let words = (1..<SearchQuery.longest).map { "w\($0)" }
    for sign in [" NOT ", " OR ", " AND ", " "] {
      let query = (["ferry"] + words).joined(separator: sign)
      #expect(try found(query, on: desk).isEmpty == [" AND ", " "].contains(sign))
    }
    let openings = ["(", "w NOT (", "w OR x AND y NOT (", "w x OR y z AND (", "title:("]
    for opening in openings {
      for depth in 1...40 {
        let query =
          String(repeating: opening, count: depth) + "ferries"
          + String(repeating: ")", count: depth)
        _ = try found(query, on: desk, stems: true)
      }
    }
  }

  @Test("Filters let through what they let through in a list")
  func filters() throws {
    let desk = try sampleDesk()
    #expect(try found("ferry", on: desk) { $0.status = .verified } == ["mori-3"])
    #expect(try found("ferry", on: desk) { $0.reviewedBy = "ann" } == ["mori-3"])
    #expect(try found("ferry", on: desk) { $0.loggedBy = "ann" } == ["mori-2", "mori-1"])
    #expect(try found("it OR 防衛", on: desk) { $0.tag = "money" } == ["mori-4", "mori-1"])
    #expect(try found("ferry", on: desk) { $0.quote = "one" } == ["mori-1"])
    #expect(
      try found("ferry", on: desk) {
        $0.status = .unchecked
        $0.limit = 1
      } == ["mori-2"])
    #expect(try found("ferry", on: desk) { $0.limit = 0 } == [])
    let source = try desk.ledger.read { try $0.sources()[0].hash }
    #expect(try found("ferry OR 防衛", on: desk) { $0.source = source } == ["mori-2", "mori-1"])
  }

  @Test("An English word is found in all its forms, and no other")
  func stems() throws {
    let desk = try sampleDesk()
    #expect(try found("planning", on: desk) == [])
    #expect(try Set(found("planning", on: desk, stems: true)) == ["mori-2", "mori-3"])
    #expect(try found("planet", on: desk, stems: true) == ["mori-3"])
    #expect(try found("\"plan a stop\"", on: desk, stems: true) == [])
  }

  @Test("Page after page gives what one page gives", arguments: UInt64(1)...8)
  func pages(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let desk = try WritingDesk()
    let words = ["ferry", "port", "ship", "new"]
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      _ = try desk.log(text.joined(separator: " "), tags: generator.chance(60) ? ["odd"] : [])
    }
    for tag in [nil, "odd"] {
      let all = try found("ferry OR new", on: desk) { $0.tag = tag }
      var pages: [String] = []
      while true {
        let last = try pages.last.flatMap { last in
          try desk.ledger.read { try $0.claimHash(labelled: last) }
        }
        let page = try found("ferry OR new", on: desk) {
          $0.tag = tag
          $0.limit = 3
          $0.after = last
        }
        pages += page
        if page.count < 3 { break }
      }
      #expect(pages == all && !all.isEmpty, "seed \(seed)")
    }
    let other = try desk.log("neither")
    #expect(try found("ferry", on: desk) { $0.after = other } == ["not found"])
  }

  @Test("Whatever is typed is searched or has no word in it; what is found is marked")
  func anything() throws {
    let desk = try sampleDesk()
    let pieces = [
      "ferry", "AND", "OR", "NOT", "NEAR(", "(", ")", "\"", "*", "text:", "title:", "reasons :",
      "{a}",
      "^", "+", "-", ":", "'", "¥43tn", "C++", "防", "防衛", "\u{0}", "\\", ";", "--", "col:x", "…",
      "ß", "%",
    ]
    for seed in UInt64(1)...500 {
      var generator = SeededGenerator(seed: seed)
      let typed = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        (pieces.randomElement(using: &generator) ?? "") + (generator.chance(60) ? " " : "")
      }.joined()
      guard let query = try? SearchQuery(typed) else { continue }
      let found = try desk.ledger.read { try $0.search(query, ClaimFilter()) ?? [] }
      var marker = QueryMarker(query)
      for claim in found {
        let marks = claim.texts.flatMap { marker.marks(in: $0.text, of: $0.field) }
        #expect(!marks.isEmpty, "seed \(seed): \(typed)")
      }
    }
  }

  @Test("Neither a search nor its filters read all claims")
  func plans() throws {
    let desk = try sampleDesk()
    func plan(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
      try desk.ledger.read {
        try $0.rows("EXPLAIN QUERY PLAN " + sql, arguments).map { $0["detail"] as String }
      }
    }
    let query = try SearchQuery("ferry stop")
    let place = PlaceInSearch(rank: -1, row: 3)
    for after in [nil, place] {
      let (sql, arguments) = PlaceInSearch.statement(finding: query, after: after, limit: 20)
      #expect(
        try plan(sql, arguments) == [
          "SCAN search VIRTUAL TABLE INDEX 0:M4", "USE TEMP B-TREE FOR ORDER BY",
        ])
    }
    var filter = ClaimFilter()
    filter.status = .unchecked
    filter.source = .sha256("s".utf8)
    filter.tag = "money"
    filter.quote = "one"
    filter.assigned = "ann"
    filter.isAsked = true
    filter.isSplit = true
    let conditions = try desk.ledger.read { try $0.searchConditions(of: filter) }
    let lines = try plan(
      LedgerSnapshot.sql(meeting: conditions), ["[1]"] + conditions.arguments)
    #expect(lines.count > 4)
    for line in lines where line.hasPrefix("SCAN") || line.contains("TEMP B-TREE") {
      #expect(line.hasPrefix("SCAN json_each") || line.hasPrefix("SCAN queries"), "\(line)")
    }
  }

  @Test("An audit notices a claim that the index lacks, has otherwise, or has too many")
  func audited() throws {
    let desk = try sampleDesk()
    func problems() throws -> [String] {
      var found: [String] = []
      try desk.ledger.read { try $0.reportSearchIndex { found.append("\($0): \($1)") } }
      return found
    }
    #expect(try problems() == [])
    try desk.ledger.write { transaction in
      let row =
        try transaction.rows("SELECT id FROM claims WHERE label = 'mori-1'", [])[0]
        .decode(Int64.self, atIndex: 0)
      var index = SearchIndex(transaction)
      try transaction.forEachIndexedClaim(rows: [row]) {
        try index.change(row: $0, from: $1, to: nil)
      }
      try transaction.execute("INSERT INTO search (rowid, text) VALUES (999, 'ferry')", [])
    }
    #expect(
      try problems() == [
        "mori-1: the search index does not have it as it reads",
        "search row 999: no claim stands behind it",
      ])
    try desk.ledger.write { try $0.refillIndexes() }
    #expect(try problems() == [])
  }
}
