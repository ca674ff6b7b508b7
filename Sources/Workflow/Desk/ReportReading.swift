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

  private let snapshot: LedgerSnapshot
  private let filter: ClaimFilter
  private let survey: ClaimSurvey
  private let contexts: ContextReader
  private let progress: ReportProgress

  init(
    _ filter: ClaimFilter, _ snapshot: LedgerSnapshot, _ progress: @escaping WorkProgress.Report
  ) throws {
    self.filter = filter
    self.snapshot = snapshot
    heads = try snapshot.heads()
    sources =
      try filter.source.map { try snapshot.source($0).map { [$0] } ?? [] }
      ?? snapshot.sources()
    onFile = Set(try snapshot.textHashes())
    survey = try snapshot.survey(filter, checked: Set(sources.map(\.hash)))
    contexts = ContextReader(snapshot, knowing: sources)
    self.progress = ReportProgress(Tally(.reporting, of: survey.outlines.count, to: progress))
  }

  /// The claims, in order of logging.
  public var outlines: [ClaimOutline] { survey.outlines }

  /// How many of the claims cite each source, by the hash of its `source.added`.
  public var claimCounts: [EventHash: Int] { survey.claimCounts }

  /// When verdicts were given on the claims, first day to last.
  public func verdictDays() throws -> [VerdictDay] { try snapshot.verdictDays(filter) }

  /// Hands over claims with their surroundings, in the order of these hashes, a few hundred of them
  /// in memory at a time.
  public func forEachClaim(
    _ hashes: [EventHash], _ body: (ClaimInContext) throws -> Void
  ) throws {
    try snapshot.forEachClaim(hashes, of: survey) { claim in
      progress.tally.advance()
      try body(contexts.inContext(claim))
    }
  }

  /// The text that a revision of a source brought; none where it is not on file.
  public func text(of revision: EventHash, in source: Source) throws -> SourceText? {
    try contexts.text(of: revision, in: source)
  }
}

/// One count for all the parts of a report.
private final class ReportProgress {
  var tally: Tally

  init(_ tally: Tally) {
    self.tally = tally
  }
}
