import Anchoring
package import Claims
package import Seeding

extension SeededGenerator {
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  package mutating func pick<Element>(from elements: [Element]) -> Element? {
    elements.isEmpty ? nil : pick(elements)
  }

  // MARK: Sources

  package mutating func source() -> EventBody {
    var fields = SourceFields()
    fields.slug = pick(["ft", "un"])
    fields.agency = pick([nil, "Kyodo"])
    return .sourceAdded(fields)
  }

  package mutating func revision(of source: Source) -> EventBody {
    let text = pick(["a", "b", "c"])
    return .sourceRevised(
      RevisedSource(
        source: source.hash, sha256: .sha256(text.utf8), length: 1, retrieved: nil,
        note: pick([nil, "corrected"])))
  }

  package mutating func change(to source: Source) -> EventBody {
    if let exclusion = pick(from: source.exclusions), chance(50) {
      return .sourceIncluded(
        source: source.hash, excluded: exclusion.hash, because: "checkable")
    }
    if let revision = source.newest, chance(50) {
      return .sourceExcluded(
        ExcludedPassage(
          source: source.hash, revision: revision.hash, range: CodePointRange(0, 3),
          sha256: .sha256("x".utf8), because: "a headline"))
    }
    if let revision = source.newest, chance(30) { return signing(of: revision, in: source) }
    var changes = SourceFields()
    changes.title = pick(["", "A title", "Another"])
    changes.publisher = pick([nil, "FT", ""])
    return .sourceDescribed(source: source.hash, changes: changes)
  }

  private mutating func signing(of revision: Revision, in source: Source) -> EventBody {
    .sourceSigned(
      SignedSource(
        source: source.hash, revision: revision.hash, sha256: revision.sha256,
        counts: pick([[:], [.verified: 2]]), heads: [], because: "runs",
        role: pick([.editor, .editor, .reviewer])))
  }

  // MARK: Claims

  package mutating func logging() -> EventBody {
    .claimLogged(
      LoggedClaim(
        text: pick(["one", "two"]), fields: ClaimFields(priority: pick([nil, 1, 3])),
        tags: pick([[], ["a"], ["b", "防衛"]])))
  }

  package mutating func citation(of claim: Claim, from source: Source) -> EventBody {
    let revision = pick(from: source.revisions.map(\.hash)) ?? .sha256("never".utf8)
    return .claimCited(
      CitedClaim(
        claim: claim.hash, source: source.hash, revision: revision,
        span: Span(range: CodePointRange(2, 6), exact: pick(["¥43t", "plan"])),
        stance: pick(Stance.allCases + [.asserts, .asserts]), locator: pick([nil, "page 3"])))
  }

  package mutating func uncitation(from claim: Claim) -> EventBody {
    .claimUncited(
      claim: claim.hash,
      citation: pick(from: claim.citations.map(\.hash)) ?? .sha256("never".utf8),
      because: "wrong place")
  }

  /// What a person found in some revision of the source.
  package mutating func anchor(of claim: Claim, _ source: Source) -> EventBody {
    guard let citation = pick(from: claim.citations),
      let revision = pick(from: source.revisions.map(\.hash))
    else { return .claimReworded(claim: claim.hash, text: "reworded", because: "clearer") }
    return anchor(of: citation, in: revision, byHand: chance(70))
  }

  package mutating func anchor(
    of citation: Citation, in revision: EventHash, byHand: Bool
  ) -> EventBody {
    let anchor = pick(Anchor.allCases + [.unchanged, .shifted, .shifted])
    let isFound = anchor != .lost && anchor != .unsearched
    return .claimAnchored(
      AnchoredCitation(
        claim: citation.claim, citation: citation.hash, revision: revision, anchor: anchor,
        range: isFound ? CodePointRange(5, 9) : nil,
        material: pick([[], [], [], ["43 → 45"]]), byHand: byHand,
        still: citation.grounds != citation.hash && chance(30) ? citation.grounds : nil))
  }

  package mutating func change(to claim: Claim) -> EventBody {
    let hash = claim.hash
    if let query = pick(from: claim.queries), chance(60) {
      return .claimAnswered(claim: hash, query: query.hash, text: "2023")
    }
    switch Int.random(in: 0..<9, using: &self) {
    case 0: return .claimReworded(claim: hash, text: pick(["one", "three"]), because: "clearer")
    case 1: return .claimDescribed(claim: hash, changes: ClaimFields(claimant: pick(["", "PM"])))
    case 2: return .claimTagged(claim: hash, add: [pick(["a", "c"])], remove: [pick(["a", "b"])])
    case 3: return .claimAssigned(claim: hash, to: pick(["", "bo"]))
    case 4: return .claimNoted(claim: hash, text: "a note", isPrivate: chance(50))
    case 5: return .unknown(kind: "claim.weighed")
    case 6: return .claimAsked(claim: hash, text: "Which year?")
    case 7:
      return .claimAnswered(claim: hash, query: .sha256("never".utf8), text: "no answer")
    default:
      return .claimStood(
        StoodClaim(
          claim: hash, because: "good enough", role: pick([.editor, .editor, .reviewer]),
          grounds: grounds(of: claim)))
    }
  }

  // MARK: Verdicts

  private func grounds(of claim: Claim) -> Grounds {
    Grounds(wording: claim.wording, rests: claim.citations.map(\.grounds))
  }

  package mutating func review(of claim: Claim, by handle: String) -> EventBody {
    let others = claim.liveReviews.filter { $0.stamp.by != handle }
    return .claimReviewed(
      ReviewedClaim(
        claim: claim.hash, verdict: pick([.verified, .verified, .disputed, .unverifiable]),
        because: "checked", basis: pick([nil, .document]), fix: nil, checked: nil,
        role: handle == "ed" ? .editor : .reviewer, signOffs: pick([1, 1, 2]),
        grounds: grounds(of: claim), over: others.map(\.hash)))
  }

  package mutating func retraction(from claim: Claim) -> EventBody {
    .claimUnreviewed(
      claim: claim.hash,
      review: pick(from: claim.reviews.map(\.hash)) ?? .sha256("never".utf8), because: "too quick")
  }
}
