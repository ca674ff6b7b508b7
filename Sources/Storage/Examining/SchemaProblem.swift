internal import GRDB

/// Something in a database's schema that Stet did not make so.
public struct SchemaProblem: Sendable, Equatable {
  /// What it is, in words.
  public let what: String
  /// Whether what is read from the database would go through it: then nothing is.
  public let isInTheWay: Bool
}

extension Ledger {
  /// What of the file's schema is not as the program's frozen SQL makes it.
  ///
  /// - Throws: ``StorageError``.
  public func schemaProblems() throws -> [SchemaProblem] {
    try read { try $0.schemaProblems() }
  }
}

extension LedgerSnapshot {
  /// What of the schema is not as the frozen SQL of its version makes it.
  func schemaProblems() throws -> [SchemaProblem] {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    var expected = try Schema.objects(ofVersion: version)
    var problems: [SchemaProblem] = []
    for object in try SchemaObject.all(in: db) {
      let made = expected.removeValue(forKey: object.key)
      if made == object || made == nil && SchemaObject.enclosures.contains(object) { continue }
      problems.append(
        made == nil
          ? SchemaProblem(
            what: "there is the \(object.type) \(object.name), which is not Stet's",
            isInTheWay: false)
          : SchemaProblem(
            what: "the \(object.type) \(object.name) is not as Stet makes it",
            isInTheWay: object.type == "table"))
    }
    problems += expected.values.sorted { ($0.type, $0.name) < ($1.type, $1.name) }.map {
      SchemaProblem(what: "the \($0.type) \($0.name) is missing", isInTheWay: $0.type == "table")
    }
    return problems
  }
}

/// A table, an index, a trigger or a view.
private struct SchemaObject: Equatable {
  let type: String
  let name: String
  /// The statement that made it; none of what SQLite makes by itself.
  let sql: [UInt8]?

  var key: String { "\(type) \(name)" }

  /// What a backup has beside the schema.
  static let enclosures = [
    SchemaObject(type: "table", name: "enclosures", sql: Array(Schema.enclosures.utf8))
  ]

  /// All that a database has, but for the statistics that any program may have SQLite gather.
  static func all(in db: Database) throws -> [SchemaObject] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_stat%' ESCAPE '^'
        ORDER BY type, name
        """
    ).map { row in
      let sql: String? = try row[2]
      return try SchemaObject(type: row[0], name: row[1], sql: sql.map { Array($0.utf8) })
    }
  }
}

extension Schema {
  /// What a database of a version has, by type and name.
  fileprivate static func objects(ofVersion version: Int) throws -> [String: SchemaObject] {
    try DatabaseQueue().write { db in
      for step in steps.prefix(max(version, 0)) { try step.take(on: db) { _ in } }
      let objects = try SchemaObject.all(in: db)
      return Dictionary(objects.map { ($0.key, $0) }) { first, _ in first }
    }
  }
}
