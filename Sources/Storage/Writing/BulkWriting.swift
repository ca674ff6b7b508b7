internal import GRDB
internal import SQLiteHardening

/// What a write of very many events asks of SQLite, until it ends.
///
/// The triggers of `events` keep others from changing it; with them SQLite keeps a copy of every
/// page that an event changes, which costs more than the event does. A long write goes without: it
/// only ever inserts, and has seen to it that what it inserts is not there.
struct BulkWriting {
  /// So many events make a write long.
  private static let long = 8192
  /// So many get a large cache, in KiB: hashes are indexed in no order, and pages that do not stay in
  /// memory are written again and again.
  private static let veryLong = 65_536
  private static let largeCache = 98_304

  private var events = 0

  /// Takes note of events that are to be projected.
  mutating func add(_ count: Int, _ db: Database) throws {
    let before = events
    events += count
    if before < Self.long, events >= Self.long, let connection = db.sqliteConnection {
      _ = stet_sqlite3_enable_triggers(connection, 0)
    }
    if before < Self.veryLong, events >= Self.veryLong {
      try db.execute(sql: "PRAGMA cache_size = -\(Self.largeCache)")
    }
  }

  /// Leaves the connection as it was found, however the write has ended.
  mutating func end(_ db: Database) {
    if events >= Self.long, let connection = db.sqliteConnection {
      _ = stet_sqlite3_enable_triggers(connection, 1)
    }
    if events >= Self.veryLong {
      try? db.execute(sql: "PRAGMA cache_size = -\(Ledger.cacheSize)")
    }
    events = 0
  }
}
