import Claims
import RandomLedgers
import Seeding
import Testing

@testable import Storage

@Suite("The rows that events give, in whatever order they arrive")
struct ProjectionPropertyTests {
  static let seeds = UInt64(1)...150

  @Test("Every way of delivering the same events gives the rows of one fold", arguments: seeds)
  func anyDelivery(seed: UInt64) throws {
    let random = RandomLedger(seed: seed)
    let fold = PureFold(random.events)
    var generator = SeededGenerator(seed: seed &* 1_000_003)
    var dumps: [[String]] = []
    for batch in [1, Int.random(in: 2...9, using: &generator), random.events.count] {
      let ledger = try Ledger.inMemory()
      let events = random.delivered(using: &generator)
      try #require(events.count == random.events.count, "seed \(seed)")
      for start in stride(from: 0, to: events.count, by: batch) {
        try ledger.write { transaction in
          for event in events[start..<min(start + batch, events.count)] {
            let isNew = try transaction.take(event)
            #expect(isNew, "seed \(seed)")
          }
        }
      }
      try ledger.read { snapshot in
        try #require(try snapshot.sources() == fold.sources(), "seed \(seed), \(batch) at a time")
        try #require(try snapshot.claims() == fold.claims(), "seed \(seed), \(batch) at a time")
        dumps.append(try snapshot.projectionDump())
      }
      if batch > 1 {
        try ledger.write { try $0.rebuildProjections() }
        dumps.append(try ledger.read { try $0.projectionDump() })
      }
    }
    for dump in dumps { try #require(dump == dumps[0], "seed \(seed)") }
  }

  @Test(
    "After every single event the rows are those of a fold of what has arrived",
    arguments: UInt64(500)...511)
  func everyPrefix(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = RandomLedger(seed: seed).delivered(using: &generator)
    let ledger = try Ledger.inMemory()
    for (index, event) in events.enumerated() {
      try ledger.write { _ = try $0.take(event) }
      let fold = PureFold(Array(events[...index]))
      try ledger.read { snapshot in
        try #require(try snapshot.claims() == fold.claims(), "seed \(seed), event \(index)")
        try #require(try snapshot.sources() == fold.sources(), "seed \(seed), event \(index)")
      }
    }
  }

  @Test("An audit of such a ledger finds nothing", arguments: UInt64(700)...709)
  func audited(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let ledger = try Ledger.inMemory()
    for event in RandomLedger(seed: seed).delivered(using: &generator) {
      try ledger.write { _ = try $0.take(event) }
    }
    try ledger.read { snapshot in
      try snapshot.forEachProjectionProblem { place, what in
        Issue.record("seed \(seed): \(place): \(what)")
      }
    }
    let problems = try ledger.integrityProblems()
    #expect(problems == [])
  }

  @Test("The random ledgers hold what the property is about")
  func coverage() {
    let ledgers = Self.seeds.map { RandomLedger(seed: $0) }
    let events = ledgers.flatMap(\.events)
    #expect(Set(events.map(\.kind)).count == 24, "every kind, and one not known")
    let claims = ledgers.flatMap { PureFold($0.events).claims() }
    #expect(Set(claims.map(\.status)) == Set(Status.allCases))
    #expect(Set(claims.map(\.agreement)) == Set(Agreement.allCases))
    let causes = claims.flatMap { $0.reviews.compactMap(\.lapsed?.why) }
    #expect(Set(causes) == Set(Lapse.Cause.allCases))
    #expect(claims.contains { $0.id.contains("~") }, "forks that count claims alike")
    let adopting = claims.filter { claim in claim.citations.contains { $0.claim != claim.hash } }
    #expect(adopting.count > 25, "duplicates that give their citations")
    #expect(claims.contains { $0.stands != nil })
    let queries = claims.flatMap(\.queries)
    #expect(queries.contains { $0.isOpen })
    #expect(queries.contains { !$0.isOpen })
    #expect(ledgers.contains { PureFold($0.events).sources().contains { !$0.signOffs.isEmpty } })
    #expect(claims.contains { $0.reviews.contains { $0.overruledBy != nil } })
  }
}
