internal import Anchoring
public import Claims

extension ClaimInContext {
  /// The claim as `show --json` has it: every key present, `null` where there is nothing.
  public var json: JSON { json(includingPrivateNotes: true) }

  /// The claim as `show --json` has it; what leaves the desk goes without private notes.
  public func json(includingPrivateNotes: Bool) -> JSON {
    let ids = claim.shortIDs
    return [
      "id": .string(claim.id), "text": .string(claim.text),
      "status": .string(claim.status.rawValue), "agreement": .string(claim.agreement.rawValue),
      "stale": .array(claim.stale.map { $0.json(ids: ids) }),
      "claimant": JSON(claim.fields.claimant), "context": JSON(claim.fields.context),
      "priority": .int(claim.priority), "tags": JSON(claim.tags),
      "assigned": JSON(claim.assigned),
      "stands": claim.stands?.json() ?? .null,
      "withdrawn": claim.withdrawn.map {
        $0.decision.json(["duplicate": JSON(duplicateOf)])
      } ?? .null,
      "logged": claim.logged.json(),
      "citations": .array(claim.citations.map { json(of: $0, ids: ids) }),
      "reviews": .array(claim.reviews.map { $0.json(ids: ids) }),
      "notes": .array(
        (includingPrivateNotes ? claim.notes : publicNotes).map {
          $0.stamp.json(["text": .string($0.text), "private": .bool($0.isPrivate)])
        }),
      "queries": .array(claim.queries.map { $0.json(ids: ids) }),
    ]
  }

  private func json(of citation: Citation, ids: [EventHash: String]) -> JSON {
    let context = contexts[citation.hash]
    return [
      "id": JSON(ids[citation.hash]), "source": .string(name(ofSource: citation.source)),
      "revision": JSON(revisionNumber(of: citation.revision, in: citation.source)),
      "stance": .string(citation.stance.rawValue), "locator": JSON(citation.locator),
      "start": .int(citation.span.start), "end": .int(citation.span.end),
      "exact": .string(citation.span.exact),
      "prefix": JSON(context?.prefix), "suffix": JSON(context?.suffix),
      "anchor": .string(citation.anchor.rawValue), "material": JSON(citation.material),
      "now": citation.now.map { place -> JSON in
        [
          "revision": JSON(revisionNumber(of: place.revision, in: citation.source)),
          "start": .int(place.range.start), "end": .int(place.range.end),
          "exact": JSON(wordsNow(of: citation)),
        ]
      } ?? .null,
    ]
  }
}

extension Review {
  func json(ids: [EventHash: String]) -> JSON {
    stamp.json([
      "id": JSON(ids[hash]), "role": .string(given.role.rawValue),
      "verdict": .string(given.verdict.rawValue), "because": .string(given.because),
      "basis": JSON(given.basis?.rawValue), "fix": JSON(given.fix), "checked": JSON(given.checked),
      "live": .bool(isLive), "lapsed": lapsed?.json(ids: ids) ?? .null,
      "overruled": JSON(overruledBy.flatMap { ids[$0] }),
      "retracted": retracted?.json() ?? .null,
      "rests": JSON(rests.compactMap { ids[$0] }),
    ])
  }
}

extension Query {
  func json(ids: [EventHash: String]) -> JSON {
    stamp.json([
      "id": JSON(ids[hash]), "text": .string(text),
      "answers": .array(answers.map { $0.stamp.json(["text": .string($0.text)]) }),
    ])
  }
}

extension Decision {
  /// An object with these members beside who, when and why.
  func json(_ members: [String: JSON] = [:]) -> JSON {
    stamp.json(members.merging(["because": .string(because)]) { _, because in because })
  }
}

extension Lapse {
  func json(ids: [EventHash: String]) -> JSON {
    [
      "why": .string(why.rawValue), "citation": JSON(citation.flatMap { ids[$0] }),
      "since": .string(since),
    ]
  }
}

extension Stamp {
  /// An object with these members beside who and when.
  func json(_ members: [String: JSON] = [:]) -> JSON {
    .object(members.merging(["at": .string(at), "by": .string(by)]) { _, stamp in stamp })
  }
}

extension JSON {
  /// A number, or `null` where there is none.
  init(_ value: Int?) {
    self = value.map { .int($0) } ?? .null
  }
}
