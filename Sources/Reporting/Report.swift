internal import Anchoring
public import Claims

/// What was checked, and what came of it: the values that every form of the report is written from.
///
/// Nothing in it depends on the day, the machine or its locale: the same events and texts give the
/// same bytes.
public struct Report: Sendable {
  /// Whose report it is.
  public let organisation: String?
  /// How far each desk's chain reached.
  public let heads: [LedgerHead]
  /// The sources checked.
  public let sources: [Source]
  /// The digests of those texts that are on file.
  public let onFile: Set<EventHash>
  /// The claims in the article's order.
  ///
  /// By source as given, then by the place of the words that assert the claim, in the newest
  /// revision where they were found there, else as cited; then in order of logging. Claims of other
  /// sources follow, those without a citation last.
  public let claims: [ClaimInContext]

  /// A report of these claims, which arrive in order of logging.
  ///
  /// - Parameters:
  ///   - sources: The sources checked, in the order in which the report shall go through them.
  ///   - onFile: The SHA-256 of every text that is on file.
  public init(
    organisation: String?, heads: [LedgerHead], sources: [Source], onFile: Set<EventHash>,
    claims: [ClaimInContext]
  ) {
    self.organisation = organisation
    self.heads = heads
    self.sources = sources
    self.onFile = onFile
    self.claims = Self.inArticleOrder(claims, sources: sources.map(\.hash))
  }

  /// How many of the claims have this status.
  public func count(of status: Status) -> Int {
    claims.count { $0.claim.status == status }
  }

  /// How many of the claims cite this source.
  func claimCount(citing source: Source) -> Int {
    claims.count { entry in entry.claim.citations.contains { $0.source == source.hash } }
  }

  /// The citation that says where a claim stands in the sources checked.
  func leadingCitation(of claim: Claim) -> Citation? {
    claim.leadingCitation(in: sources.map(\.hash))
  }

  private static func inArticleOrder(
    _ claims: [ClaimInContext], sources: [EventHash]
  ) -> [ClaimInContext] {
    var ranks: [EventHash: Int] = [:]
    for source in sources where ranks[source] == nil { ranks[source] = ranks.count }
    let placed = claims.enumerated().map { index, entry in
      guard let citation = entry.claim.leadingCitation(in: sources) else {
        return (place: (Int.max, 0, 0, index), entry: entry)
      }
      let rank = ranks[citation.source] ?? ranks.count
      ranks[citation.source] = rank
      let range = citation.now?.range ?? citation.span.range
      return (place: (rank, range.start, range.end, index), entry: entry)
    }
    return placed.sorted { $0.place < $1.place }.map(\.entry)
  }
}
