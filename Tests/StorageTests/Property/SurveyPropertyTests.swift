import Claims
import RandomLedgers
import Seeding
import Testing

@testable import Storage

@Suite("What is read of many claims at once")
struct SurveyPropertyTests {
  static let seeds = UInt64(900)...979

  private func ledger(_ seed: UInt64) throws -> (Ledger, PureFold) {
    let random = RandomLedger(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let ledger = try Ledger.inMemory()
    try ledger.write { transaction in
      for event in random.delivered(using: &generator) { try transaction.take(event) }
    }
    return (ledger, PureFold(random.events))
  }

  @Test(
    "Claims come as they are folded, in the order asked for, once for each time", arguments: seeds)
  func batches(seed: UInt64) throws {
    let (ledger, fold) = try ledger(seed)
    var generator = SeededGenerator(seed: seed)
    let claims = fold.claims()
    var asked = (claims + claims.prefix(2)).shuffled(using: &generator)
    let stranger = generator.pick(fold.sources())
    try ledger.read { snapshot in
      let survey = try snapshot.survey(ClaimFilter(), checked: [])
      var read: [Claim] = []
      try snapshot.forEachClaim(asked.map(\.hash) + [stranger.hash, .zero], of: survey) {
        read.append($0)
      }
      #expect(read == asked, "seed \(seed)")
      asked.removeAll()
      try snapshot.forEachClaim([], of: survey) { asked.append($0) }
      #expect(asked == [], "seed \(seed)")
    }
  }

  @Test("Outlines, counts and days are those of the claims", arguments: seeds)
  func surveys(seed: UInt64) throws {
    let (ledger, fold) = try ledger(seed)
    var generator = SeededGenerator(seed: seed)
    let sources = fold.sources().map(\.hash)
    let checked = Set(sources.filter { _ in generator.chance(50) })
    var filters = [ClaimFilter(), ClaimFilter(), ClaimFilter()]
    filters[1].source = generator.pick(sources)
    filters[2].status = generator.pick(Status.allCases)
    filters[2].limit = 2
    for filter in filters {
      try ledger.read { snapshot in
        let claims = try snapshot.claims(filter)
        let survey = try snapshot.survey(filter, checked: checked)
        #expect(
          survey.outlines == claims.map { ClaimOutline($0, checked: checked) }, "seed \(seed)")
        var counts: [EventHash: Int] = [:]
        for source in claims.flatMap({ Set($0.citations.map(\.source)) }) {
          counts[source, default: 0] += 1
        }
        #expect(survey.claimCounts == counts, "seed \(seed)")
        #expect(try snapshot.verdictDays(filter) == VerdictDay.days(of: claims), "seed \(seed)")
      }
    }
  }

  @Test("The random ledgers hold what the properties are about")
  func coverage() throws {
    let folds = Self.seeds.map { PureFold(RandomLedger(seed: $0).events) }
    let claims = folds.flatMap { $0.claims() }
    #expect(claims.contains { $0.citations.isEmpty })
    #expect(claims.contains { $0.citations.first?.stance != .asserts && $0.citations.count > 1 })
    let known = Set(folds.flatMap { $0.sources() }.map(\.hash))
    #expect(known.count > 100)
    #expect(claims.contains { $0.reviews.count > 2 && $0.tags.count > 1 })
    #expect(claims.contains { $0.notes.count > 1 })
    #expect(claims.contains { $0.queries.contains { $0.answers.count > 0 } })
  }
}
