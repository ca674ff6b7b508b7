public import Claims
internal import Storage

/// What came of a verdict on a claim as it was shown.
public enum SeenVerdict: Sendable {
  /// It is recorded: the claim as it stands now, and the `claim.reviewed` event.
  case given(ClaimInContext, review: EventHash)
  /// Nothing is recorded: the claim is no longer what the reviewer saw.
  case changed
}

extension Desk {
  /// Gives a verdict on a claim, provided that it still is what its reviewer has read.
  ///
  /// Where its words were not looked for in the newest text, they are looked for now; where they do
  /// not stand there as they did, that is recorded, and the verdict is not: nobody has seen it.
  ///
  /// - Throws: ``DeskError`` where a rule forbids it; nothing has changed then.
  public func review(asSeen seen: Claim, _ draft: VerdictDraft) throws -> SeenVerdict {
    let reviewed = try act { pen -> (claim: Claim, review: EventHash)? in
      guard try pen.claim(seen.hash).isSame(as: seen) else { return nil }
      try anchorWhereNobodyLooked(try pen.openClaim(seen.hash), pen)
      let anchored = try pen.claim(seen.hash)
      guard anchored.hasNoNews(since: seen) else { return nil }
      var draft = draft
      draft.because = try pen.namingClaimsWhole(draft.because)
      try give(draft, on: anchored, pen)
      try pen.transaction.touch(claim: seen.hash)
      let claim = try pen.claim(seen.hash)
      let own = claim.reviews.last { $0.stamp.by == pen.reviewer.handle }
      return own.map { (claim, $0.hash) }
    }
    guard let reviewed else { return .changed }
    return .given(try inContext([reviewed.claim])[0], review: reviewed.review)
  }

  /// Takes a verdict of the actor's back, where it is still their newest on the claim.
  ///
  /// - Throws: ``DeskError/noVerdictToRetract(claim:handle:)``.
  public func takeBack(
    _ review: EventHash, on claim: EventHash, because: String
  ) throws -> ClaimInContext {
    let because = try FieldRule.filled("reason", because)
    return try changeClaim { pen in
      try takeBack(review, on: try pen.claim(claim), because: because, pen)
    }
  }
}

extension Claim {
  /// Equality of what a person reads; `==` on strings takes two spellings of one character for the
  /// same, and the event of the wording does not.
  fileprivate func isSame(as seen: Claim) -> Bool {
    self == seen && wording == seen.wording
  }

  /// Whether looking for words where nobody had looked found each of them as it was.
  fileprivate func hasNoNews(since seen: Claim) -> Bool {
    citations.count == seen.citations.count
      && zip(citations, seen.citations).allSatisfy { now, then in
        now.isSound
          || (now.anchor == then.anchor && now.material == then.material && now.now == then.now)
      }
  }
}
