internal import GRDB
internal import GRDBSQLite

/// What an index of claims holds.
struct IndexContent<Sums> {
  /// All of it.
  let sums: Sums
  /// Terms of it, at even distances.
  let samples: [IndexedTerm]
}

/// A term of an index, with the first claim that has it.
struct IndexedTerm {
  let term: [UInt8]
  let row: Int64

  /// So many terms of an index are looked up.
  static let most = 1 << 14
}

extension LedgerSnapshot {
  /// Lets this connection read the entries of both indexes; nothing is written to the database.
  func openIndexEntries() throws {
    let isQueryOnly = try statement("PRAGMA query_only").first({ _ in }) { $0.int(0) } == 1
    // A reader may not even make what no other connection sees.
    if isQueryOnly { try runDirectly("PRAGMA query_only = 0") }
    defer { if isQueryOnly { try? runDirectly("PRAGMA query_only = 1") } }
    for index in ["likeness", "search"] {
      try runDirectly(
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(index)_entries
          USING fts5vocab (main, \(index), instance)
        """)
    }
  }

  private func runDirectly(_ sql: String) throws {
    let code = sqlite3_exec(db.sqliteConnection, sql, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  /// What the index that look-alikes are found by holds.
  func likenessContent() throws -> IndexContent<EntrySum> {
    var sum = EntrySum()
    var term = RepeatedBytes()
    var samples = EvenSample<IndexedTerm>(most: IndexedTerm.most)
    try statement("SELECT term, doc FROM temp.likeness_entries").forEachRow({ _ in }) { row in
      if term.take(row.utf8(0)) {
        samples.add { IndexedTerm(term: term.bytes, row: row.int64(1)) }
      }
      sum.add(EntryDigest.of(term.digest, row.int64(1)))
    }
    return IndexContent(sums: sum, samples: samples.elements)
  }

  /// What the index that claims are searched by holds.
  func searchContent() throws -> IndexContent<IndexSums.Search> {
    var search = IndexSums.Search()
    var (term, column) = (RepeatedBytes(), RepeatedBytes())
    var samples = EvenSample<IndexedTerm>(most: IndexedTerm.most)
    try statement("SELECT term, doc, col, \"offset\" FROM temp.search_entries")
      .forEachRow({ _ in }) { row in
        if term.take(row.utf8(0)) {
          samples.add { IndexedTerm(term: term.bytes, row: row.int64(1)) }
        }
        _ = column.take(row.utf8(2))
        search.entries.add(
          IndexSums.entry(
            term.digest, row: row.int64(1), column: column.digest, place: row.int(3)))
      }
    try statement("SELECT id, sz FROM search_docsize").forEachRow({ _ in }) { row in
      search.sizes.add(IndexSums.sizes(row.variableIntegers(1), row: row.int64(0)))
    }
    // The record in which FTS5 keeps the totals (https://sqlite.org/fts5.html).
    let totals = try statement("SELECT block FROM search_data WHERE id = 1").first({ _ in }) {
      $0.variableIntegers(0)
    }
    if let totals, !totals.isEmpty { search.totals = totals }
    return IndexContent(sums: search, samples: samples.elements)
  }

  /// Whether each of these terms is found where it begins, as a query would look for it.
  func finds(_ terms: [IndexedTerm], in index: String) throws -> Bool {
    let first = try statement(
      "SELECT rowid FROM \(index) WHERE \(index) MATCH ? ORDER BY rowid LIMIT 1")
    return try terms.allSatisfy { sample in
      // What is longer is kept cut off.
      guard sample.term.count < 1_000 else { return true }
      let quoted = [UInt8(ascii: "\"")] + sample.term + [UInt8(ascii: "\"")]
      return try first.first {
        $0.bind(text: quoted)
      } _: {
        $0.int64(0)
      } == sample.row
    }
  }
}

/// Bytes that are most often the same as those before them, with their digest.
private struct RepeatedBytes {
  private(set) var bytes: [UInt8] = []
  private(set) var digest = EntryDigest.of([])

  /// - Returns: Whether they are other ones than before.
  mutating func take(_ next: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.elementsEqual(next) { return false }
    bytes = Array(next)
    digest = EntryDigest.of(bytes)
    return true
  }
}

extension CurrentRow {
  /// The numbers of a blob as FTS5 writes them: seven bits a byte, the highest bit set in all but the
  /// last of a number.
  func variableIntegers(_ column: CInt) -> [Int] {
    var integers: [Int] = []
    var value = 0
    var isWithin = false
    for byte in blob(column) {
      value = value << 7 | Int(byte & 0x7F)
      isWithin = byte >= 0x80
      if isWithin { continue }
      integers.append(value)
      value = 0
    }
    // A number that has no end is none that was written.
    return isWithin ? integers + [-1] : integers
  }
}
