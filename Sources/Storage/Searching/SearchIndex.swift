internal import Claims
internal import GRDB
internal import Matching

/// Keeps the terms by which claims are searched.
struct SearchIndex {
  // The transaction holds the index.
  private unowned let transaction: LedgerTransaction
  private var maker = ClaimTermMaker()

  init(_ transaction: LedgerTransaction) {
    self.transaction = transaction
  }

  /// Takes out what a claim was found by, and puts in what it is found by now.
  mutating func change(row: Int64, from was: IndexedClaim?, to now: IndexedClaim?) throws {
    let old = was.map { maker.terms(of: $0) }
    let new = now.map { maker.terms(of: $0) }
    if old == new { return }
    if let old {
      try transaction.statement(
        """
        INSERT INTO search (search, rowid, text, reasons, quotes, titles)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """
      ).run { $0.bind(row, old) }
    }
    if let new { try insert(row: row, new) }
  }

  /// Puts in what a claim is found by of which the index holds nothing.
  func insert(row: Int64, _ terms: ClaimTerms) throws {
    try transaction.statement(
      "INSERT INTO search (rowid, text, reasons, quotes, titles) VALUES (?, ?, ?, ?, ?)"
    ).run { $0.bind(row, terms) }
  }

  /// How claims found are put in order: a claim's own words count most.
  static let ranking = "bm25(10.0, 2.0, 4.0, 1.0)"

  /// Takes out all claims.
  func clear() throws {
    try transaction.db.execute(
      sql: """
        INSERT INTO search (search) VALUES ('delete-all');
        INSERT INTO search (search, rank) VALUES ('rank', '\(Self.ranking)');
        """)
  }
}

/// Cuts claims into the terms that they are found by.
struct ClaimTermMaker {
  private var cutter = TermCutter()

  /// What a claim is found by.
  mutating func terms(of entry: IndexedClaim) -> ClaimTerms {
    var columns = ClaimTerms()
    for text in entry.searchedTexts {
      switch text.field {
      case .text: append(text.text, to: &columns.text)
      case .reason: append(text.text, to: &columns.reasons)
      case .quote: append(text.text, to: &columns.quotes)
      case .title: append(text.text, to: &columns.titles)
      }
    }
    return columns
  }

  /// What no term is: before each text of a column but the first, so that no phrase reaches from one
  /// into the other.
  private static let boundary = UInt8(ascii: "_")

  private mutating func append(_ text: String, to terms: inout [UInt8]) {
    if !terms.isEmpty { terms += [UInt8(ascii: " "), Self.boundary] }
    cutter.append(text, to: &terms)
  }
}

/// The terms of a claim by the columns of the search index: UTF-8, with a space between each two.
struct ClaimTerms: Equatable, Sendable {
  var text: [UInt8] = []
  var reasons: [UInt8] = []
  var quotes: [UInt8] = []
  var titles: [UInt8] = []

  /// What the columns are called, in their order.
  static var columnNames: [String] { ["text", "reasons", "quotes", "titles"] }

  /// The columns, in the order of their names.
  var columns: [[UInt8]] { [text, reasons, quotes, titles] }
}

extension PreparedStatement {
  fileprivate func bind(_ row: Int64, _ terms: ClaimTerms) {
    bind(row)
    bind(text: terms.text)
    bind(text: terms.reasons)
    bind(text: terms.quotes)
    bind(text: terms.titles)
  }
}
