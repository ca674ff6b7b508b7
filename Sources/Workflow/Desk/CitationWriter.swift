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
  /// How many citations the claim has, those of its duplicates aside.
  private var count: Int
  private var locators = KeptLocators()

  /// For a claim that this write has just logged.
  init(newClaim claim: EventHash, _ pen: Pen) {
    self.claim = claim
    self.pen = pen
    self.standing = []
    self.count = 0
  }

  /// For a claim that may have citations already.
  init(_ claim: Claim, _ pen: Pen) {
    self.claim = claim.hash
    self.pen = pen
    self.standing = Set(
      claim.citations.map {
        Place(revision: $0.revision, range: $0.span.range, stance: $0.stance)
      })
    self.count = claim.citations.count { $0.claim == claim.hash }
  }

  /// Finds the passage and cites it.
  ///
  /// - Parameters:
  ///   - locator: Where a person looks; the page or the time unless said, where the text has any.
  ///   - again: Whether words may be cited a second time: two desks may have done so at once.
  /// - Throws: ``DeskError/citationStands(words:source:)`` and what finding the passage throws.
  @discardableResult
  mutating func cite(
    _ passage: Passage, in text: NewestText, stance: Stance, locator: String?, again: Bool = false
  ) throws -> Citation {
    let span = try pen.span(of: passage, in: text)
    let locator = locator ?? locators.locator(of: span, in: text)
    return try cite(span, in: text, stance: stance, locator: locator, again: again)
  }

  /// Cites words that have been found.
  ///
  /// - Throws: ``DeskError/citationStands(words:source:)``, ``DeskError/tooLarge(_:)``.
  mutating func cite(
    _ span: Span, in text: NewestText, stance: Stance, locator: String?, again: Bool
  ) throws -> Citation {
    let revision = text.revision.hash
    let isNew = standing.insert(Place(revision: revision, range: span.range, stance: stance))
      .inserted
    guard isNew || again else {
      throw DeskError.citationStands(words: span.exact, source: text.source.id)
    }
    count += 1
    try FieldRule.within(.citations, "the claim", count: count)
    let cited = CitedClaim(
      claim: claim, source: text.source.hash, revision: revision, span: span, stance: stance,
      locator: locator)
    let event = try pen.append(.claimCited(cited))
    return Citation(
      hash: event.hash, stamp: Stamp(event), cited: cited, anchor: .unchanged, material: [],
      now: Claims.Place(revision: revision, range: span.range), grounds: event.hash)
  }
}
