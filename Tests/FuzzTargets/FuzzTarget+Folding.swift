import Claims
import RandomLedgers
import Seeding
import Storage

extension FuzzTarget {
  /// The events of several desks, chosen by the bytes, in one order and in another.
  static let folding = FuzzTarget(
    "folding", "the same events give the same rows in whatever order they come",
    seeds: (0..<6).map { seed in (0..<64).map { UInt8(truncatingIfNeeded: $0 * 37 + seed * 11) } },
    words: []
  ) { bytes in
    var generator = SeededGenerator(choosing: bytes)
    let random = RandomLedger(using: &generator, acts: min(bytes.count / 2, 40))
    let fold = PureFold(random.events)
    let (claims, sources) = (fold.claims(), fold.sources())
    for batch in [1, random.events.count] {
      let events = random.delivered(using: &generator)
      let ledger = try Ledger(path: ":memory:")
      for start in stride(from: 0, to: events.count, by: max(batch, 1)) {
        try ledger.write { transaction in
          for event in events[start..<min(start + batch, events.count)] {
            _ = try transaction.take(event)
            // What came already changes nothing.
            _ = try transaction.take(event)
          }
        }
      }
      try ledger.read { snapshot in
        try hold(try snapshot.sources() == sources, "the sources differ, \(batch) at a time")
        var found: [Claim] = []
        try snapshot.forEachClaim(ClaimFilter()) { found.append($0) }
        try hold(found == claims, "the claims differ, \(batch) at a time")
      }
    }
  }
}
