import Claims
import RandomLedgers
import Seeding
import Testing

@testable import Storage

@Suite("A ledger as it stood")
struct CutPropertyTests {
  static let seeds = UInt64(900)...959

  private func expect(
    _ ledger: Ledger, toHold events: [Event], _ comment: Comment
  ) throws {
    let fold = PureFold(events)
    try ledger.read { snapshot in
      try #require(try snapshot.eventCount() == events.count, comment)
      try #require(try snapshot.claims() == fold.claims(), comment)
      try #require(try snapshot.sources() == fold.sources(), comment)
      try snapshot.forEachProjectionProblem { place, what in
        Issue.record("\(comment): \(place): \(what)")
      }
    }
  }

  @Test("By its heads it is what it was, whatever has come since", arguments: seeds)
  func byHeads(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = RandomLedger(seed: seed).delivered(using: &generator)
    let moment = Int.random(in: 0...events.count, using: &generator)
    let ledger = try Ledger.inMemory()
    try ledger.write { for event in events[..<moment] { try $0.take(event) } }
    let heads = try ledger.read { try $0.heads() }
    try ledger.write { for event in events[moment...] { try $0.take(event) } }
    let known = try ledger.read { try $0.events(of: .heads(heads)) }
    #expect(events.map(known.contains) == events.indices.map { $0 < moment }, "seed \(seed)")
    #expect(known.missing == [])
    try expect(try ledger.asOf(.heads(heads)), toHold: Array(events[..<moment]), "seed \(seed)")
  }

  @Test("By a time it is every chain up to its first later event", arguments: seeds)
  func byTime(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = RandomLedger(seed: seed).delivered(using: &generator)
    let ledger = try Ledger.inMemory()
    try ledger.write { for event in events { try $0.take(event) } }
    for second in [9, 10, Int.random(in: 10...59, using: &generator), 59] {
      let time = "2026-11-21T09:00:\(second < 10 ? "0" : "")\(second)Z"
      var kept: Set<EventHash> = [.zero]
      // Each event was delivered after the one before it on its chain.
      let expected = events.filter { event in
        guard kept.contains(event.prev), event.at <= time else { return false }
        return kept.insert(event.hash).inserted
      }
      let known = try ledger.read { try $0.events(of: .through(time)) }
      #expect(events.filter(known.contains) == expected, "seed \(seed), \(time)")
      try expect(try ledger.asOf(.through(time)), toHold: expected, "seed \(seed), \(time)")
    }
  }

  @Test("The random ledgers hold what the properties are about")
  func coverage() throws {
    let forked = try Self.seeds.filter { seed in
      let ledger = try Ledger.inMemory()
      try ledger.write { for event in RandomLedger(seed: seed).events { try $0.take(event) } }
      return try !ledger.read { try $0.forks() }.isEmpty
    }
    #expect(forked.count > 10, "chains that fork")
    let backwards = Self.seeds.filter { seed in
      let events = RandomLedger(seed: seed).events
      let times = Dictionary(events.map { ($0.hash, $0.at) }) { first, _ in first }
      return events.contains { times[$0.prev] ?? "" > $0.at }
    }
    #expect(backwards.count > 10, "clocks that run backwards")
  }
}
