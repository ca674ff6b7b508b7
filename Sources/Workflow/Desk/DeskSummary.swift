public import Claims

/// The desk at a glance.
public struct DeskSummary: Sendable {
  /// This database's name, where it has one.
  public let desk: String?
  /// How many claims have each status.
  public let counts: [Status: Int]
  /// The sources with how many claims each has.
  public let sources: [(source: Source, claims: Int)]
  /// How far each desk's chain reaches.
  public let heads: [LedgerHead]
  /// The claim that `@` stands for.
  public let touched: String?
  /// How many claims wait for the actor, where there is one.
  public let waiting: Int?
}
