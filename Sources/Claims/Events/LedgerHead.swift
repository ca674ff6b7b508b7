/// How far one desk's chain reaches in a ledger.
public struct LedgerHead: Hashable, Sendable {
  /// The desk's name.
  public let desk: String
  /// How many of its events are known.
  public let events: Int
  /// The hash of the last of them.
  public let head: EventHash

  /// A head.
  public init(desk: String, events: Int, head: EventHash) {
    self.desk = desk
    self.events = events
    self.head = head
  }
}
