internal import Claims
internal import Foundation
internal import Storage

/// A backup on its way to become a desk: copied and checked beside, and only then put in its place.
struct Restoring {
  private let backup: String
  private let folder: DeskFolder
  private let force: Bool
  private let environment: DeskEnvironment
  private var kept: [String] = []

  init(_ backup: String, to folder: DeskFolder, force: Bool, environment: DeskEnvironment) {
    self.backup = backup
    self.folder = folder
    self.force = force
    self.environment = environment
  }

  /// Restores; nothing that stands is lost, and where this throws nothing has changed.
  mutating func run() throws -> Restored {
    try folder.refuseStrangers()
    if !force, DeskFolder.stands(folder.database) {
      throw DeskError.databaseStands(path: folder.database)
    }
    let source: Ledger
    do { source = try Ledger(examining: backup) } catch StorageError.notALedger {
      throw DeskError.badBackup(path: backup, findings: ["it is not a Stet database"])
    }
    if let problem = try source.schemaProblems().first {
      throw DeskError.badBackup(path: backup, findings: [problem.what])
    }
    let made = try makeFolders()
    do { return try restore(source) } catch {
      for path in made { rmdir(path) }
      throw error
    }
  }

  private mutating func restore(_ source: Ledger) throws -> Restored {
    let file = try pending(folder.database, mode: 0o666)
    let reach: LedgerReach
    let enclosures: Enclosures?
    do { (reach, enclosures) = try source.restore(to: file.temporaryPath) } catch {
      guard let error = error as? StorageError else { throw error }
      throw Desk.error(error, copyingTo: file, as: folder.database)
    }
    let findings = try Desk.audit(
      database: file.temporaryPath, named: backup, environment: environment
    ).problems.filter { Self.isFatal($0.kind) }
    if !findings.isEmpty {
      throw DeskError.badBackup(
        path: backup, findings: findings.map { "\($0.kind.rawValue) at \($0.place): \($0.what)" })
    }
    let roster = enclosures?.roster
    if roster == nil, !DeskFolder.stands(folder.roster) {
      throw DeskError.noRoster(path: backup)
    }
    // What cannot be read is told before anything stands in its place.
    let former =
      DeskFolder.stands(folder.roster)
      ? try DeskFolder.read(folder.roster, upTo: .roster, followsLinks: true) : nil
    try place(file)
    var rosterDiffers = false
    if let roster { rosterDiffers = try place(roster, over: former) }
    if let drafts = enclosures?.drafts, !DeskFolder.stands(folder.drafts) {
      try DeskFolder.write(drafts, to: folder.drafts, mode: 0o600)
    }
    return Restored(
      folder: folder, reach: reach, kept: kept, rosterDiffers: rosterDiffers,
      ahead: try bringUpFiles())
  }

  /// Whether what was found keeps a backup from becoming a desk.
  ///
  /// The others are facts of the ledger, which it had when the backup was made.
  private static func isFatal(_ kind: Audit.Problem.Kind) -> Bool {
    switch kind {
    case .database, .changedEvent, .brokenChain, .projection, .text, .original: true
    default: false
    }
  }

  // MARK: Places

  /// Makes the folders that are not there.
  ///
  /// - Returns: Those that were made, the innermost first.
  private func makeFolders() throws(DeskError) -> [String] {
    let wanted = [folder.path, folder.claims]
    let missing = wanted.filter { !DeskFolder.isFolder($0) }
    try DeskFolder.makeFolder(folder.claims)
    return missing.reversed()
  }

  private func pending(_ path: String, mode: UInt32) throws(DeskError) -> PendingFile {
    do { return try PendingFile(for: path, mode: mode) } catch {
      throw FileReason(code: error.code).writeError(path)
    }
  }

  /// Puts the database in its place.
  ///
  /// One that stands there is kept: nobody writes to it meanwhile, and what SQLite had to finish in it
  /// is finished.
  private mutating func place(_ file: PendingFile) throws {
    let name = unusedName(for: folder.database)
    guard DeskFolder.stands(folder.database) else {
      kept += try keepCompanions(as: name)
      return try move(file, over: false)
    }
    guard force else { throw DeskError.databaseStands(path: folder.database) }
    kept.append(nameInFolder(name))
    do {
      try Ledger.whileUnwritten(folder.database) {
        try replace(file, keeping: name)
      }
    } catch StorageError.missing, StorageError.notALedger, StorageError.damaged,
      StorageError.refused
    {
      // What SQLite cannot open, or what is empty yet, nobody writes to.
      kept += try keepCompanions(as: name)
      try replace(file, keeping: name)
    }
  }

