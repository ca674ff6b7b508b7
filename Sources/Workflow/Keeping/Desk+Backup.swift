internal import Claims
public import Storage

extension Desk {
  /// Writes a backup into a file that is not in its place yet: the ledger with its texts and the files
  /// that these were made from, the roster, and what reviewers had begun to write.
  ///
  /// Others may read meanwhile, and wait with their writes. What is written is read back and checked:
  /// SQLite's own check, the schema, and how far each chain reaches.
  /// A file that is not here is left out with ``DeskWarning/notBackedUp(source:revision:)``.
  /// - Returns: How much the backup holds.
  /// - Throws: ``DeskError``, `StorageError`; ``DeskError/badCopy(path:reason:)`` where the check finds
  ///   something.
  public func backUp(into file: PendingFile) throws -> LedgerReach {
    let enclosures = Enclosures(
      roster: try DeskFolder.read(folder.roster, upTo: .roster, followsLinks: true),
      drafts: DeskFolder.stands(folder.drafts)
        ? try DeskFolder.read(folder.drafts, upTo: .form) : nil)
    var missing: [EventHash] = []
    do {
      let reach = try ledger.backUp(to: file.temporaryPath, with: enclosures) { sha256 in
        let original = try exchange.original(sha256)
        if original == nil { missing.append(sha256) }
        return original
      }
      try missing.forEach(warnOfMissing)
      return reach
    } catch let error as StorageError {
      throw Self.error(error, copyingTo: file, as: file.path)
    }
  }

  /// Says which texts a backup holds without the file that they were made from.
  private func warnOfMissing(original: EventHash) throws {
    for source in try ledger.read({ try $0.sources(madeFrom: original) }) {
      for revision in source.revisions where revision.origin?.original == original {
        environment.warn(.notBackedUp(source: source.id, revision: revision.number))
      }
    }
  }

  /// An error about a file that nobody knows of, as one about the file that it was to become.
  static func error(
    _ error: StorageError, copyingTo file: PendingFile, as path: String
  ) -> any Error {
    switch error {
    case .inputOutput(file.temporaryPath, let reason):
      DeskError.writeFailed(path: path, reason: reason)
    case .readOnly(file.temporaryPath):
      DeskError.cannotWrite(path: path, reason: "its folder cannot be written")
    case .damaged(file.temporaryPath, let reason), .refused(file.temporaryPath, let reason):
      DeskError.badCopy(path: path, reason: reason)
    default: error
    }
  }
}
