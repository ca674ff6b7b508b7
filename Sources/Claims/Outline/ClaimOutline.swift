public import Anchoring

/// What must be known of each claim before all of them can be put in order and counted.
///
/// Small, for a report of a hundred thousand claims holds all of these at once, and of the claims
/// themselves a few hundred.
public struct ClaimOutline: Equatable, Sendable {
  /// The `claim.logged` event.
  public let hash: EventHash
  /// The headline.
  public let status: Status
  /// How far the live verdicts agree.
  public let agreement: Agreement
  /// Where the claim stands; none without a citation.
  public let place: LeadingPlace?

  /// The outline of a claim.
  public init(hash: EventHash, status: Status, agreement: Agreement, place: LeadingPlace?) {
    self.hash = hash
    self.status = status
    self.agreement = agreement
    self.place = place
  }
}

extension ClaimOutline {
  /// The outline of a claim where these sources, by their `source.added` events, are checked.
  public init(_ claim: Claim, checked sources: Set<EventHash>) {
    self.init(
      hash: claim.hash, status: claim.status, agreement: claim.agreement,
      place: claim.citations.leading(in: sources).map {
        LeadingPlace(source: $0.source, range: $0.now?.range ?? $0.span.range)
      })
  }
}

/// Where a claim stands in the sources checked.
public struct LeadingPlace: Equatable, Sendable {
  /// The `source.added` event.
  public let source: EventHash
  /// In code points of the newest revision where the words were found there, else of the revision
  /// cited.
  public let range: CodePointRange

  /// A place.
  public init(source: EventHash, range: CodePointRange) {
    self.source = source
    self.range = range
  }
}
