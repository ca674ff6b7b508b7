internal import Anchoring

extension EventBody {
  /// Checks every field of a known kind against its ``Limit``.
  ///
  /// - Throws: ``Excess`` for the first that goes beyond it.
  public func checkLimits() throws(Excess) {
    switch self {
    case .deskOpened(let nonce): try Limit.field.check("the nonce", nonce)
    case .sourceAdded(let fields), .sourceDescribed(_, let fields): try fields.checkLimits()
    case .sourceRevised(let revised): try revised.checkLimits()
    case .sourceExcluded(let passage): try Self.checkReason(passage.because)
    case .sourceSigned(let signed):
      try Self.checkReason(signed.because)
      try Limit.list.check("the sign-off", count: signed.heads.count)
    case .claimLogged(let logged): try logged.checkLimits()
    case .claimDescribed(_, let changes): try changes.checkLimits()
    case .claimReworded(_, let text, let because):
      try Limit.wording.check("the claim", text)
      try Self.checkReason(because)
    case .claimTagged(_, let add, let remove):
      try Limit.tags.check("the change", count: max(add.count, remove.count))
      for tag in add + remove { try Limit.name.check("a tag", tag) }
    case .claimCited(let cited):
      try Limit.quote.check("the quote", cited.span.exact)
      try Limit.field.check("the locator", cited.locator ?? "")
    case .claimAnchored(let anchored):
      try Limit.list.check("the anchor", count: anchored.material.count)
    case .claimReviewed(let review): try review.checkLimits()
    case .claimStood(let stood):
      try Self.checkReason(stood.because)
      try Limit.list.check("the evidence", count: stood.grounds.rests.count)
    case .claimAssigned(_, let handle): try Limit.field.check("the handle", handle)
    case .claimNoted(_, let text, _): try Limit.prose.check("the note", text)
    case .claimAsked(_, let text): try Limit.prose.check("the query", text)
    case .claimAnswered(_, _, let text): try Limit.prose.check("the answer", text)
    case .sourceIncluded(_, _, let because), .claimUncited(_, _, let because),
      .claimUnreviewed(_, _, let because), .claimWithdrawn(_, let because, _),
      .claimReopened(_, let because):
      try Self.checkReason(because)
    case .unknown: return
    }
  }

  private static func checkReason(_ because: String) throws(Excess) {
    try Limit.prose.check("the reason", because)
  }
}

extension LoggedClaim {
  /// Checks the wording, the fields and the tags.
  ///
  /// - Throws: ``Excess``.
  public func checkLimits() throws(Excess) {
    try Limit.wording.check("the claim", text)
    try fields.checkLimits()
    try Limit.tags.check("the claim", count: tags.count)
    for tag in tags { try Limit.name.check("a tag", tag) }
  }
}

extension ClaimFields {
  fileprivate func checkLimits() throws(Excess) {
    try Limit.field.check("the claimant", claimant ?? "")
    try Limit.prose.check("the context", context ?? "")
  }
}

extension SourceFields {
  fileprivate func checkLimits() throws(Excess) {
    try Limit.prose.check("the note", note ?? "")
    try Limit.prose.check("the reason why the text is partial", partial ?? "")
    for (name, path) in Self.columns where path != \.note && path != \.partial {
      try Limit.field.check("the \(name)", self[keyPath: path] ?? "")
    }
  }
}

extension RevisedSource {
  fileprivate func checkLimits() throws(Excess) {
    try Limit.field.check("the time of retrieval", retrieved ?? "")
    try Limit.field.check("the archive's address", archived ?? "")
    try Limit.prose.check("the note", note ?? "")
    guard let origin else { return }
    try Limit.field.check("the media type", origin.mediaType)
    try Limit.field.check("the extractor", origin.extractor)
  }
}

extension ReviewedClaim {
  fileprivate func checkLimits() throws(Excess) {
    try Limit.prose.check("the reason", because)
    try Limit.wording.check("the proposed wording", fix ?? "")
    try Limit.field.check("the date of checking", checked ?? "")
    try Limit.list.check("the evidence", count: grounds.rests.count)
    try Limit.list.check("the verdict", count: over.count)
  }
}
