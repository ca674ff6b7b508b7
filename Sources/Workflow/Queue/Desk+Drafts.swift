public import Claims
internal import Foundation

extension Desk {
  /// What the actor has begun to write about a claim and not entered.
  ///
  /// A file of drafts that cannot be read holds none: it is a convenience, and no record.
  public func draft(on claim: EventHash) throws -> ReviewDraft? {
    let (reviewer, _) = try actor()
    return drafts()[Self.key(claim, reviewer)].flatMap(ReviewDraft.init)
  }

  /// Keeps what the actor has begun to write about a claim, in the place of what was kept before; nil
  /// or an empty draft forgets it.
  ///
  /// - Throws: ``DeskError`` where the file cannot be written.
  public func keep(_ draft: ReviewDraft?, on claim: EventHash) throws {
    let (reviewer, _) = try actor()
    let key = Self.key(claim, reviewer)
    let draft = draft.flatMap { $0.isEmpty ? nil : $0.json }
    try FolderLock(path: folder.claims).whileLocked {
      var drafts = drafts()
      if drafts[key] == draft { return }
      drafts[key] = draft
      if drafts.isEmpty {
        try? FileManager.default.removeItem(atPath: folder.drafts)
      } else {
        // What nobody has entered yet is nobody else's to read.
        try DeskFolder.write(
          Array(JSON.object(drafts).canonical.utf8), to: folder.drafts, mode: 0o600)
      }
    }
  }

  private func drafts() -> [String: JSON] {
    guard let bytes = try? DeskFolder.read(folder.drafts, upTo: .form) else { return [:] }
    return (try? JSON(parsing: bytes))?.object ?? [:]
  }

  private static func key(_ claim: EventHash, _ reviewer: Reviewer) -> String {
    "\(reviewer.handle)/\(claim.hex)"
  }
}
