internal import Claims
internal import GRDB
internal import GRDBSQLite

/// A statement that is run again and again, its values bound where SQLite takes them.
///
/// A write of a million events binds tens of millions of values; each would be boxed and copied once
/// more on its way through a `StatementArguments`.
final class PreparedStatement {
  private let statement: SQLiteStatement
  private let connection: SQLiteConnection?
  private unowned let snapshot: LedgerSnapshot
  private var bound: CInt = 0

  /// - Throws: `DatabaseError` where SQLite does not understand it.
  init(_ snapshot: LedgerSnapshot, _ sql: String) throws {
    self.snapshot = snapshot
    connection = snapshot.db.sqliteConnection
    var statement: SQLiteStatement?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, CUnsignedInt(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw Self.error(connection, code) }
    self.statement = statement
  }

  deinit { sqlite3_finalize(statement) }

  private static func error(_ connection: SQLiteConnection?, _ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(connection)))
  }

  // MARK: Binding, in the order of the parameters

  /// SQLite takes a copy of what is bound.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ value: Int64?) {
    bound += 1
    if let value {
      sqlite3_bind_int64(statement, bound, value)
    } else {
      sqlite3_bind_null(statement, bound)
    }
  }

  func bind(_ value: Int?) { bind(value.map(Int64.init)) }

  func bind(_ value: Bool) { bind(value ? Int64(1) : 0) }

  func bind(_ value: String?) {
    bound += 1
    guard var value else {
      sqlite3_bind_null(statement, bound)
      return
    }
    let place = bound
    value.withUTF8 { utf8 in bindText(utf8, at: place) }
  }

  /// Binds UTF-8 as a text.
  func bind(text utf8: [UInt8]) {
    bound += 1
    let place = bound
    utf8.withUnsafeBufferPointer { bindText($0, at: place) }
  }

  private func bindText(_ utf8: UnsafeBufferPointer<UInt8>, at place: CInt) {
    // Where there is no byte, there may be no address, which SQLite would take for NULL.
    guard let start = utf8.baseAddress, !utf8.isEmpty else {
      sqlite3_bind_text(statement, place, "", 0, Self.copied)
      return
    }
    start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
      _ = sqlite3_bind_text(statement, place, $0, CInt(utf8.count), Self.copied)
    }
  }

  func bind(_ value: EventHash?) {
    bound += 1
    guard let value else {
      sqlite3_bind_null(statement, bound)
      return
    }
    let place = bound
    value.withBytes { bytes in
      _ = sqlite3_bind_blob(statement, place, bytes.baseAddress, CInt(bytes.count), Self.copied)
    }
  }

  // MARK: Running

  /// Runs it with what `bind` binds, to its end.
  func run(_ bind: (PreparedStatement) -> Void) throws {
    try forEachRow(bind) { _ in }
  }

  /// Runs it with what `bind` binds, and hands over its rows.
  ///
  /// - Precondition: `body` does not run it again.
  func forEachRow(_ bind: (PreparedStatement) -> Void, _ body: (CurrentRow) throws -> Void) throws {
    bound = 0
    bind(self)
    // Before a write ends, none of its statements may stand half done.
    defer { sqlite3_reset(statement) }
    let row = CurrentRow(statement, in: snapshot)
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try body(row)
      case SQLITE_DONE: return
      case let code: throw Self.error(connection, code)
      }
    }
  }

  /// Runs it with what `bind` binds, and makes something of its first row.
  func first<Value>(
    _ bind: (PreparedStatement) -> Void, _ value: (CurrentRow) throws -> Value
  ) throws -> Value? {
    var found: Value?
    try forEachRow(bind) { if found == nil { found = try value($0) } }
    return found
  }
}
