public import Claims
internal import Foundation
internal import GRDB

extension Ledger {
  /// So many pages are copied between two words on how far it has come.
  private static let pagesPerStep: CInt = 2048

  /// Copies the ledger as it stands into an empty file, by SQLite's online backup, and adds what a
  /// backup holds beside it.
  ///
  /// All of it is of one state: others may read meanwhile, and wait with their writes. The copy has no
  /// name of a desk: whoever writes on in it begins a chain of its own.
  /// - Parameters:
  ///   - path: A file that nobody else knows of; it is on the disk when this returns.
  ///   - original: Gives a file that a text was made from and that the database does not hold.
  /// - Returns: How much the copy holds.
  /// - Throws: ``StorageError``, or what `original` throws.
  public func backUp(
    to path: String, with enclosures: Enclosures,
    original: (EventHash) throws -> [UInt8]? = { _ in nil }
  ) throws -> LedgerReach {
    var originals = 0
    var reach = try copy(to: path) { copied in
      try enclosures.write(to: copied)
      let transaction = LedgerTransaction(copied, progress)
      try transaction.storeOriginals(original)
      originals = try transaction.originalHashes().count
    }
    try Self.check(path, holds: reach)
    reach.originals = originals
    return reach
  }

  /// Copies a backup, or a ledger's file, into an empty file that becomes a ledger of its own.
  ///
  /// An earlier version's is brought up to this one's.
  /// - Parameter path: A file that nobody else knows of; it is on the disk when this returns.
  /// - Returns: How much it holds, and what the backup had beside it; nil of a file that was no
  ///   backup.
  /// - Throws: ``StorageError``, about `path` where the copy is at fault.
  public func restore(to path: String) throws -> (LedgerReach, Enclosures?) {
    let reach = try copy(to: path) { _ in }
    let enclosures = try Self.unpack(path, progress)
    try Self.check(path, holds: reach)
    return (reach, enclosures)
  }

  /// Takes out what a backup has beside a ledger.
  private static func unpack(
    _ path: String, _ progress: @escaping WorkProgress.Report
  ) throws -> Enclosures? {
    let restored = try Ledger(path: path, progress: progress)
    defer { restored.close() }
    return try restored.write { transaction in
      // Drafts are for their writers' eyes: of what is taken out no byte is left in the file.
      try transaction.db.execute(sql: "PRAGMA secure_delete = ON")
      guard let enclosures = try Enclosures(transaction.db) else { return nil }
      try transaction.execute("DROP TABLE enclosures", [])
      return enclosures
    }
  }

  private func copy(
    to path: String, _ complete: (Database) throws -> Void
  ) throws -> LedgerReach {
    try read { snapshot in
      if let problem = try snapshot.schemaProblems().first {
        throw StorageError.damaged(path: self.path, reason: problem.what)
      }
      let reach = try snapshot.reach()
      do {
        try fill(path, from: snapshot.db, complete)
      } catch let error as DatabaseError {
        throw StorageError(error, path: path)
      }
      return reach
    }
  }

  private func fill(
    _ path: String, from db: Database, _ complete: (Database) throws -> Void
  ) throws {
    let copy = try DatabaseQueue(path: path, configuration: Self.copying())
    try copy.writeWithoutTransaction { copied in
      try db.backup(to: copied, pagesPerStep: Self.pagesPerStep) {
        self.progress(WorkProgress(.copying, done: $0.completedPageCount, of: $0.totalPageCount))
      }
      try copied.inTransaction {
        try copied.execute(sql: "UPDATE desk SET name = NULL")
        try complete(copied)
        return .commit
      }
    }
    try copy.close()
  }

  /// A copy needs no journal on the disk: until it is whole, nobody has it.
  private static func copying() -> Configuration {
    var configuration = Self.configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = MEMORY") }
    return configuration
  }

  /// Sees to it that a copy is a ledger of this schema, sound, and reaches as far as what was copied.
  private static func check(_ path: String, holds reach: LedgerReach) throws {
    let copy = try Ledger(examining: path)
    defer { copy.close() }
    func damaged(_ reason: String) -> StorageError { .damaged(path: path, reason: reason) }
    if let problem = try copy.schemaProblems().first { throw damaged(problem.what) }
    if let problem = try copy.integrityProblems().first { throw damaged(problem) }
    guard try copy.read({ try $0.heads() }) == reach.heads else {
      throw damaged("it does not reach as far as what was copied")
    }
  }

  /// Runs `body` while nobody writes to a ledger's file, and nothing that was begun in it is left to
  /// be finished.
  ///
  /// Whoever had it open and writes once it has been moved is refused by SQLite, which sees that it
  /// has.
  /// - Throws: ``StorageError`` where SQLite does not open it, or what `body` throws.
  public static func whileUnwritten(_ path: String, _ body: () throws -> Void) throws {
    try DatabaseFile.check(path, named: path)
    try DatabaseFile.checkJournal(beside: path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration())
      defer { try? queue.close() }
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.exclusive) {
          try body()
          return .rollback
        }
      }
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }

  /// Has SQLite take back a write that was broken off, as it does whenever a ledger is opened.
  ///
  /// - Throws: ``StorageError``.
  public static func finishWrite(_ path: String) throws {
    try whileUnwritten(path) {}
  }
}
