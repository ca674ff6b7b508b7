internal import Claims
internal import GRDB
internal import Matching

/// Keeps the terms by which claims are searched.
struct SearchIndex {
  private let db: Database
  private var cutter = TermCutter()
  private var insertion: WriteStatement?
  private var deletion: WriteStatement?

  init(_ db: Database) {
    self.db = db
  }

  /// Takes out what a claim was found by, and puts in what it is found by now.
  mutating func change(row: Int64, from was: IndexedClaim?, to now: IndexedClaim?) throws {
    let old = was.map { terms(of: $0) }
    let new = now.map { terms(of: $0) }
    if old == new { return }
    if let old {
      let statement =
        try deletion
        ?? WriteStatement(
          db,
          """
          INSERT INTO search (search, rowid, text, reasons, quotes, titles)
          VALUES ('delete', ?, ?, ?, ?, ?)
          """)
      deletion = statement
      try statement.run { $0.bind(row, old) }
    }
    if let new {
      let statement =
        try insertion
        ?? WriteStatement(
          db, "INSERT INTO search (rowid, text, reasons, quotes, titles) VALUES (?, ?, ?, ?, ?)")
      insertion = statement
      try statement.run { $0.bind(row, new) }
    }
  }

  /// Takes out all claims.
  func clear() throws {
    try db.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
  }

  /// What a claim is found by.
  mutating func terms(of entry: IndexedClaim) -> ClaimTerms {
    let texts = ClaimTexts(entry)
    return ClaimTerms(
      text: joined([texts.text]), reasons: joined(texts.reasons), quotes: joined(texts.quotes),
      titles: joined(texts.titles))
  }

  /// What no term is: between two texts of one column, so that no phrase reaches from one into the
  /// other.
  private static let boundary = UInt8(ascii: "_")

  private mutating func joined(_ texts: [String]) -> [UInt8] {
    var terms: [UInt8] = []
    for (position, text) in texts.enumerated() {
      if position > 0 { terms += [UInt8(ascii: " "), Self.boundary] }
      cutter.append(text, to: &terms)
    }
    return terms
  }
}

/// The terms of a claim by the columns of the search index: UTF-8, with a space between each two.
struct ClaimTerms: Equatable {
  let text: [UInt8]
  let reasons: [UInt8]
  let quotes: [UInt8]
  let titles: [UInt8]
}

extension WriteStatement {
  fileprivate func bind(_ row: Int64, _ terms: ClaimTerms) {
    bind(row)
    bind(text: terms.text)
    bind(text: terms.reasons)
    bind(text: terms.quotes)
    bind(text: terms.titles)
  }
}
