internal import Claims
internal import GRDB
internal import Matching

/// Keeps the terms by which claims that say the same are found.
struct LikenessIndex {
  // The transaction holds the index.
  private unowned let transaction: LedgerTransaction

  init(_ transaction: LedgerTransaction) {
    self.transaction = transaction
  }

  /// Takes out what a claim's text was found by, and puts in what it is found by now.
  func change(row: Int64, from was: Claim?, to now: Claim?) throws {
    if let was, let now, was.text.utf8.elementsEqual(now.text.utf8) { return }
    if let was {
      try transaction.statement(
        "INSERT INTO likeness (likeness, rowid, terms) VALUES ('delete', ?, ?)"
      ).run { $0.bind(row, LikenessTerms(of: was.text)) }
    }
    if let now { try insert(row: row, LikenessTerms(of: now.text)) }
  }

  /// Puts in what a claim's text is found by of which the index holds nothing.
  func insert(row: Int64, _ terms: LikenessTerms) throws {
    try transaction.statement("INSERT INTO likeness (rowid, terms) VALUES (?, ?)").run {
      $0.bind(row, terms)
    }
  }

  /// Takes out all claims.
  func clear() throws {
    try transaction.db.execute(sql: "INSERT INTO likeness (likeness) VALUES ('delete-all')")
  }
}

/// What a claim's text is found by: UTF-8, with a space between each two terms.
struct LikenessTerms: Sendable {
  let utf8: [UInt8]

  init(of text: String) {
    let text = LikenessText(text)
    let fingerprint = Fingerprint(text).map { [Self.term(of: $0)] } ?? []
    utf8 = Array((text.indexedKeys + fingerprint).joined(separator: " ").utf8)
  }

  /// Seven letters of a fingerprint, 35 bits: one false hit in 34,000 look-ups among a million
  /// claims, which laying the texts side by side weeds out.
  static func term(of fingerprint: Fingerprint) -> String {
    var bits = fingerprint.hash
    var letters: [UInt8] = [UInt8(ascii: "#")]
    for _ in 0..<7 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

extension PreparedStatement {
  fileprivate func bind(_ row: Int64, _ terms: LikenessTerms) {
    bind(row)
    bind(text: terms.utf8)
  }
}
