internal import Claims

/// The last event of a desk's chain, as far as what follows must know it.
struct ChainEnd {
  let seq: Int
  let clock: Int
  let hash: EventHash
  /// How many claims have been logged on the chain up to it.
  let claims: Int
}

/// Where the chains of a write end: read once, and kept as events are appended.
struct ChainEnds {
  private var ends: [String: ChainEnd] = [:]
  /// The highest clock there is.
  private(set) var clock: Int
  /// The desks of which two events bear one place.
  private(set) var forked: Set<String>

  init(clock: Int, forked: Set<String>) {
    self.clock = clock
    self.forked = forked
  }

  /// The end of a desk's chain, where it is known; of branches of one length, either.
  subscript(desk: String) -> ChainEnd? {
    get { ends[desk] }
    set { ends[desk] = newValue }
  }

  /// Takes note of an event that was stored.
  mutating func note(_ event: Event, claims: Int, isFork: Bool) {
    clock = max(clock, event.clock)
    if isFork { forked.insert(event.desk) }
    if let end = ends[event.desk], end.seq >= event.seq { return }
    ends[event.desk] = ChainEnd(
      seq: event.seq, clock: event.clock, hash: event.hash, claims: claims)
  }
}
