internal import Anchoring

extension EventBody {
  /// The kind, as it stands in an event.
  public var kind: String {
    switch self {
    case .deskOpened: "desk.opened"
    case .sourceAdded: "source.added"
    case .sourceDescribed: "source.described"
    case .sourceRevised: "source.revised"
    case .sourceExcluded: "source.excluded"
    case .sourceIncluded: "source.included"
    case .claimLogged: "claim.logged"
    case .claimDescribed: "claim.described"
    case .claimReworded: "claim.reworded"
    case .claimTagged: "claim.tagged"
    case .claimCited: "claim.cited"
    case .claimUncited: "claim.uncited"
    case .claimAnchored: "claim.anchored"
    case .claimReviewed: "claim.reviewed"
    case .claimUnreviewed: "claim.unreviewed"
    case .claimStood: "claim.stood"
    case .claimAssigned: "claim.assigned"
    case .claimNoted: "claim.noted"
    case .claimWithdrawn: "claim.withdrawn"
    case .claimReopened: "claim.reopened"
    case .unknown(let kind): kind
    }
  }

  /// The body's members; what is absent is left out.
  var members: [String: JSON] {
    var body = BodyWriter()
    switch self {
    case .deskOpened(let nonce): body.set("nonce", nonce)
    case .sourceAdded(let fields): body.set(fields)
    case .sourceDescribed(let source, let changes):
      body.set("source", source)
      body.set(changes)
    case .sourceRevised(let revised):
      body.set("source", revised.source)
      body.set("sha256", revised.sha256)
      body.set("length", revised.length)
      body.set("retrieved", revised.retrieved)
      body.set("note", revised.note)
    case .sourceExcluded(let passage):
      body.set("source", passage.source)
      body.set("revision", passage.revision)
      body.set(passage.range)
      body.set("sha256", passage.sha256)
      body.set("because", passage.because)
    case .sourceIncluded(let source, let excluded, let because):
      body.set("source", source)
      body.set("excluded", excluded)
      body.set("because", because)
    case .claimLogged(let logged):
      body.set("text", logged.text)
      body.set(logged.fields)
      body.set("tags", logged.tags)
    case .claimDescribed(let claim, let changes):
      body.set("claim", claim)
      body.set(changes)
    case .claimReworded(let claim, let text, let because):
      body.set("claim", claim)
      body.set("text", text)
      body.set("because", because)
    case .claimTagged(let claim, let add, let remove):
      body.set("claim", claim)
      body.set("add", add)
      body.set("remove", remove)
    case .claimCited(let cited):
      body.set("claim", cited.claim)
      body.set("source", cited.source)
      body.set("revision", cited.revision)
      body.set(cited.span.range)
      body.set("exact", cited.span.exact)
      body.set("stance", cited.stance.rawValue)
      body.set("locator", cited.locator)
    case .claimUncited(let claim, let citation, let because):
      body.set("claim", claim)
      body.set("citation", citation)
      body.set("because", because)
    case .claimAnchored(let anchored):
      body.set("claim", anchored.claim)
      body.set("citation", anchored.citation)
      body.set("revision", anchored.revision)
      body.set("anchor", anchored.anchor.rawValue)
      if let range = anchored.range { body.set(range) }
      body.set("material", anchored.material)
      body.set("hand", anchored.byHand ? 1 : nil)
      body.set("still", anchored.still)
    case .claimReviewed(let review):
      body.set("claim", review.claim)
      body.set("verdict", review.verdict.rawValue)
      body.set("because", review.because)
      body.set("basis", review.basis?.rawValue)
      body.set("fix", review.fix)
      body.set("checked", review.checked)
      body.set("role", review.role.rawValue)
      body.set("signoffs", review.signOffs)
      body.set(review.grounds)
      body.set("over", review.over)
    case .claimUnreviewed(let claim, let review, let because):
      body.set("claim", claim)
      body.set("review", review)
      body.set("because", because)
    case .claimStood(let stood):
      body.set("claim", stood.claim)
      body.set("because", stood.because)
      body.set("role", stood.role.rawValue)
      body.set(stood.grounds)
    case .claimAssigned(let claim, let handle):
      body.set("claim", claim)
      body.set("to", handle)
    case .claimNoted(let claim, let text, let isPrivate):
      body.set("claim", claim)
      body.set("text", text)
      body.set("private", isPrivate ? 1 : nil)
    case .claimWithdrawn(let claim, let because, let duplicateOf):
      body.set("claim", claim)
      body.set("because", because)
      body.set("duplicate", duplicateOf)
    case .claimReopened(let claim, let because):
      body.set("claim", claim)
      body.set("because", because)
    case .unknown: break
    }
    return body.members
  }

