public import Storage

/// Which claims a person asks for, in the words that they typed.
public struct ClaimQuery: Sendable {
  /// The conditions that need no look-up.
  public var filter = ClaimFilter()
  /// A source's slug or a beginning of one.
  public var source: String?
  /// A claim's id, after which to go on.
  public var after: String?
  /// Whether only claims that wait for the actor are meant.
  public var isWaiting = false

  /// All claims.
  public init() {}
}
