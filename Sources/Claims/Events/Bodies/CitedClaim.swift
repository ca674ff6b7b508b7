public import Anchoring

/// The body of `claim.cited`: a claim tied to exact words of one revision.
public struct CitedClaim: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// The `source.added` event.
  public let source: EventHash
  /// The `source.revised` event.
  public let revision: EventHash
  /// Where the words stand, in code points, and the words.
  public let span: Span
  /// How the words stand to the claim.
  public let stance: Stance
  /// A page, a time, a paragraph: where a person looks.
  public let locator: String?

  /// A citation.
  public init(
    claim: EventHash, source: EventHash, revision: EventHash, span: Span, stance: Stance,
    locator: String?
  ) {
    self.claim = claim
    self.source = source
    self.revision = revision
    self.span = span
    self.stance = stance
    self.locator = locator
  }
}
