internal import Anchoring
internal import Claims
internal import Storage

/// Adds citations to one claim; the same words are not cited twice in one stance.
struct CitationWriter {
  private struct Place: Hashable {
    let revision: EventHash
    let range: CodePointRange
    let stance: Stance
  }

  private let claim: EventHash
  private let pen: Pen
  private var standing: Set<Place>

  /// For a claim that this write has just logged.
  init(newClaim claim: EventHash, _ pen: Pen) {
    self.claim = claim
    self.pen = pen
    self.standing = []
  }

  /// For a claim that may have citations already.
  init(_ claim: Claim, _ pen: Pen) {
    self.claim = claim.hash
    self.pen = pen
    self.standing = Set(
      claim.citations.map {
        Place(revision: $0.revision, range: $0.span.range, stance: $0.stance)
      })
  }

  /// Finds the passage and cites it.
  ///
  /// - Throws: ``DeskError/citationStands(words:source:)`` and what finding the passage throws.
  mutating func cite(
    _ passage: Passage, in newest: NewestText, stance: Stance, locator: String?
  ) throws {
    let span = try pen.span(of: passage, in: newest)
    let place = Place(revision: newest.revision.hash, range: span.range, stance: stance)
    guard standing.insert(place).inserted else {
      throw DeskError.citationStands(words: span.exact, source: newest.source.id)
    }
    try pen.append(
      .claimCited(
        CitedClaim(
          claim: claim, source: newest.source.hash, revision: newest.revision.hash, span: span,
          stance: stance, locator: locator)))
  }
}
