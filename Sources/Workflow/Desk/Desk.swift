public import Claims
internal import Foundation
internal import Storage

/// What a person does at a desk: every command is one call here.
///
/// A change reads what it needs, checks the rules, makes the events and appends them under one
/// lock, and then brings the desk's ledger file up to its database.
public struct Desk: Sendable {
  /// Where the desk lies.
  public let folder: DeskFolder
  let environment: DeskEnvironment
  let ledger: Ledger

  /// Opens a desk; a missing database is made anew from the ledger files, with a word about it.
  ///
  /// - Throws: ``DeskError`` or `StorageError`.
  public init(folder: DeskFolder, environment: DeskEnvironment) throws {
    guard folder.isDesk else { throw DeskError.notADesk(path: folder.path) }
    try folder.refuseStrangers()
    self.folder = folder
    self.environment = environment
    self.ledger = try Ledger(
      path: folder.database,
      populate: { transaction in
        let exchange = Exchange(
          folder: folder, warn: environment.warn, progress: environment.progress)
        let taken = try exchange.contents().takeIn(by: transaction)
        if taken.events > 0 {
          environment.warn(.rebuilt(events: taken.events, texts: taken.texts))
        }
      }, progress: environment.progress)
  }

  /// Opens a desk to look at it and no more: nothing is made, rebuilt or written, and whoever writes
  /// is not waited for.
  ///
  /// - Throws: ``DeskError`` or `StorageError`, also where there is no database yet.
  public init(lookingInto folder: DeskFolder, environment: DeskEnvironment) throws {
    guard folder.isDesk else { throw DeskError.notADesk(path: folder.path) }
    try folder.refuseStrangers()
    self.folder = folder
    self.environment = environment
    self.ledger = try Ledger(reading: folder.database, patience: 0.02)
  }

  /// Another desk's folder and surroundings, with another ledger to read from.
  init(_ desk: Desk, ledger: Ledger) {
    folder = desk.folder
    environment = desk.environment
    self.ledger = ledger
  }

  /// The same desk in other surroundings.
  init(_ desk: Desk, environment: DeskEnvironment) {
    folder = desk.folder
    ledger = desk.ledger
    self.environment = environment
  }

  /// Makes a desk in a folder that may stand already, with one active editor.
  ///
  /// - Throws: ``DeskError/deskStands(path:)`` where there is a desk; ``DeskError``,
  ///   `StorageError`.
  public static func make(
    in folder: DeskFolder, reviewer handle: String, name: String, environment: DeskEnvironment
  ) throws -> Desk {
    if folder.isDesk { throw DeskError.deskStands(path: folder.path) }
    try folder.refuseStrangers()
    if let problem = NameRule.handle.problem(with: handle) {
      throw DeskError.badName(what: "handle", name: handle, problem: problem)
    }
    if FileManager.default.fileExists(atPath: folder.roster) {
      _ = try actor(on: roster(in: folder), environment)
      try DeskFolder.makeFolder(folder.ledger)
    } else {
      let editor = Reviewer(handle: handle, name: name, role: .editor, isActive: true)
      let document = RosterDocument(organiser: editor, selfReview: true)
      try check(editor, in: document)
      try DeskFolder.makeFolder(folder.ledger)
      try DeskFolder.write(Array(document.text.utf8), to: folder.roster)
    }
    let desk = try Desk(folder: folder, environment: environment)
    try desk.act { _ in }
    return desk
  }

  // MARK: Changing

  /// One change by a person on the roster: all of it, or nothing.
  ///
  /// - Parameter work: What others are told who wait in vain meanwhile.
  func act<Result>(as work: LongWork? = nil, _ body: (Pen) throws -> Result) throws -> Result {
    let (reviewer, roster) = try actor()
    let result = try ledger.write(as: work) { try body(pen(reviewer, roster, $0)) }
    bringUpLedgerFile()
    return result
  }

  /// The same, and then as if it had not been: for `--dry-run`.
  func rehearse<Result>(
    as work: LongWork? = nil, _ body: (Pen) throws -> Result
  ) throws -> Result {
    let (reviewer, roster) = try actor()
    return try ledger.rehearse(as: work) { try body(pen(reviewer, roster, $0)) }
  }

  private func pen(
    _ reviewer: Reviewer, _ roster: Roster, _ transaction: LedgerTransaction
  ) throws -> Pen {
    let pen = Pen(
      transaction: transaction, reviewer: reviewer, roster: roster, environment: environment,
      folder: folder)
    try pen.openDeskIfNeeded()
    return pen
  }

