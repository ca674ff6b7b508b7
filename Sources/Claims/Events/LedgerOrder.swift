/// An event's place in ledger order.
public struct LedgerOrder: Hashable, Comparable, Sendable {
  /// The event's clock.
  public let clock: Int
  /// The name of its desk.
  public let desk: String
  /// Its number in that desk's chain.
  public let seq: Int
  /// Its hash.
  public let hash: EventHash

  /// A place.
  public init(clock: Int, desk: String, seq: Int, hash: EventHash) {
    self.clock = clock
    self.desk = desk
    self.seq = seq
    self.hash = hash
  }

  /// Compares (`clock`, `desk`, `seq`, `hash`).
  public static func < (left: LedgerOrder, right: LedgerOrder) -> Bool {
    if left.clock != right.clock { return left.clock < right.clock }
    if left.desk != right.desk { return left.desk < right.desk }
    if left.seq != right.seq { return left.seq < right.seq }
    return left.hash < right.hash
  }
}
