internal import Anchoring

extension EventBody {
  /// Reads the body of an event of this kind from its JSON text in UTF-8.
  ///
  /// - Throws: ``EventError/notJSON(offset:reason:)``,
  ///   ``EventError/malformedBody(kind:field:)``.
  public init(kind: String, json bytes: UnsafeBufferPointer<UInt8>) throws(EventError) {
    if let object = FlatObject(bytes) {
      self = try EventBody(kind: kind, body: object)
      return
    }
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw .notJSON(offset: error.offset, reason: error.reason)
    }
    guard let members = json.object else { throw .malformed(field: "body") }
    try self.init(kind: kind, body: members)
  }

  /// Reads the body of an event of this kind; fields that this version does not know are passed
  /// over.
  ///
  /// - Throws: ``EventError/malformedBody(kind:field:)`` where a known kind lacks a field or has it
  ///   in another shape.
  init(kind: String, body members: [String: JSON]) throws(EventError) {
    try self.init(BodyReader(kind: kind, members: .json(members)))
  }

  /// Reads the body of an event of this kind in place.
  ///
  /// - Throws: ``EventError/malformedBody(kind:field:)``.
  init(kind: String, body object: FlatObject) throws(EventError) {
    try self.init(BodyReader(kind: kind, members: .text(object)))
  }

  private init(_ body: BodyReader) throws(EventError) {
    switch body.kind {
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
          note: try body.optionalString("note"), archived: try body.optionalString("archived"),
          origin: try body.textOrigin()))
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
    case "source.signed":
      self = .sourceSigned(
        SignedSource(
          source: try body.hash("source"), revision: try body.hash("revision"),
          sha256: try body.hash("sha256"), counts: try body.counts("counts"),
          heads: try body.heads("heads"), because: try body.string("because"),
          role: try body.word("role", Role.self)))
    default: self = try Self.claimBody(body)
    }
  }

  private static func claimBody(_ body: BodyReader) throws(EventError) -> EventBody {
    if body.kind == "claim.logged" {
      return .claimLogged(
        LoggedClaim(
          text: try body.string("text"), fields: try body.claimFields(),
          tags: try body.strings("tags")))
    }
    guard let make = claimKinds[body.kind] else { return .unknown(kind: body.kind) }
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
    "claim.asked": { claim, body throws(EventError) in
      .claimAsked(claim: claim, text: try body.string("text"))
    },
    "claim.answered": { claim, body throws(EventError) in
      .claimAnswered(
        claim: claim, query: try body.hash("query"), text: try body.string("text"))
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