  /// The ledger file follows the database: what was acknowledged is there, and the next write tries
  /// again.
  private func bringUpLedgerFile() {
    do {
      try Exchange(folder: folder, warn: environment.warn).bringUpOwnFile(ledger)
    } catch {
      environment.warn(.ledgerFileBehind(error))
    }
  }

  /// Who acts, from the roster as it stands.
  ///
  /// - Throws: ``DeskError`` where nobody may.
  public func reviewer() throws -> Reviewer { try actor().0 }

  /// Who acts, with the roster as it stands.
  func actor() throws -> (Reviewer, Roster) {
    try Self.actor(on: roster(), environment)
  }

  private static func actor(
    on roster: Roster, _ environment: DeskEnvironment
  ) throws(DeskError) -> (Reviewer, Roster) {
    guard let handle = environment.handle else {
      guard let only = roster.active.first, roster.active.count == 1 else {
        throw DeskError.nobodyNamed(active: roster.active.map(\.handle))
      }
      return (only, roster)
    }
    guard let reviewer = roster.reviewer(handle) else {
      throw DeskError.notOnRoster(handle: handle, known: roster.active.map(\.handle))
    }
    guard reviewer.isActive else {
      throw DeskError.retired(handle: handle, row: roster.rows[handle])
    }
    return (reviewer, roster)
  }

  // MARK: The roster

  /// The roster and rules as `reviewers.md` has them now.
  ///
  /// - Throws: ``DeskError/badRoster(path:_:)`` with the line.
  public func roster() throws(DeskError) -> Roster { try Self.roster(in: folder) }

  /// The roster and rules of a desk that need not be opened for them.
  ///
  /// - Throws: ``DeskError/badRoster(path:_:)`` with the line.
  public static func roster(in folder: DeskFolder) throws(DeskError) -> Roster {
    let document = try rosterDocument(in: folder)
    do { return try document.roster() } catch { throw .badRoster(path: folder.roster, error) }
  }

  private static func rosterDocument(
    in folder: DeskFolder
  ) throws(DeskError) -> RosterDocument {
    let bytes = try DeskFolder.read(folder.roster, upTo: .roster, followsLinks: true)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badRoster(path: folder.roster, RosterError(line: 1, expected: "UTF-8 text"))
    }
    return RosterDocument(text: text)
  }

  /// Adds somebody to the roster, or brings a retired reviewer back.
  ///
  /// - Parameters:
  ///   - name: As it stood, or the handle, unless said.
  ///   - role: As it stood, or a reviewer, unless said.
  public func addReviewer(handle: String, name: String?, role: Role?) throws -> Reviewer {
    if let problem = NameRule.handle.problem(with: handle) {
      throw DeskError.badName(what: "handle", name: handle, problem: problem)
    }
    let name = try name.map { try FieldRule.line("name", $0) }
    return try FolderLock(path: folder.claims).whileLocked {
      let standing = try roster().reviewer(handle)
      if standing?.isActive == true { throw DeskError.reviewerStands(handle: handle) }
      return try setReviewer(
        Reviewer(
          handle: handle, name: name ?? standing?.name ?? handle,
          role: role ?? standing?.role ?? .reviewer, isActive: true))
    }
  }

  /// Keeps somebody on the roster who may no longer act.
  public func retireReviewer(handle: String) throws -> Reviewer {
    try FolderLock(path: folder.claims).whileLocked {
      let roster = try roster()
      guard let reviewer = roster.reviewer(handle) else {
        throw DeskError.notOnRoster(handle: handle, known: roster.active.map(\.handle))
      }
      guard reviewer.isActive else { throw DeskError.retiredAlready(handle: handle) }
      return try setReviewer(
        Reviewer(handle: handle, name: reviewer.name, role: reviewer.role, isActive: false))
    }
  }

  private func setReviewer(_ reviewer: Reviewer) throws(DeskError) -> Reviewer {
    var document = try Self.rosterDocument(in: folder)
    do { try document.set(reviewer) } catch { throw .badRoster(path: folder.roster, error) }
    try Self.check(reviewer, in: document)
    try DeskFolder.write(Array(document.text.utf8), to: folder.roster)
    return reviewer
  }

  /// A name that the table cannot hold must not make it unreadable.
  private static func check(
    _ reviewer: Reviewer, in document: RosterDocument
  ) throws(DeskError) {
    try FieldRule.within(.field, "the name", reviewer.name)
    try FieldRule.within(.roster, "reviewers.md", document.text)
    guard (try? document.roster())?.reviewer(reviewer.handle) == reviewer else {
      throw .badName(
        what: "name", name: reviewer.name,
        problem: "it takes one line of a table, no space around it")
    }
  }
}
