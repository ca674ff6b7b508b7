public import Anchoring

/// The body of `source.excluded`: a passage that needs no claim.
///
/// Places and digests, never words.
public struct ExcludedPassage: Hashable, Sendable {
  /// The `source.added` event.
  public let source: EventHash
  /// The `source.revised` event.
  public let revision: EventHash
  /// Where the passage stands, in code points.
  public let range: CodePointRange
  /// The digest of the passage's UTF-8 bytes.
  public let sha256: EventHash
  /// Why it needs no claim.
  public let because: String

  /// A passage set apart.
  public init(
    source: EventHash, revision: EventHash, range: CodePointRange, sha256: EventHash,
    because: String
  ) {
    self.source = source
    self.revision = revision
    self.range = range
    self.sha256 = sha256
    self.because = because
  }
}
