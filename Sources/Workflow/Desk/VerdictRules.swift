internal import Claims

/// Who may give which verdict, as the roster has it.
struct VerdictRules: Sendable {
  /// A rule that a verdict would break.
  enum Breach: Error {
    case roleTooLow
    case ownClaim
    case tooLittleEvidence(found: Int)
  }

  let reviewer: Reviewer
  let roster: Roster

  /// The first rule that a verdict would break.
  ///
  /// - Parameters:
  ///   - isOwn: Whether the reviewer logged or last reworded the claim.
  ///   - support: How many voices support the claim that do not themselves make it.
  func breach(by verdict: Verdict, isOwn: Bool, support: () -> Int) -> Breach? {
    if reviewer.role == .logger { return .roleTooLow }
    if isOwn, !roster.rules.selfReview { return .ownClaim }
    guard verdict == .verified, roster.rules.evidence > 0 else { return nil }
    let found = support()
    return found < roster.rules.evidence ? .tooLittleEvidence(found: found) : nil
  }

  /// The error for a rule that a verdict on this claim would break.
  func error(_ breach: Breach, claim: String) -> DeskError {
    switch breach {
    case .roleTooLow:
      .roleTooLow(
        handle: reviewer.handle, role: reviewer.role, row: roster.rows[reviewer.handle])
    case .ownClaim:
      .ownClaim(
        claim: claim, handle: reviewer.handle, line: roster.rules.lines["self-review"])
    case .tooLittleEvidence(let found):
      .tooLittleEvidence(
        claim: claim, found: found, needed: roster.rules.evidence,
        line: roster.rules.lines["evidence"])
    }
  }
}