  private func replace(_ file: PendingFile, keeping name: String) throws {
    try keep(folder.database, as: name)
    do { try move(file, over: true) } catch {
      unlink(name)
      throw error
    }
  }

  /// Moves away what lies beside a database and belongs to it: SQLite would take it for the new one's,
  /// and write pages of the old one into it.
  ///
  /// - Returns: The names under which it is kept.
  private func keepCompanions(as name: String) throws(DeskError) -> [String] {
    var found: [String] = []
    for ending in ["-journal", "-wal", "-shm"]
    where DeskFolder.stands(folder.database + ending) {
      try keep(folder.database + ending, as: name + ending)
      unlink(folder.database + ending)
      found.append(nameInFolder(name + ending))
    }
    return found
  }

  private func nameInFolder(_ path: String) -> String {
    "claims/" + URL(fileURLWithPath: path).lastPathComponent
  }

  private func move(_ file: PendingFile, over: Bool) throws(DeskError) {
    do { try file.place(over: over) } catch {
      if error.stands { throw .databaseStands(path: folder.database) }
      throw FileReason(code: error.code).writeError(folder.database)
    }
  }

  /// Gives a file another name besides its own.
  private func keep(_ path: String, as name: String) throws(DeskError) {
    if link(path, name) != 0 { throw FileReason(code: errno).writeError(name) }
  }

  /// Puts the roster in its place, where none stands or it is to be replaced.
  ///
  /// - Parameter former: The one that stands there.
  /// - Returns: Whether another one stands there and was left.
  private mutating func place(_ roster: [UInt8], over former: [UInt8]?) throws -> Bool {
    if let former {
      if former == roster { return false }
      guard force else { return true }
      let name = unusedName(for: folder.roster)
      try keep(folder.roster, as: name)
      kept.append(URL(fileURLWithPath: name).lastPathComponent)
    }
    try DeskFolder.write(roster, to: folder.roster)
    return false
  }

  /// A name beside a file that bears the time, and that nothing bears yet.
  private func unusedName(for path: String) -> String {
    let digits = environment.now().filter { $0.isLetter || $0.isNumber }
    var name = "\(path)-\(digits)"
    var count = 1
    while [name, name + "-journal", name + "-wal", name + "-shm"].contains(where: DeskFolder.stands)
    {
      count += 1
      name = "\(path)-\(digits)-\(count)"
    }
    return name
  }

  // MARK: The exchange

  /// Brings the folder's ledger files, texts and originals up to the database.
  ///
  /// - Returns: The ledger files that go on past it.
  private func bringUpFiles() throws -> [String] {
    let desk = try Desk(folder: folder, environment: environment)
    let exchange = Exchange(
      folder: folder, warn: environment.warn, progress: environment.progress)
    do {
      _ = try exchange.bringUp(desk.ledger)
      try moveOutLargeOriginals(desk.ledger, exchange)
    } catch {
      environment.warn(.ledgerFileBehind(error))
    }
    return try exchange.ledgerFiles().filter { path in
      guard let last = LedgerFile(path: path).lastEventAsFarAsReadable() else { return false }
      return try desk.ledger.read { try !$0.contains(last.hash) }
    }.map(exchange.name)
  }

  /// Leaves the large files that texts were made from to the folder, where they are now.
  private func moveOutLargeOriginals(_ ledger: Ledger, _ exchange: Exchange) throws {
    let large = try ledger.read { try $0.originalHashes(largerThan: Original.largestRow) }
    for sha256 in large where try exchange.original(sha256) != nil {
      try ledger.write { try $0.removeOriginal(sha256) }
    }
  }
}

extension Desk {
  /// Makes a desk of a backup: in a folder where no database stands, or beside which the former one
  /// is kept.
  ///
  /// The backup is examined as a stranger's file, copied, and the copy checked whole, before anything
  /// stands in its place.
  /// - Parameters:
  ///   - backup: The file, which is only read.
  ///   - force: Whether a database and a roster that stand give way; they are kept under other names.
  /// - Throws: ``DeskError/databaseStands(path:)``, ``DeskError/badBackup(path:findings:)``,
  ///   ``DeskError/noRoster(path:)`` and others; `StorageError`.
  public static func restore(
    _ backup: String, to folder: DeskFolder, force: Bool, environment: DeskEnvironment
  ) throws -> Restored {
    var restoring = Restoring(backup, to: folder, force: force, environment: environment)
    return try restoring.run()
  }
}
