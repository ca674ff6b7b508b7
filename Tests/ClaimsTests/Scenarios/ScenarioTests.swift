import Claims
import Seeding
import Testing

@Suite("What the events of a claim make of it")
struct ScenarioTests {
  @Test("Each scenario ends as its line says", arguments: Scenario.all)
  func outcome(scenario: Scenario) throws {
    let world = try scenario.play()
    let claim = try world.claim(scenario.claim, seenOn: scenario.desk)
    #expect(Scenario.Outcome(claim, in: world) == scenario.outcome)
    if let citations = scenario.citations {
      let held = claim.citations.map { (world.name($0.hash), $0.anchor) }
      #expect(Dictionary(held) { first, _ in first } == citations)
    }
  }

  @Test("The order in which events are given does not show", arguments: Scenario.all)
  func anyOrder(scenario: Scenario) throws {
    let events = try scenario.play().events().sorted()
    let folded = FoldedEvents(events)
    for seed in UInt64(1)...6 {
      var generator = SeededGenerator(seed: seed)
      let shuffled = FoldedEvents(events.shuffled(using: &generator))
      #expect(shuffled.sources == folded.sources, "seed \(seed)")
      for hash in folded.claimHashes {
        let claims = (try shuffled.claim(hash), try folded.claim(hash))
        #expect(claims.0 == claims.1, "seed \(seed)")
      }
    }
  }

  @Test("Nobody sees a reason for staleness under another headline", arguments: Scenario.all)
  func staleOnly(scenario: Scenario) throws {
    let world = try scenario.play()
    for desk in [nil, "mori", "aki"] {
      let folded = FoldedEvents(world.events(on: desk))
      for hash in folded.claimHashes {
        let claim = try folded.claim(hash)
        #expect((claim.status == .stale) == !claim.stale.isEmpty)
        #expect(claim.liveReviews.isEmpty == (claim.agreement == .none))
      }
    }
  }

  @Test(
    "What settled a claim is a live verdict that says what its headline says",
    arguments: Scenario.all)
  func settled(scenario: Scenario) throws {
    let claim = try scenario.play().claim(scenario.claim, seenOn: scenario.desk)
    guard let settling = claim.settlingReview else {
      #expect(claim.status != .verified && claim.status != .unverifiable)
      return
    }
    #expect(settling.isLive && claim.agreement != .split)
    #expect(settling.given.verdict.rawValue == claim.status.rawValue)
    let earlier = claim.liveReviews.prefix { $0.hash != settling.hash }
    #expect(earlier.allSatisfy { $0.given.role != .editor && $0.given.signOffs > earlier.count })
  }

  @Test("There are scenarios for every status, agreement and cause of a lapse")
  func everyWord() {
    let outcomes = Scenario.all.map(\.outcome)
    #expect(Set(outcomes.map(\.status)) == Set(Status.allCases))
    #expect(Set(outcomes.map(\.agreement)) == Set(Agreement.allCases))
    #expect(Set(outcomes.flatMap(\.stale)) == Set(Lapse.Cause.allCases))
  }

  @Test("Each story is told once")
  func distinct() {
    let stories = Scenario.all.map(\.story)
    #expect(Set(stories).count == stories.count)
  }
}
