internal import Claims
internal import Foundation
internal import GRDB

/// What a backup holds of a desk beside its ledger.
public struct Enclosures: Sendable, Equatable {
  /// `reviewers.md`, byte for byte.
  public var roster: [UInt8]?
  /// What reviewers had begun to write and not entered.
  public var drafts: [UInt8]?

  /// Nothing but these.
  public init(roster: [UInt8]?, drafts: [UInt8]?) {
    self.roster = roster
    self.drafts = drafts
  }
}

extension Schema {
  /// The table that a backup has beside a ledger's own.
  ///
  /// It is frozen as the schema is, and no step of it: a restored ledger has it no longer.
  static let enclosures = """
    CREATE TABLE enclosures (
      name TEXT PRIMARY KEY CHECK (name IN ('reviewers.md', 'drafts')),
      content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
    """
}

extension Enclosures {
  private static var names: [(name: String, content: WritableKeyPath<Enclosures, [UInt8]?>)] {
    [("reviewers.md", \.roster), ("drafts", \.drafts)]
  }

  /// Those of a backup; nil of a database that is none.
  init?(_ db: Database) throws {
    guard try db.tableExists("enclosures") else { return nil }
    self.init(roster: nil, drafts: nil)
    for (name, content) in Self.names {
      self[keyPath: content] = try Row.fetchOne(
        db, sql: "SELECT content FROM enclosures WHERE name = ?", arguments: [name]
      ).map { try Array($0[0] as Data) }
    }
  }

  /// Puts them into a copy of a ledger.
  func write(to db: Database) throws {
    try db.execute(sql: Schema.enclosures)
    for (name, content) in Self.names {
      guard let bytes = self[keyPath: content] else { continue }
      try db.execute(
        sql: "INSERT INTO enclosures (name, content) VALUES (?, ?)", arguments: [name, Data(bytes)])
    }
  }
}
