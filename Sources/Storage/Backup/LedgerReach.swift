public import Claims
internal import GRDB

/// How much one state of a ledger holds.
public struct LedgerReach: Sendable, Equatable {
  /// How many events.
  public let events: Int
  /// How many sources.
  public let sources: Int
  /// How many claims.
  public let claims: Int
  /// How many texts.
  public let texts: Int
  /// How many files that texts were made from.
  public internal(set) var originals: Int
  /// How far each desk's chain reaches.
  public let heads: [LedgerHead]
}

extension LedgerSnapshot {
  /// How much this state of the ledger holds.
  public func reach() throws -> LedgerReach {
    func count(_ table: String) throws -> Int {
      try rows("SELECT count(*) FROM \(table)", []).first?[0] ?? 0
    }
    // An earlier version's file, which is about to be restored, has no such table.
    let hasOriginals = try db.tableExists("originals")
    return LedgerReach(
      events: try count("events"), sources: try count("sources"), claims: try count("claims"),
      texts: try count("texts"), originals: hasOriginals ? try count("originals") : 0,
      heads: try heads())
  }
}
