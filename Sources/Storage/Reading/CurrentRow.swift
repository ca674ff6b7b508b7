internal import Claims
internal import GRDB
internal import GRDBSQLite

/// The row that a statement stands on, its columns read where SQLite keeps them.
///
/// A report reads millions of columns; a `Row` would copy each of them once more, and a hash thrice.
struct CurrentRow {
  private let statement: SQLiteStatement

  init(_ statement: SQLiteStatement) {
    self.statement = statement
  }

  /// Whether the column holds nothing.
  func isNull(_ column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

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

  func hash(_ column: CInt) throws -> EventHash {
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return try EventHash(stored: UnsafeRawBufferPointer(start: start, count: count))
  }

  func optionalHash(_ column: CInt) throws -> EventHash? {
    isNull(column) ? nil : try hash(column)
  }

  /// The body of the event with this hash, from its kind and, in the column after it, its JSON.
  ///
  /// - Throws: ``StorageError/changedEvent(_:reason:)`` where it is none.
  func eventBody(at column: CInt, of hash: EventHash) throws -> EventBody {
    do { return try EventBody(kind: text(column), json: utf8(column + 1)) } catch {
      throw StorageError.changedEvent(hash, reason: "\(error)")
    }
  }

  /// The event whose ``Event/columns`` are the first of the row.
  ///
  /// - Throws: ``StorageError/changedEvent(_:reason:)`` where they are none.
  func event() throws -> Event {
    let hash = try hash(9)
    let prev = try self.hash(8)
    do throws(EventError) {
      return try Event(
        desk: text(1), seq: int(2), clock: int(3), at: text(4), by: text(5), kind: text(6),
        canonicalBody: Array(utf8(7)), prev: prev, statedHash: hash)
    } catch {
      throw StorageError.changedEvent(hash, error)
    }
  }

  /// Who did something and when, from two columns that follow on each other.
  func stamp(at column: CInt) -> Stamp { Stamp(at: text(column), by: text(column + 1)) }
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
    let row = CurrentRow(statement.sqliteStatement)
    while try cursor.next() != nil { try body(row) }
  }
}
