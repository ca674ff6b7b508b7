/// The body of `source.signed`: an editor answers for a text, as its claims then stood.
public struct SignedSource: Hashable, Sendable {
  /// The `source.added` event.
  public let source: EventHash
  /// The `source.revised` event of the text that was signed.
  public let revision: EventHash
  /// The digest of that text's UTF-8 bytes.
  public let sha256: EventHash
  /// How many of the claims that cite the source then had each status; a status that none had is
  /// left out.
  public let counts: [Status: Int]
  /// How far each desk's chain then reached: all that was known, and nothing that came after.
  public let heads: [LedgerHead]
  /// Why.
  public let because: String
  /// The role of who signed.
  public let role: Role

  /// A sign-off.
  public init(
    source: EventHash, revision: EventHash, sha256: EventHash, counts: [Status: Int],
    heads: [LedgerHead], because: String, role: Role
  ) {
    self.source = source
    self.revision = revision
    self.sha256 = sha256
    self.counts = counts
    self.heads = heads
    self.because = because
    self.role = role
  }
}
