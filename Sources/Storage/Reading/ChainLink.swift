public import Claims

/// An event as a link of its desk's chain, held against its own hash.
public struct ChainLink: Sendable {
  /// The desk whose chain it is part of.
  public let desk: String
  /// Its number there.
  public let seq: Int
  /// Its clock.
  public let clock: Int
  /// The hash of the event before.
  public let prev: EventHash
  /// The hash that is stored with it.
  public let hash: EventHash
  /// Whether its content gives that hash.
  public internal(set) var isWhole = true
  /// Whether it is filed under the claim or source that it is about, and counts the claims of its
  /// chain as it should.
  public internal(set) var isFiledRightly = true
}
