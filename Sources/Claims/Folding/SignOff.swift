/// An editor's word that a text may run, and what they had before them.
public struct SignOff: Equatable, Sendable {
  /// The `source.signed` event.
  public let hash: EventHash
  /// When, and by whom.
  public let stamp: Stamp
  /// The `source.revised` event of the text that was signed.
  public let revision: EventHash
  /// The digest of that text's UTF-8 bytes.
  public let sha256: EventHash
  /// How many of the claims that cite the source then had each status; those that none had are left
  /// out.
  public let counts: [Status: Int]
  /// How far each desk's chain then reached: what was known, the sign-off itself not among it.
  public let heads: [LedgerHead]
  /// Why.
  public let because: String
  /// The role of who signed.
  public let role: Role

  /// The sign-off that this event brought.
  public init(event: Event, signed: SignedSource) {
    self.hash = event.hash
    self.stamp = Stamp(event)
    self.revision = signed.revision
    self.sha256 = signed.sha256
    self.counts = signed.counts
    self.heads = signed.heads
    self.because = signed.because
    self.role = signed.role
  }
}
