public import Anchoring
public import Claims
internal import Storage

/// What a report on some claims is made from, all of it read from one state of the ledger.
///
/// It lasts no longer than the closure that it is handed to, and as long as that runs nobody can
/// write to the ledger.
public struct ReportReading {
  /// How far each desk's chain reaches.
  public let heads: [LedgerHead]
  /// The sources checked: the one that the query names, else all, in the order in which they were
  /// added.
  public let sources: [Source]
  /// The digests of all texts that are on file.
  public let onFile: Set<EventHash>
  /// The claims, in order of logging.
  public let outlines: [ClaimOutline]
  /// How many of the claims cite each source, by the hash of its `source.added`.
  public let claimCounts: [EventHash: Int]

  private let snapshot: LedgerSnapshot
  private let filter: ClaimFilter
  private let contexts: ContextReader

  init(_ filter: ClaimFilter, _ snapshot: LedgerSnapshot) throws {
    self.filter = filter
    self.snapshot = snapshot
    heads = try snapshot.heads()
    sources =
      try filter.source.map { try snapshot.source($0).map { [$0] } ?? [] }
      ?? snapshot.sources()
    onFile = Set(try snapshot.textHashes())
    let survey = try snapshot.survey(filter, checked: Set(sources.map(\.hash)))
    outlines = survey.outlines
    claimCounts = survey.claimCounts
    contexts = ContextReader(snapshot, knowing: sources)
  }

  /// When verdicts were given on the claims, first day to last.
  public func verdictDays() throws -> [VerdictDay] { try snapshot.verdictDays(filter) }

  /// Hands over claims with their surroundings, in the order of these hashes, a few hundred of them
  /// in memory at a time.
  public func forEachClaim(
    _ hashes: [EventHash], _ body: (ClaimInContext) throws -> Void
  ) throws {
    try snapshot.forEachClaim(hashes) { try body(contexts.inContext($0)) }
  }

  /// The text that a revision of a source brought; none where it is not on file.
  public func text(of revision: EventHash, in source: Source) throws -> SourceText? {
    try contexts.text(of: revision, in: source)
  }
}
