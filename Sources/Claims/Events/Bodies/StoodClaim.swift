/// The body of `claim.stood`: an editor lets a claim run as it is.
public struct StoodClaim: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// Why.
  public let because: String
  /// The role of who let it stand.
  public let role: Role
  /// The wording and evidence that were read.
  public let grounds: Grounds

  /// A decision to let stand.
  public init(claim: EventHash, because: String, role: Role, grounds: Grounds) {
    self.claim = claim
    self.because = because
    self.role = role
    self.grounds = grounds
  }
}
