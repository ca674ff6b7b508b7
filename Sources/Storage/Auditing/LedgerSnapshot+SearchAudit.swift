internal import GRDB
internal import Matching

extension LedgerSnapshot {
  /// Hands over every claim that the search index does not have, or has with another number of terms
  /// in its text, and what it has besides.
  ///
  /// Another term in the place of one, and all that reasons, quotes and titles hold, are not looked
  /// at: to compare each entry would take longer than all the rest of an audit.
  func reportSearchIndex(_ report: (_ where: String, _ what: String) throws -> Void) throws {
    var cutter = TermCutter()
    try forEachRow(
      """
      SELECT c.label, c.text, d.sz FROM claims c LEFT JOIN search_docsize d ON d.id = c.id
      """, []
    ) { row in
      let size = row.isNull(2) ? nil : row.firstVariableInteger(2)
      if size != cutter.count(of: row.text(1)) {
        try report(row.text(0), "the search index does not have it as it reads")
      }
    }
    try forEachRow(
      "SELECT d.id FROM search_docsize d LEFT JOIN claims c ON c.id = d.id WHERE c.id IS NULL", []
    ) { row in
      try report("search row \(row.int64(0))", "no claim stands behind it")
    }
  }
}

extension CurrentRow {
  /// The first number of a blob of numbers as SQLite writes them: seven bits a byte, the highest bit
  /// set in all but the last.
  fileprivate func firstVariableInteger(_ column: CInt) -> Int {
    var value = 0
    for byte in blob(column) {
      value = value << 7 | Int(byte & 0x7F)
      if byte < 0x80 { break }
    }
    return value
  }
}
