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
    case .sourceSigned: "source.signed"
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
    case .claimAsked: "claim.asked"
    case .claimAnswered: "claim.answered"
    case .claimWithdrawn: "claim.withdrawn"
    case .claimReopened: "claim.reopened"
    case .unknown(let kind): kind
    }
  }

  /// The body as one JSON object in canonical form; what is absent is left out.
  var canonical: [UInt8] {
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
      body.set("archived", revised.archived)
      body.set("original", revised.origin?.original)
      body.set("media", revised.origin?.mediaType)
      body.set("extractor", revised.origin?.extractor)
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
    case .sourceSigned(let signed):
      body.set("source", signed.source)
      body.set("revision", signed.revision)
      body.set("sha256", signed.sha256)
      body.set("counts", signed.counts)
      body.set("heads", signed.heads)
      body.set("because", signed.because)
      body.set("role", signed.role.rawValue)
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
    case .claimAsked(let claim, let text):
      body.set("claim", claim)
      body.set("text", text)
    case .claimAnswered(let claim, let query, let text):
      body.set("claim", claim)
      body.set("query", query)
      body.set("text", text)
    case .claimWithdrawn(let claim, let because, let duplicateOf):
      body.set("claim", claim)
      body.set("because", because)
      body.set("duplicate", duplicateOf)
    case .claimReopened(let claim, let because):
      body.set("claim", claim)
      body.set("because", because)
    case .unknown: break
    }
    return body.canonical
  }
}
