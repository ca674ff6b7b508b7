import Anchoring
import Claims
import Testing

/// Who did what in which order on which desk, and what that makes of a claim.
struct Scenario: Sendable, CustomTestStringConvertible {
  let story: String
  let steps: [Step]
  let outcome: Outcome
  let claim: String
  let desk: String?
  let citations: [String: Anchor]?

  /// What a scenario says of a claim.
  struct Outcome: Equatable {
    let status: Status
    let agreement: Agreement
    let stale: [Lapse.Cause]
    let overruled: [String]
    let stands: Bool
  }

  /// - Parameters:
  ///   - claim: The claim looked at.
  ///   - desk: The desk that looks; all of them together where none is named.
  ///   - citations: What holds, and how it is anchored; left open where none are given.
  init(
    _ story: String, _ steps: [Step], _ status: Status, _ agreement: Agreement = .none,
    because stale: [Lapse.Cause] = [], overruled: [String] = [], stands: Bool = false,
    claim: String = "claim", seenOn desk: String? = nil, citations: [String: Anchor]? = nil
  ) {
    self.story = story
    self.steps = steps
    self.outcome = Outcome(
      status: status, agreement: agreement, stale: stale, overruled: overruled, stands: stands)
    self.claim = claim
    self.desk = desk
    self.citations = citations
  }

  var testDescription: String { story }

  func play() throws -> World {
    var world = World()
    for step in steps { try step.perform(&world) }
    return world
  }

  static let all =
    verdicts + editors + rewordings + anchors + judgedWords + evidence + withdrawals + duplicates
    + standings
}

extension Scenario.Outcome {
  init(_ claim: Claim, in world: World) {
    self.init(
      status: claim.status, agreement: claim.agreement, stale: claim.stale.map(\.why),
      overruled: claim.reviews.filter { $0.overruledBy != nil }.map { world.name($0.hash) },
      stands: claim.stands != nil)
  }
}
