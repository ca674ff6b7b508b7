public import Claims
internal import GRDB

/// Why a claim comes when it does in the queue of somebody who reviews.
public enum QueueReason: Sendable, Hashable, CaseIterable {
  /// It was given to them.
  case assigned
  /// A verdict on it has lapsed.
  case stale
  /// Nobody has a verdict on it that counts.
  case unchecked
  /// Others' verdicts do not settle it yet.
  case inReview
}

/// A claim that is somebody's turn to review.
public struct QueuedClaim: Equatable, Sendable {
  /// The `claim.logged` event.
  public let hash: EventHash
  /// Why it comes now.
  public let reason: QueueReason
}

extension LedgerSnapshot {
  /// The first of the claims that wait for somebody: assigned to them, then stale, then those that
  /// nobody or too few have settled, oldest first.
  ///
  /// Each is looked for along an index and no further than to the first, so that it takes no longer
  /// on a large ledger, unless most of what waits may not be theirs.
  ///
  /// - Parameter filter: For whom they wait, and what else they must meet; its limit does not count.
  /// - Returns: Nil where none waits, or where the filter names nobody.
  public func firstWaiting(_ filter: ClaimFilter) throws -> QueuedClaim? {
    guard let waiting = filter.waitingFor else { return nil }
    let cohorts = try allCohorts()
    if filter.assigned == nil || filter.assigned == waiting.handle {
      var assigned = filter
      assigned.assigned = waiting.handle
      let found = try oldest(
        assigned, of: [.stale, .unchecked, .inReview], .assigned, cohorts)
      if let found { return found }
    }
    return try oldest(filter, of: [.stale], .stale, cohorts)
      ?? oldest(filter, of: [.unchecked, .inReview], nil, cohorts)
  }

  /// The claim that was logged first of those with one of some headlines.
  ///
  /// - Parameters:
  ///   - reason: Why it comes; its headline where nil.
  ///   - cohorts: All that there are.
  private func oldest(
    _ filter: ClaimFilter, of statuses: [Status], _ reason: QueueReason?, _ cohorts: [KeptCohort]
  ) throws -> QueuedClaim? {
    var found: [(claim: QueuedClaim, order: LedgerOrder)] = []
    for status in statuses {
      let own: QueueReason = status == .inReview ? .inReview : .unchecked
      if let first = try first(filter, of: status, reason ?? own, cohorts) { found.append(first) }
    }
    return found.min { $0.order < $1.order }?.claim
  }

  private func first(
    _ filter: ClaimFilter, of status: Status, _ reason: QueueReason, _ cohorts: [KeptCohort]
  ) throws -> (claim: QueuedClaim, order: LedgerOrder)? {
    guard filter.status == nil || filter.status == status else { return nil }
    var filter = filter
    filter.status = status
    return try first(1, filter, of: cohorts).first.map {
      (QueuedClaim(hash: $0.hash, reason: reason), $0.order)
    }
  }

  /// The reasons that somebody gave last for their verdicts, newest first, each once.
  ///
  /// Looked for among the newest events alone: what was said long ago is no longer at hand, and the
  /// search ends soon on a ledger of any size.
  public func recentReasons(
    of handle: String, for verdict: Verdict, limit: Int
  ) throws -> [String] {
    let found = try rows(
      """
      SELECT e.body ->> 'because' FROM events e
      WHERE e.id > (SELECT max(id) FROM events) - \(Self.recentEvents)
        AND e.kind = 'claim.reviewed' AND e.by = ? AND e.body ->> 'verdict' = ?
        AND +e.desk = (SELECT name FROM desk)
      ORDER BY e.id DESC
      """, [handle, verdict.rawValue]
    ).map { try $0[0] as String }
    var seen: Set<[UInt8]> = []
    return Array(found.filter { seen.insert(Array($0.utf8)).inserted }.prefix(limit))
  }

  /// How many events, from the end of the ledger, count as recent: some weeks of a desk at work.
  private static let recentEvents = 4096
}
