internal import Anchoring
internal import Claims

/// What became of a citation's words in another text.
struct FollowedCitation {
  let citation: Citation
  /// How the words fare, as cited.
  let anchor: Anchor
  /// Where they stand, in code points of the other text.
  let range: CodePointRange?
  /// What changed that can change what they say.
  let material: [String]
  /// The anchoring event since which nothing has changed in the words or their sentence.
  let still: EventHash?
  /// Where they may stand, when nothing tells which.
  let candidates: [CodePointRange]
  /// What stands where lost words stood.
  let gap: CodePointRange?

  init(
    citation: Citation, anchor: Anchor, range: CodePointRange?, material: [String],
    still: EventHash?, candidates: [CodePointRange] = [], gap: CodePointRange? = nil
  ) {
    self.citation = citation
    self.anchor = anchor
    self.range = range
    self.material = material
    self.still = still
    self.candidates = candidates
    self.gap = gap
  }

  /// A citation into a text that is not on file.
  init(unsearched citation: Citation) {
    self.init(citation: citation, anchor: .unsearched, range: nil, material: [], still: nil)
  }

  /// The event that says so.
  func event(in revision: EventHash, byHand: Bool = false) -> EventBody {
    .claimAnchored(
      AnchoredCitation(
        claim: citation.claim, citation: citation.hash, revision: revision, anchor: anchor,
        range: range, material: material, byHand: byHand, still: still))
  }
}
