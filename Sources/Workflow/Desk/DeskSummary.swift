public import Claims
public import Storage

/// The desk at a glance.
public struct DeskSummary: Sendable {
  /// This database's name, where it has one.
  public let desk: String?
  /// How many claims have each status.
  public let counts: [Status: Int]
  /// The sources that came last, in the order in which they were added.
  public let sources: [SourceCount]
  /// How many sources there are in all.
  public let sourceCount: Int
  /// How far each desk's chain reaches.
  public let heads: [LedgerHead]
  /// The claim that `@` stands for.
  public let touched: String?
  /// How many claims wait for the actor, where there is one.
  public let waiting: Int?
  /// How far claims answer for the texts that came last, the newest first.
  public internal(set) var coverage: [SourceCoverage]
  /// How many claims cite each of the sources of these texts.
  public internal(set) var claimCounts: [EventHash: Int]
  /// The stale claims that were logged last, the newest first.
  public let stale: [ClaimInContext]
  /// The last events that people made, the newest first, each with what its claim or source is called.
  public let recent: [(event: Event, subject: String?)]
}

extension Desk {
  /// How much of the desk a summary goes into.
  private enum Glance {
    static let namedSources = 100
    static let sources = 8
    static let stale = 5
    static let events = 8
    /// How much text is weighed, in code points: some tens of milliseconds' worth.
    static let textLength = 400_000
  }

  /// The desk at a glance.
  ///
  /// Coverage is of the few texts that came last, as long as they are not too long to be weighed
  /// at once.
  public func summary() throws -> DeskSummary {
    let acting: (Reviewer, Roster)?
    do { acting = try actor() } catch DeskError.nobodyNamed { acting = nil }
    let (read, grounds) = try ledger.read { snapshot in
      let waiting = try acting.map { reviewer, roster in
        var filter = ClaimFilter()
        filter.waitingFor = .init(reviewer, under: roster.rules)
        return try snapshot.claimCount(filter)
      }
      let reader = ContextReader(snapshot)
      var summary = DeskSummary(
        desk: try snapshot.deskName(), counts: try snapshot.statusCounts(),
        sources: try snapshot.newestSources(Glance.namedSources),
        sourceCount: try snapshot.sourceCount(), heads: try snapshot.heads(),
        touched: try snapshot.touchedClaim().flatMap(snapshot.label(ofClaim:)), waiting: waiting,
        coverage: [], claimCounts: [:],
        stale: try snapshot.newestClaims(.stale, Glance.stale).map(reader.inContext),
        recent: try snapshot.recentEvents(Glance.events))
      let grounds = try coverageGrounds(snapshot)
      for source in grounds.map(\.newest.source) {
        summary.claimCounts[source.hash] = try snapshot.claimCount(ofSource: source.hash)
      }
      return (summary, grounds)
    }
    // The lock has been given back: texts take their time.
    var summary = read
    summary.coverage = grounds.mapConcurrently(\.coverage)
    return summary
  }

  /// What the coverage of the texts that came last is weighed from.
  private func coverageGrounds(_ snapshot: LedgerSnapshot) throws -> [CoverageGrounds] {
    var left = Glance.textLength
    return try snapshot.sourcesWithNewestTexts(Glance.sources).compactMap { source in
      guard let length = source.newest?.length, length <= left else { return nil }
      do {
        let grounds = try CoverageGrounds(ofSource: source.id, snapshot)
        left -= length
        return grounds
      } catch DeskError.textNotOnFile { return nil }
    }
  }
}
