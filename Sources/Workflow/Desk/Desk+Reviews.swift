public import Claims
internal import Storage

/// A verdict as a reviewer gives it.
public struct VerdictDraft: Equatable, Sendable {
  /// What they say.
  public var verdict: Verdict
  /// Why.
  public var because: String
  /// What it is given on.
  public var basis: Basis?
  /// Proposed wording.
  public var fix: String?
  /// The day on which it was checked.
  public var checked: String?

  /// A draft.
  public init(
    verdict: Verdict, because: String, basis: Basis? = nil, fix: String? = nil,
    checked: String? = nil
  ) {
    self.verdict = verdict
    self.because = because
    self.basis = basis
    self.fix = fix
    self.checked = checked
  }

  /// The draft, where its reason says something and its date is one.
  func wellFormed() throws(DeskError) -> VerdictDraft {
    _ = try FieldRule.filled("reason", because)
    if let checked { _ = try FieldRule.date("date of checking", checked) }
    return self
  }
}

extension Desk {
  /// Gives one verdict on several claims: on all of them, or on none.
  public func review(_ claims: [String], _ draft: VerdictDraft) throws -> [ClaimInContext] {
    let reviewed = try act { pen in
      var draft = draft
      draft.because = try pen.namingClaimsWhole(draft.because)
      var hashes: [EventHash] = []
      for name in claims {
        let hash = try pen.transaction.claim(named: name)
        if hashes.contains(hash) { continue }
        try review(hash, draft, pen)
        try pen.transaction.touch(claim: hash)
        hashes.append(hash)
      }
      return try hashes.map(pen.claim)
    }
    return try inContext(reviewed)
  }

  func review(_ hash: EventHash, _ draft: VerdictDraft, _ pen: Pen) throws {
    try anchorWhereNobodyLooked(try pen.openClaim(hash), pen)
    try give(draft, on: try pen.claim(hash), pen)
  }

  /// Gives a verdict on a claim as it stands, with all that it cites.
  func give(_ draft: VerdictDraft, on claim: Claim, _ pen: Pen) throws {
    try give(draft, on: claim, restingOn: claim.citations.map(\.grounds), pen)
  }

  /// Gives a verdict on a claim as it stands, and on these citing or anchoring events.
  func give(
    _ draft: VerdictDraft, on claim: Claim, restingOn rests: [EventHash], _ pen: Pen
  ) throws {
    let draft = try draft.wellFormed()
    try checkRules(claim, draft.verdict, pen)
    try pen.append(
      .claimReviewed(
        ReviewedClaim(
          claim: claim.hash, verdict: draft.verdict, because: draft.because,
          basis: draft.basis, fix: draft.fix, checked: draft.checked, role: pen.reviewer.role,
          signOffs: pen.roster.rules.signOffs,
          grounds: Grounds(wording: claim.wording, rests: rests),
          over: claim.liveReviews.filter { $0.stamp.by != pen.reviewer.handle }.map(\.hash))))
  }

  /// The rules of the roster, as it stands now.
  private func checkRules(_ claim: Claim, _ verdict: Verdict, _ pen: Pen) throws(DeskError) {
    let rules = VerdictRules(reviewer: pen.reviewer, roster: pen.roster)
    let isOwn = [claim.logged.by, claim.worded.by].contains(pen.reviewer.handle)
    let breach = rules.breach(by: verdict, isOwn: isOwn) { independentSupport(claim, pen) }
    if let breach { throw rules.error(breach, claim: claim.id) }
  }

  /// How many voices support a claim that do not themselves make it.
  private func independentSupport(_ claim: Claim, _ pen: Pen) -> Int {
    func voices(_ stance: Stance) -> Set<String> {
      Set(
        claim.citations.filter { $0.stance == stance && $0.isSound }.compactMap {
          (try? pen.transaction.source($0.source))?.voice
        })
    }
    return voices(.supports).subtracting(voices(.asserts)).count
  }

  /// Takes the actor's own newest verdict back.
  public func retract(_ claim: String, because: String) throws -> ClaimInContext {
    let because = try FieldRule.filled("reason", because)
    return try changeClaim { pen in
      let claim = try pen.claim(try pen.transaction.claim(named: claim))
      return try takeBack(nil, on: claim, because: because, pen)
    }
  }

  /// Takes the actor's own newest verdict back, where it is this one or any will do.
  func takeBack(
    _ review: EventHash?, on claim: Claim, because: String, _ pen: Pen
  ) throws -> EventHash {
    let own = claim.reviews.last { $0.stamp.by == pen.reviewer.handle }
    guard let own, own.retracted == nil, review == nil || review == own.hash else {
      throw DeskError.noVerdictToRetract(claim: claim.id, handle: pen.reviewer.handle)
    }
    try pen.append(
      .claimUnreviewed(
        claim: claim.hash, review: own.hash, because: try pen.namingClaimsWhole(because)))
    return claim.hash
  }
}
