internal import Anchoring
public import Claims

/// What was checked, and what came of it: the values that every form of the report is written from.
///
/// Nothing in it depends on the day, the machine or its locale: the same events and texts give the
/// same bytes. The claims themselves are read one at a time, while the report is written.
public struct Report {
  /// Reads the claims with these hashes, in this order.
  public typealias ClaimReader = (
    _ claims: [EventHash], _ body: (ClaimInContext) throws -> Void
  ) throws -> Void

  /// Whose report it is.
  public let organisation: String?
  /// The pattern of a published check's address, with `{id}`.
  public let claimReviewURL: String?
  /// How far each desk's chain reached.
  public let heads: [LedgerHead]
  /// The time as of which the ledger was read, `YYYY-MM-DDTHH:MM:SSZ`, where that is not its end.
  public let asOf: String?
  /// The sources checked.
  public let sources: [Source]
  /// The digests of those texts that are on file.
  public let onFile: Set<EventHash>
  /// How many of the claims cite each source, by the hash of its `source.added`.
  public let claimCounts: [EventHash: Int]
  /// The claims in the article's order.
  ///
  /// By source as given, then by the place of the words that assert the claim, in the newest
  /// revision where they were found there, else as cited; then in order of logging. Claims of other
  /// sources follow, those without a citation last.
  public let outlines: [ClaimOutline]

  private let checked: Set<EventHash>
  private let readVerdictDays: () throws -> [VerdictDay]
  private let readClaims: ClaimReader

  /// A report of claims that are read while it is written.
  ///
  /// - Parameters:
  ///   - sources: The sources checked, in the order in which the report shall go through them.
  ///   - onFile: The SHA-256 of every text that is on file.
  ///   - verdictDays: When verdicts were given on the claims, first day to last; not asked for
  ///     unless the form shows them.
  ///   - outlines: The claims, in order of logging.
  ///   - read: Gives the claims; it is called no later than the report is written.
  public init(
    organisation: String?, claimReviewURL: String? = nil, heads: [LedgerHead], asOf: String?,
    sources: [Source], onFile: Set<EventHash>, claimCounts: [EventHash: Int],
    verdictDays: @escaping () throws -> [VerdictDay], outlines: [ClaimOutline],
    read: @escaping ClaimReader
  ) {
    self.organisation = organisation
    self.claimReviewURL = claimReviewURL
    self.heads = heads
    self.asOf = asOf
    self.sources = sources
    self.onFile = onFile
    self.claimCounts = claimCounts
    self.outlines = Self.inArticleOrder(outlines, sources: sources.map(\.hash))
    self.checked = Set(sources.map(\.hash))
    self.readVerdictDays = verdictDays
    self.readClaims = read
  }

  /// A report of claims that are at hand, in order of logging.
  public init(
    organisation: String?, claimReviewURL: String? = nil, heads: [LedgerHead],
    asOf: String? = nil, sources: [Source], onFile: Set<EventHash>, claims: [ClaimInContext]
  ) {
    let checked = Set(sources.map(\.hash))
    let byHash = Dictionary(claims.map { ($0.claim.hash, $0) }) { first, _ in first }
    var claimCounts: [EventHash: Int] = [:]
    for entry in claims {
      for source in Set(entry.claim.citations.map(\.source)) {
        claimCounts[source, default: 0] += 1
      }
    }
    self.init(
      organisation: organisation, claimReviewURL: claimReviewURL, heads: heads, asOf: asOf,
      sources: sources, onFile: onFile, claimCounts: claimCounts,
      verdictDays: { VerdictDay.days(of: claims.lazy.map(\.claim)) },
      outlines: claims.map { ClaimOutline($0.claim, checked: checked) },
      read: { hashes, body in for hash in hashes { if let entry = byHash[hash] { try body(entry) } }
      })
  }

  /// When verdicts were given on the claims, first day to last.
  public var verdictDays: [VerdictDay] { get throws { try readVerdictDays() } }

  /// How many of the claims have this status.
  public func count(of status: Status) -> Int {
    outlines.count { $0.status == status }
  }

  /// Hands over the claims that `isIncluded` lets through, in the article's order, one at a time.
  public func forEachClaim(
    where isIncluded: (ClaimOutline) -> Bool = { _ in true },
    _ body: (ClaimInContext) throws -> Void
  ) throws {
    var hashes: [EventHash] = []
    for outline in outlines where isIncluded(outline) { hashes.append(outline.hash) }
    try readClaims(hashes, body)
  }

  /// The citation that says where a claim stands in the sources checked.
  func leadingCitation(of claim: Claim) -> Citation? {
    claim.citations.leading(in: checked)
  }

  private static func inArticleOrder(
    _ outlines: [ClaimOutline], sources: [EventHash]
  ) -> [ClaimOutline] {
    var ranks: [EventHash: Int] = [:]
    for source in sources where ranks[source] == nil { ranks[source] = ranks.count }
    let placed = outlines.enumerated().map { index, outline in
      guard let place = outline.place else {
        return (place: (Int.max, 0, 0, index), outline: outline)
      }
      let rank = ranks[place.source] ?? ranks.count
      ranks[place.source] = rank
      return (place: (rank, place.range.start, place.range.end, index), outline: outline)
    }
    return placed.sorted { $0.place < $1.place }.map(\.outline)
  }
}
