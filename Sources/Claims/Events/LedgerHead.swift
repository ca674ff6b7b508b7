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

extension LedgerHead {
  /// `{"desk", "events", "head"}`, as a sign-off, a report and `audit --json` have it.
  public var json: JSON {
    ["desk": .string(desk), "events": .int(events), "head": .string(head.hex)]
  }

  /// From ``json``; `nil` where a member is missing or of another shape.
  public init?(json: JSON) {
    guard let object = json.object, let desk = object["desk"]?.string,
      DeskName.isWellFormed(desk), let events = object["events"]?.int, events > 0,
      let head = object["head"]?.string.flatMap(EventHash.init(hex:))
    else { return nil }
    self.init(desk: desk, events: events, head: head)
  }
}