  /// Reads the body of an event of this kind; fields that this version does not know are passed
  /// over.
  ///
  /// - Throws: ``EventError/malformedBody(kind:field:)`` where a known kind lacks a field or has it
  ///   in another shape.
  init(kind: String, body members: [String: JSON]) throws(EventError) {
    let body = BodyReader(kind: kind, members: members)
    switch kind {
    case "desk.opened": self = .deskOpened(nonce: try body.string("nonce"))
    case "source.added":
      _ = try body.string("slug")
      self = .sourceAdded(try body.sourceFields())
    case "source.described":
      self = .sourceDescribed(source: try body.hash("source"), changes: try body.sourceFields())
    case "source.revised":
      self = .sourceRevised(
        RevisedSource(
          source: try body.hash("source"), sha256: try body.hash("sha256"),
          length: try body.int("length"), retrieved: try body.optionalString("retrieved"),
          note: try body.optionalString("note")))
    case "source.excluded":
      self = .sourceExcluded(
        ExcludedPassage(
          source: try body.hash("source"), revision: try body.hash("revision"),
          range: try body.range(), sha256: try body.hash("sha256"),
          because: try body.string("because")))
    case "source.included":
      self = .sourceIncluded(
        source: try body.hash("source"), excluded: try body.hash("excluded"),
        because: try body.string("because"))
    default: self = try Self.claimBody(kind: kind, body)
    }
  }

  private static func claimBody(kind: String, _ body: BodyReader) throws(EventError) -> EventBody {
    if kind == "claim.logged" {
      return .claimLogged(
        LoggedClaim(
          text: try body.string("text"), fields: try body.claimFields(),
          tags: try body.strings("tags")))
    }
    guard let make = claimKinds[kind] else { return .unknown(kind: kind) }
    return try make(try body.hash("claim"), body)
  }

  private typealias ClaimKind = @Sendable (EventHash, BodyReader) throws(EventError) -> EventBody

  private static let claimKinds: [String: ClaimKind] = [
    "claim.described": { claim, body throws(EventError) in
      .claimDescribed(claim: claim, changes: try body.claimFields())
    },
    "claim.reworded": { claim, body throws(EventError) in
      .claimReworded(
        claim: claim, text: try body.string("text"), because: try body.string("because"))
    },
    "claim.tagged": { claim, body throws(EventError) in
      .claimTagged(claim: claim, add: try body.strings("add"), remove: try body.strings("remove"))
    },
    "claim.cited": { claim, body throws(EventError) in
      .claimCited(
        CitedClaim(
          claim: claim, source: try body.hash("source"), revision: try body.hash("revision"),
          span: Span(range: try body.range(), exact: try body.string("exact")),
          stance: try body.word("stance", Stance.self), locator: try body.optionalString("locator"))
      )
    },
    "claim.uncited": { claim, body throws(EventError) in
      .claimUncited(
        claim: claim, citation: try body.hash("citation"), because: try body.string("because"))
    },
    "claim.anchored": { claim, body throws(EventError) in
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: try body.hash("citation"), revision: try body.hash("revision"),
          anchor: try body.word("anchor", Anchor.self), range: try body.optionalRange(),
          material: try body.strings("material"), byHand: try body.flag("hand"),
          still: try body.optionalHash("still")))
    },
    "claim.reviewed": { claim, body throws(EventError) in
      .claimReviewed(
        ReviewedClaim(
          claim: claim, verdict: try body.word("verdict", Verdict.self),
          because: try body.string("because"), basis: try body.optionalWord("basis", Basis.self),
          fix: try body.optionalString("fix"), checked: try body.optionalString("checked"),
          role: try body.word("role", Role.self), signOffs: try body.int("signoffs"),
          grounds: try body.grounds(), over: try body.hashes("over")))
    },
    "claim.unreviewed": { claim, body throws(EventError) in
      .claimUnreviewed(
        claim: claim, review: try body.hash("review"), because: try body.string("because"))
    },
    "claim.stood": { claim, body throws(EventError) in
      .claimStood(
        StoodClaim(
          claim: claim, because: try body.string("because"),
          role: try body.word("role", Role.self), grounds: try body.grounds()))
    },
    "claim.assigned": { claim, body throws(EventError) in
      .claimAssigned(claim: claim, to: try body.string("to"))
    },
    "claim.noted": { claim, body throws(EventError) in
      .claimNoted(
        claim: claim, text: try body.string("text"), isPrivate: try body.flag("private"))
    },
    "claim.withdrawn": { claim, body throws(EventError) in
      .claimWithdrawn(
        claim: claim, because: try body.string("because"),
        duplicateOf: try body.optionalHash("duplicate"))
    },
    "claim.reopened": { claim, body throws(EventError) in
      .claimReopened(claim: claim, because: try body.string("because"))
    },
  ]
}
