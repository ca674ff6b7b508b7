internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import SQLiteHardening

/// The events that a desk knows, in one SQLite file, with the rows that they fold to.
///
/// Reads and writes are whole transactions: a write sees, checks and appends under one lock, and
/// the projections change with the events or not at all.
public final class Ledger: Sendable {
  /// How long a command waits for another one's write to end, in seconds.
  public static let busyTimeout = 30.0

  let queue: DatabaseQueue
  let path: String
  private let isWritable: Bool
  let progress: WorkProgress.Report

  /// Opens a ledger's file and makes it where there is none.
  ///
  /// Opening does no work that grows with the ledger.
  /// - Parameters:
  ///   - path: The SQLite file.
  ///   - populate: What brings events into a ledger that is made now, in the same transaction:
  ///     after a crash there is either no ledger or a whole one.
  ///   - progress: Takes how far long work on the ledger has come.
  /// - Throws: ``StorageError``, or what `populate` throws.
  public init(
    path: String, populate: (LedgerTransaction) throws -> Void = { _ in },
    progress: @escaping WorkProgress.Report = { _ in }
  ) throws {
    self.path = path
    self.progress = progress
    isWritable = true
    try DatabaseFile.checkJournal(beside: path)
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration())
      try Self.migrate(queue, path: path, progress, populate: populate)
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }

  /// Fills a ledger that is in no file, and refuses every write from then on.
  ///
  /// - Parameter name: What it is called in errors.
  init(
    inMemory name: String, populate: (LedgerTransaction) throws -> Void,
    progress: @escaping WorkProgress.Report = { _ in }
  ) throws {
    self.path = name
    self.progress = progress
    isWritable = false
    do {
      queue = try DatabaseQueue(configuration: Self.configuration())
      try Self.migrate(queue, path: name, progress, populate: populate)
    } catch let error as DatabaseError {
      throw StorageError(error, path: name)
    }
  }

  /// Opens a ledger's file to read from it and no more: none is made, brought up to date or waited
  /// for long.
  ///
  /// - Parameter patience: How long to wait for another's write to end, in seconds.
  /// - Throws: ``StorageError``; ``StorageError/readOnly(path:)`` where there is no file, and
  ///   ``StorageError/refused(path:reason:)`` where an earlier version made it.
  public init(reading path: String, patience: Double) throws {
    self.path = path
    progress = { _ in }
    isWritable = false
    var configuration = Self.configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    try DatabaseFile.checkJournal(beside: path)
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let version = try queue.read { db in try Self.checkedVersion(of: db, path: path) }
      guard version == Schema.version else {
        throw StorageError.refused(path: path, reason: "its schema is of version \(version)")
      }
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }

  /// Opens a file to be examined, whoever made it: it is only read, nothing in it is run, and
  /// nothing is made beside it.
  ///
  /// It may be of an earlier version. No trigger and no view of it is run, no other file is attached,
  /// and a write that was broken off is not taken back.
  /// - Parameters:
  ///   - name: What messages call it; its path unless said.
  ///   - progress: Takes how far long work on the ledger has come.
  /// - Throws: ``StorageError``; ``StorageError/unfinished(path:)`` where a write was broken off.
  public convenience init(
    examining path: String, named name: String? = nil,
    progress: @escaping WorkProgress.Report = { _ in }
  ) throws {
    try DatabaseFile.check(path, named: name ?? path)
    try self.init(confinedTo: path, named: name ?? path, progress: progress)
  }

  /// Opens a file to be examined that has been looked at already.
  ///
  /// To look at it once more would end the locks that this process has on it: closing any of a file's
  /// descriptors does.
  private init(
    confinedTo path: String, named name: String, progress: @escaping WorkProgress.Report
  ) throws {
    self.path = name
    self.progress = progress
    isWritable = false
    var configuration = Self.configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      if let connection = db.sqliteConnection { stet_sqlite3_confine(connection) }
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { db in try Self.checkedVersion(of: db, path: name) }
    } catch let error as DatabaseError {
      throw StorageError(error, path: name)
    }
  }

  /// The version of the file's schema, where that is an earlier one than this program's.
  ///
  /// - Throws: ``StorageError``.
  public func earlierVersion() throws -> Int? {
    try read { snapshot in
      let version = try Self.checkedVersion(of: snapshot.db, path: path)
      return version < Schema.version ? version : nil
    }
  }

  /// A second connection to a file that is examined.
  public func examinedAgain() throws -> Ledger {
    try Ledger(confinedTo: queue.path, named: path, progress: progress)
  }

  /// Ends the connection; nothing is read or written from here on.
  func close() { try? queue.close() }

  /// How much of the file is kept in memory, in KiB: a report reads five tables side by side, and
  /// with SQLite's own 2,000 it would read the same pages again and again.
  static let cacheSize = 16_384

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "ledger"
    configuration.prepareDatabase { db in
      // A rollback journal, not WAL: see docs/decisions/0003-rollback-journal.md. EXTRA, because a
      // journal that is back after the power went takes back what was acknowledged: see
      // docs/decisions/0031-on-disk-when-it-is-said.md.
      try db.execute(
        sql: """
          PRAGMA synchronous = EXTRA;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA cache_size = -\(cacheSize);
          """)
      if let connection = db.sqliteConnection { _ = stet_sqlite3_make_defensive(connection) }
    }
    return configuration
  }

  private static func migrate(
    _ queue: DatabaseQueue, path: String, _ progress: @escaping WorkProgress.Report,
    populate: (LedgerTransaction) throws -> Void
  ) throws {
    let version = try queue.read { db in try checkedVersion(of: db, path: path) }
    guard version < Schema.version else { return }
    try queue.inTransaction(.immediate) { db in
      // Another process may have been quicker between our look and our lock.
      let version = try checkedVersion(of: db, path: path)
      let steps = Schema.steps[min(version, Schema.version)...]
      for step in steps { try step.take(on: db, progress) }
      let transaction = LedgerTransaction(db, progress)
      defer { transaction.bulk.end(db) }
      if version == 0 {
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try populate(transaction)
        try transaction.project()
      } else if steps.contains(where: { $0.carry != nil }) {
        try transaction.rebuildProjections()
      } else {
        if steps.contains(where: \.fillsIndexes) { try transaction.refillIndexes() }
        try transaction.project(kinds: steps.flatMap(\.kinds), members: steps.flatMap(\.members))
      }
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      return .commit
    }
  }

  private static func checkedVersion(of db: Database, path: String) throws -> Int {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if application == Schema.applicationID {
      if version > Schema.version { throw StorageError.newer(path: path, version: version) }
      if version < 1 {
        throw StorageError.damaged(path: path, reason: "its user_version is \(version)")
      }
      return version
    }
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    guard version == 0, isEmpty else { throw StorageError.notALedger(path: path) }
    return version
  }

  /// Reads from one state of the ledger.
  ///
  /// - Throws: ``StorageError``, or what `body` throws.
  public func read<Result>(_ body: (LedgerSnapshot) throws -> Result) throws -> Result {
    do {
      return try queue.read { db in try body(LedgerSnapshot(db, progress)) }
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }

  /// Reads, checks and appends under one lock; where `body` throws, nothing has changed.
  ///
  /// - Throws: ``StorageError``, or what `body` throws; ``StorageError/readOnly(path:)`` where it is
  ///   another ledger as it stood.
  public func write<Result>(_ body: (LedgerTransaction) throws -> Result) throws -> Result {
    try transact(.commit, as: nil, body)
  }

  /// The same for work that may take long.
  ///
  /// - Parameter work: What others are told who wait in vain meanwhile.
  public func write<Result>(
    as work: LongWork?, _ body: (LedgerTransaction) throws -> Result
  ) throws -> Result {
    try transact(.commit, as: work, body)
  }

  /// The same, and then as if it had not been.
  ///
  /// - Throws: ``StorageError``, or what `body` throws.
  public func rehearse<Result>(_ body: (LedgerTransaction) throws -> Result) throws -> Result {
    try transact(.rollback, as: nil, body)
  }

  /// The same for work that may take long.
  ///
  /// - Parameter work: What others are told who wait in vain meanwhile.
  public func rehearse<Result>(
    as work: LongWork?, _ body: (LedgerTransaction) throws -> Result
  ) throws -> Result {
    try transact(.rollback, as: work, body)
  }

  private func transact<Result>(
    _ completion: Database.TransactionCompletion, as work: LongWork?,
    _ body: (LedgerTransaction) throws -> Result
  ) throws -> Result {
    guard isWritable else { throw StorageError.readOnly(path: path) }
    var sign: WorkSign?
    defer { withExtendedLifetime(sign) { sign = nil } }
    do {
      return try queue.writeWithoutTransaction { db in
        var results: [Result] = []
        try db.inTransaction(.immediate) {
          sign = work?.sign(beside: path)
          let transaction = LedgerTransaction(db, progress)
          defer { transaction.bulk.end(db) }
          results.append(try body(transaction))
          try transaction.project()
          return completion
        }
        return results[0]
      }
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }

  /// What SQLite's own `integrity_check` and `foreign_key_check` find; empty where they find
  /// nothing.
  ///
  /// - Throws: ``StorageError`` where the file cannot be read at all.
  public func integrityProblems() throws -> [String] {
    do {
      return try queue.read { db in
        let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
          "a row of \(row[0] ?? "a table") points at a missing row of \(row[2] ?? "another")"
        }
        return lines + orphans
      }
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }
}
