public import Storage

/// What a backup was made into.
public struct Restored: Sendable {
  /// The desk that it is now.
  public let folder: DeskFolder
  /// How much it holds.
  public let reach: LedgerReach
  /// The files that stood in the way and are kept under these names, from the desk's folder on.
  public let kept: [String]
  /// Whether `reviewers.md` stood already with other content, and was left as it is.
  public let rosterDiffers: Bool
  /// The ledger files that go on past the backup, from the desk's folder on.
  public let ahead: [String]
}
