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
  /// Whether all that stands around its body has the shape that a line of a ledger file must have,
  /// and its body is read when the claim or source is folded that it is about.
  public internal(set) var isOrdinary = true
}

extension ChainLink {
  /// An event as a line of a ledger file, but for its hash and its end; it stands as long as the
  /// call lasts that it is handed to.
  public struct Line {
    /// What stands before `,"hash":"…"`.
    public let beforeHash: UnsafeBufferPointer<UInt8>
    /// What stands behind it.
    public let afterHash: UnsafeBufferPointer<UInt8>
  }
}
