internal import GRDB

/// The rows of claims by the terms of their texts, read no further than is worth it.
///
/// The index keeps rows alone, so that a term costs what it has rows: some 0.1 µs each.
struct LikenessPostings {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The rows of one term, as far as they were read, the newest first.
  struct List {
    let key: String
    let rows: [Int64]
    /// Whether there are no others.
    let isWhole: Bool

    /// How many there are: counted where all were read, else by how densely those that were stand
    /// among the rows up to `last`.
    func count(last: Int64) -> Int {
      guard !isWhole, let newest = rows.first, let oldest = rows.last, newest > oldest else {
        return rows.count
      }
      // The rows after the newest one belong to the stretch that was read.
      let stretch = Double(last - oldest + 1)
      return Int(Double(rows.count) * Double(last) / stretch)
    }
  }

  /// The newest rows of a term that come before a row, so many at most.
  func list(_ key: String, before row: Int64 = .max, limit: Int) throws -> List {
    let rows = try rows(matching: Self.quoted(key), before: row, limit: limit)
    return List(key: key, rows: rows, isWhole: rows.count < limit)
  }

  /// The newest rows that have all of the terms.
  func rows(havingAll keys: [String], limit: Int) throws -> [Int64] {
    try rows(matching: keys.map(Self.quoted).joined(separator: " AND "), limit: limit)
  }

  /// The newest rows with a term that begins so.
  func rows(withPrefix prefix: String, limit: Int) throws -> [Int64] {
    try rows(matching: Self.quoted(prefix) + "*", limit: limit)
  }

  /// Whether any row has the term.
  func hasRow(_ key: String) throws -> Bool {
    try !rows(matching: Self.quoted(key), limit: 1).isEmpty
  }

  private func rows(
    matching expression: String, before row: Int64 = .max, limit: Int
  ) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT rowid FROM likeness WHERE likeness MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
          """), arguments: [expression, row, limit])
  }

  private static func quoted(_ key: String) -> String {
    // No key holds a quotation mark: they are letters, digits and the signs of numbers.
    "\"\(key)\""
  }
}
