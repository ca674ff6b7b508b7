public import Anchoring

/// Where a citation's words stood in one text of its source, as far as anybody has looked.
public struct Stand: Equatable, Sendable {
  /// The anchoring event, or the citing one in the text that was cited.
  public let event: EventHash
  /// The `source.revised` event of the text.
  public let revision: EventHash
  /// How the words as cited fared there.
  public let anchor: Anchor
  /// What had changed there that bears on the claim.
  public let material: [String]
  /// Where they stood, in code points; nil where they were not found.
  public let range: CodePointRange?
  /// Whether a person vouches for the place: who cited the words, or set the anchor.
  public let isVouchedFor: Bool
}

extension ClaimHistory {
  /// Where the words of a citation have stood in the texts of its source, oldest first, beginning
  /// with the text that was cited; texts in which nobody looked are left out.
  public func stands(of citation: EventHash, in source: Source) -> [Stand] {
    guard let citing = citations.first(where: { $0.event.hash == citation }),
      let first = source.revision(citing.cited.revision)
    else { return [] }
    let cited = Stand(
      event: citation, revision: first.hash, anchor: .unchanged, material: [],
      range: citing.cited.span.range, isVouchedFor: true)
    return source.revisions[(first.number - 1)...].compactMap { revision in
      guard let set = anchor(of: citation, in: revision.hash) else {
        return revision.hash == first.hash ? cited : nil
      }
      return Stand(
        event: set.event.hash, revision: revision.hash, anchor: set.anchored.anchor,
        material: set.anchored.material, range: set.anchored.range,
        isVouchedFor: set.anchored.byHand)
    }
  }
}
