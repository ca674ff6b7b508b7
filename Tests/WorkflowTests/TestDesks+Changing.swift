import GRDBSQLite
import Testing

extension TestDesks {
  /// Changes a database behind the program's back, as somebody does who leaves the schema as it was.
  func change(_ file: String, _ sql: String) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    try #require(sqlite3_open(path(file), &connection) == SQLITE_OK)
    func run(_ sql: String) throws {
      let status = sqlite3_exec(connection, sql, nil, nil, nil)
      try #require(status == SQLITE_OK, "\(sql): \(String(cString: sqlite3_errmsg(connection)))")
    }
    var guards: [(name: String, sql: String)] = []
    var statement: OpaquePointer?
    try #require(
      sqlite3_prepare_v2(
        connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", -1, &statement,
        nil) == SQLITE_OK)
    while sqlite3_step(statement) == SQLITE_ROW {
      guards.append(
        (
          String(cString: sqlite3_column_text(statement, 0)),
          String(cString: sqlite3_column_text(statement, 1))
        ))
    }
    sqlite3_finalize(statement)
    for (name, _) in guards { try run("DROP TRIGGER \(name)") }
    try run(sql)
    for (_, sql) in guards { try run(sql) }
  }
}
