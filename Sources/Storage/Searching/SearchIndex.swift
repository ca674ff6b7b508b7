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

  /// Takes out all claims.
  func clear() throws {
    try transaction.db.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
  }
}

/// Cuts claims into the terms that they are found by.
struct ClaimTermMaker {
  private var cutter = TermCutter()

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
struct ClaimTerms: Equatable, Sendable {
  let text: [UInt8]
  let reasons: [UInt8]
  let quotes: [UInt8]
  let titles: [UInt8]
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
