import Anchoring
import Claims
import Foundation
import Testing
import Workflow

/// People at three desks do what comes to their minds, and meet now and then.
@Suite("Any work on several desks")
struct RandomWorkTests {
  private static let names = ["mori", "kai", "ann"]
  private static let texts = [
    "The ferry carries 420 passengers. It opened in May. The fare is 1,200 yen.",
    "Update. The ferry carries 420 passengers. It opened in May. The fare is 1,300 yen.",
    "The ferry carries 402 passengers. It opened in May, they say. The fare is 1,200 yen.",
    "A boat carries 420 passengers.",
  ]
  private static let quotes = ["420 passengers", "opened in May", "1,200 yen", "ferry", "carries"]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every desk stays whole, and all come to the same`(seed: UInt64) throws {
    let desks = try TestDesks()
    var chance = Chance(state: seed)
    var signed: [EventHash: [ClaimInContext]] = [:]
    for name in Self.names { _ = try desks.desk(name, as: name) }
    try desks.desk("mori").add("ferry", Self.texts[0])
    for name in Self.names.dropFirst() {
      let desk = try desks.desk(name, as: name)
      _ = try desk.sync(with: desks.path("mori"))
      try desk.log("the first of \(name)", on: "ferry", "It opened")
    }
    for _ in 1...70 {
      let name = chance.one(of: Self.names)
      do {
        if chance.below(12) == 0 {
          let signing = try sign(name, desks)
          signed[signing.signOff] = signing.claims
        } else {
          try step(name, desks, &chance)
        }
      } catch is DeskError {
        // Refused: then nothing has changed, which the audit below would tell.
      }
    }
    for name in Self.names {
      let problems = try desks.audit(name).problems
      #expect(problems.isEmpty, "seed \(seed), \(name): \(problems)")
    }
    // Once around and back, and everybody has heard everything.
    for (name, other) in [("mori", "kai"), ("kai", "ann"), ("ann", "mori"), ("mori", "kai")] {
      _ = try desks.desk(name, as: name).sync(with: desks.path(other))
    }
    for name in Self.names { _ = try desks.desk(name, as: name).sync(with: nil) }
    let states = try Self.names.map { try state(try desks.desk($0, as: $0)) }
    #expect(states[0] == states[1], "seed \(seed)")
    #expect(states[0] == states[2], "seed \(seed)")
    for name in Self.names {
      let problems = try desks.audit(name).problems
      #expect(problems.isEmpty, "seed \(seed), \(name): \(problems)")
    }
    for name in Self.names {
      let record = try desks.desk(name, as: name).record(ofSource: "ferry")
      let signOff = try #require(record.signOff, "seed \(seed)")
      let isAsSigned = record.signed.claims == signed[signOff.hash]
      #expect(isAsSigned, "seed \(seed), \(name)")
      #expect(record.missing.isEmpty)
    }
    try desks.remove("ann/claims/stet.db")
    #expect(try state(try desks.desk("ann", as: "ann")) == states[0], "seed \(seed)")
  }

  /// An editor's sign-off, and what they had before them.
  private func sign(
    _ name: String, _ desks: TestDesks
  ) throws -> (signOff: EventHash, claims: [ClaimInContext]) {
    let desk = try desks.desk(name)
    var query = ClaimQuery()
    query.source = "ferry"
    let claims = try desk.claimsInContext(query)
    return (try desk.sign("ferry", because: "runs").signOff.hash, claims)
  }

  /// All that can be read of a desk, but what only its own database knows.
  private func state(_ desk: Desk) throws -> [String] {
    try desk.claimsInContext().map { entry in
      let claim = entry.claim
      let citations = claim.citations.map { citation in
        "\(citation.stance) \(citation.span) \(citation.anchor) \(String(describing: citation.now))"
      }
      let reviews = claim.reviews.map { review in
        "\(review.given.verdict) \(review.isLive) \(String(describing: review.lapsed?.why))"
      }
      return "\(claim.id) \(claim.status) \(claim.agreement) \(claim.text) \(claim.tags)"
        + " \(claim.stale) \(citations) \(reviews) \(entry.duplicateOf ?? "-") \(claim.queries)"
    }
      + desk.sources().map {
        "\($0.source.id) \($0.source.revisions) \($0.source.exclusions) \($0.source.signOffs.map(\.hash))"
      }
  }

  private func step(_ name: String, _ desks: TestDesks, _ chance: inout Chance) throws {
    let desk = try desks.desk(name, as: chance.one(of: Self.names))
    let claims = try desk.claimsInContext().map(\.claim)
    guard let claim = claims.isEmpty || chance.below(4) == 0 ? nil : chance.one(of: claims) else {
      switch chance.below(4) {
      case 0: _ = try desk.sync(with: desks.path(chance.one(of: Self.names)))
      case 1: try desk.revise("ferry", to: chance.one(of: Self.texts), dryRun: chance.below(3) == 0)
      default:
        try desk.log("claim \(chance.below(100))", on: "ferry", chance.one(of: Self.quotes))
      }
      return
    }
    let id = claim.id
    switch chance.below(14) {
    case 0: _ = try desk.reword(id, to: "words \(chance.below(9))", because: "clearer")
    case 1: _ = try desk.withdraw([id], because: "same", duplicateOf: chance.one(of: claims).id)
    case 2: _ = try desk.withdraw([id], because: "none", duplicateOf: nil)
    case 3: _ = try desk.reopen(id, because: "anew")
    case 4: _ = try desk.retract(id, because: "wrong")
    case 5: _ = try desk.tag(id, add: ["t\(chance.below(3))"], remove: ["t\(chance.below(3))"])
    case 6:
      let stance = chance.one(of: [Stance.asserts, .supports, .refutes, .mentions])
      try desk.cite(id, "ferry", chance.one(of: Self.quotes), stance)
    case 7:
      guard let citation = claim.citations.first else { return }
      let citationID = EventHash.shortIDs(for: claim.citations.map(\.hash))[citation.hash] ?? ""
      _ = try desk.uncite(id, citation: citationID, because: "not this")
    case 8: _ = try desk.assign(id, to: chance.one(of: Self.names))
    case 9: _ = try desk.ask(id, "Question \(chance.below(100))?")
    case 10:
      guard let query = claim.queries.first else { return }
      _ = try desk.answer(id, query: query.hash.base32, "answer \(chance.below(100))")
    default:
      let verdict = chance.one(of: [Verdict.verified, .verified, .disputed, .unverifiable])
      _ = try desk.review([id], VerdictDraft(verdict: verdict, because: "seen"))
    }
  }
}
