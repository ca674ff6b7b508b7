public import Anchoring

/// The body of `claim.anchored`: how a citation's words fare in a later revision.
public struct AnchoredCitation: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// The `claim.cited` event.
  public let citation: EventHash
  /// The `source.revised` event of the later text.
  public let revision: EventHash
  /// What became of the words.
  public let anchor: Anchor
  /// Where they are now, in code points, where they were found.
  public let range: CodePointRange?
  /// Changed figures, units, dates, negations, names: each in a few words.
  public let material: [String]
  /// Whether a person set it; a hand anchor beats a machine's.
  public let byHand: Bool
  /// The `claim.anchored` event whose words, followed from there, stand on unchanged in an unchanged
  /// sentence; nil where that is not known.
  ///
  /// The anchor speaks of the words as cited; this one of the words as last found, which a reviewer
  /// may have judged since.
  public let still: EventHash?

  /// An anchor.
  public init(
    claim: EventHash, citation: EventHash, revision: EventHash, anchor: Anchor,
    range: CodePointRange?, material: [String] = [], byHand: Bool = false, still: EventHash? = nil
  ) {
    self.claim = claim
    self.citation = citation
    self.revision = revision
    self.anchor = anchor
    self.range = range
    self.material = material
    self.byHand = byHand
    self.still = still
  }
}
