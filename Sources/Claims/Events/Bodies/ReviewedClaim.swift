/// The body of `claim.reviewed`.
public struct ReviewedClaim: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// What the reviewer says.
  public let verdict: Verdict
  /// Why.
  public let because: String
  /// What it was given on.
  public let basis: Basis?
  /// Proposed wording, where disputed.
  public let fix: String?
  /// The day on which it was checked, where that is not the day of the event.
  public let checked: String?
  /// The reviewer's role when the verdict was given.
  public let role: Role
  /// How many verdicts the desk then asked for.
  public let signOffs: Int
  /// The wording and evidence that were read.
  public let grounds: Grounds
  /// The live verdicts of others that were known.
  public let over: [EventHash]

  /// A verdict.
  public init(
    claim: EventHash, verdict: Verdict, because: String, basis: Basis?, fix: String?,
    checked: String?, role: Role, signOffs: Int, grounds: Grounds, over: [EventHash]
  ) {
    self.claim = claim
    self.verdict = verdict
    self.because = because
    self.basis = basis
    self.fix = fix
    self.checked = checked
    self.role = role
    self.signOffs = signOffs
    self.grounds = grounds
    self.over = over
  }
}
