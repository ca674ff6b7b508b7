internal import Claims
internal import GRDB
internal import GRDBSQLite

/// The row that a statement stands on, its columns read where SQLite keeps them.
///
/// A report reads millions of columns; a `Row` would copy each of them once more, and a hash thrice.
struct CurrentRow {
  let statement: SQLiteStatement
  private unowned(unsafe) let snapshot: LedgerSnapshot

  init(_ statement: SQLiteStatement, in snapshot: LedgerSnapshot) {
    self.statement = statement
    self.snapshot = snapshot
  }

  /// Whether the column holds nothing.
  func isNull(_ column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// Whether the column holds an integer.
  func isInteger(_ column: CInt) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_INTEGER
  }

  func int(_ column: CInt) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func int64(_ column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }

  func optionalInt(_ column: CInt) -> Int? { isNull(column) ? nil : int(column) }

  /// The bytes of a text; they stand as long as the row does.
  func utf8(_ column: CInt) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// The text; empty where the column holds nothing.
  func text(_ column: CInt) -> String { String(decoding: utf8(column), as: UTF8.self) }

  func optionalText(_ column: CInt) -> String? { isNull(column) ? nil : text(column) }

  /// The bytes of a blob; they stand as long as the row does.
  func blob(_ column: CInt) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  func hash(_ column: CInt) throws -> EventHash { try EventHash(stored: blob(column)) }

  func optionalHash(_ column: CInt) throws -> EventHash? {
    isNull(column) ? nil : try hash(column)
  }

  /// The body of the event with this hash, from its kind and, in the column after it, its JSON.
  ///
  /// - Throws: ``StorageError/changedEvent(_:reason:)`` where it is none.
  func eventBody(at column: CInt, of hash: EventHash) throws -> EventBody {
    let stored = utf8(column + 1)
    // Of the kinds that are read most, few have no reference in them.
    let body = try StoredBody.canonical(stored, hash: snapshot.knownHash(ofEvent:))
    do throws(EventError) {
      return try body.withUnsafeBufferPointer { body throws(EventError) in
        try EventBody(kind: text(column), json: body)
      }
    } catch {
      throw StorageError.changedEvent(hash, reason: "\(error)")
    }
  }

  /// The event whose ``Event/columns`` begin at a column of the row.
  ///
  /// - Throws: ``StorageError/changedEvent(_:reason:)`` where they are none.
  func event(at first: CInt = 0) throws -> Event {
    let hash = try rememberedHash(at: first)
    let prev = try self.prev(at: first)
    let body = try StoredBody.canonical(utf8(first + 7), hash: snapshot.knownHash(ofEvent:))
    do throws(EventError) {
      return try Event(
        desk: text(first + 1), seq: int(first + 2), clock: int(first + 3), at: time(first + 4),
        by: text(first + 5), kind: text(first + 6), canonicalBody: body, prev: prev,
        statedHash: hash)
    } catch {
      throw StorageError.changedEvent(hash, error)
    }
  }

  /// The hash in the columns of an event, which those that follow are likely to name.
  func rememberedHash(at first: CInt = 0) throws -> EventHash {
    let hash = try hash(first + 9)
    snapshot.hashes[int64(first)] = hash
    return hash
  }

  /// Appends the body in the columns of an event in canonical form.
  func appendBody(to bytes: inout [UInt8]) throws {
    try StoredBody.append(utf8(7), to: &bytes, hash: snapshot.knownHash(ofEvent:))
  }

  /// The hash of the event before, in the columns of an event.
  func prev(at first: CInt = 0) throws -> EventHash {
    switch sqlite3_column_type(statement, first + 8) {
    case SQLITE_NULL: try snapshot.knownHash(ofEvent: int64(first) - 1)
    case SQLITE_INTEGER: try snapshot.knownHash(ofEvent: int64(first + 8))
    default: try hash(first + 8)
    }
  }

  /// The hash of the claim or source that an event is about, from its column.
  func subject(_ column: CInt) throws -> EventHash? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: nil
    case SQLITE_INTEGER: try snapshot.knownHash(ofEvent: int64(column))
    default: try hash(column)
    }
  }

  /// The time of an event, from its column.
  func time(_ column: CInt) -> String {
    sqlite3_column_type(statement, column) == SQLITE_INTEGER
      ? StoredTime.text(int64(column)) : text(column)
  }

  /// Who did something and when, from two columns that follow on each other.
  func stamp(at column: CInt) -> Stamp { Stamp(at: time(column), by: text(column + 1)) }
}

extension LedgerSnapshot {
  /// Hands over the rows of a statement, one at a time.
  ///
  /// - Precondition: `body` runs no statement of the same SQL: there is one of each.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments, _ body: (CurrentRow) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    let row = CurrentRow(statement.sqliteStatement, in: self)
    while try cursor.next() != nil { try body(row) }
  }
}
