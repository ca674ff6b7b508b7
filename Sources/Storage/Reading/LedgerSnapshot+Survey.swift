internal import Anchoring
public import Claims
internal import GRDB

/// What a report knows of its claims before it reads them.
public struct ClaimSurvey: Equatable, Sendable {
  /// The claims, in order of logging.
  public var outlines: [ClaimOutline] = []
  /// How many of them cite each source, by the hash of its `source.added`.
  public var claimCounts: [EventHash: Int] = [:]
}

extension LedgerSnapshot {
  /// The outlines of the claims that a filter lets through, where these sources are checked.
  public func survey(_ filter: ClaimFilter, checked: Set<EventHash>) throws -> ClaimSurvey {
    let selection = selection(of: filter)
    var survey = ClaimSurvey()
    let places = try places(of: selection, checked: checked, counts: &survey.claimCounts)
    try forEachRow(
      """
      SELECT c.id, e.hash, c.status, c.agreement FROM claims c JOIN events e ON e.id = c.id
      WHERE c.id IN (\(selection.sql)) ORDER BY c.clock, c.desk, c.seq, e.hash
      """, selection.arguments
    ) { row in
      guard let status = Status(rawValue: row.text(2)),
        let agreement = Agreement(rawValue: row.text(3))
      else { return }
      survey.outlines.append(
        ClaimOutline(
          hash: try row.hash(1), status: status, agreement: agreement, place: places[row.int64(0)]))
    }
    return survey
  }

  /// When verdicts were given on the claims that a filter lets through, first day to last.
  public func verdictDays(_ filter: ClaimFilter) throws -> [VerdictDay] {
    let selection = selection(of: filter)
    var days: [VerdictDay] = []
    try forEachRow(
      """
      SELECT substr(e.at, 1, 10) AS day, e.body ->> 'verdict', count(*)
      FROM reviews r JOIN events e ON e.id = r.id
      WHERE r.claim IN (\(selection.sql)) GROUP BY 1, 2 ORDER BY 1
      """, selection.arguments
    ) { row in
      guard let verdict = Verdict(rawValue: row.text(1)) else { return }
      var counts = [verdict: row.int(2)]
      if days.last?.day == row.text(0), let day = days.popLast() {
        counts.merge(day.counts, uniquingKeysWith: +)
      }
      days.append(VerdictDay(day: row.text(0), counts: counts))
    }
    return days
  }

  /// Where each claim stands, by the number of its row; counts the claims that cite each source.
  private func places(
    of selection: ClaimSelection, checked: Set<EventHash>, counts: inout [EventHash: Int]
  ) throws -> [Int64: LeadingPlace] {
    var places: [Int64: LeadingPlace] = [:]
    var claim: Int64?
    var citations: [CitedPlace] = []
    func finish() {
      guard let id = claim else { return }
      for source in Set(citations.map(\.source)) { counts[source, default: 0] += 1 }
      places[id] = citations.leading(in: checked).map {
        LeadingPlace(source: $0.source, range: $0.range)
      }
    }
    try forEachRow(
      """
      SELECT t.claim, e.body ->> 'stance', e.body ->> 'source',
        coalesce(t.now_start, e.body ->> 'start'), coalesce(t.now_end, e.body ->> 'end')
      FROM citations t JOIN events e ON e.id = t.id
      WHERE t.claim IN (\(selection.sql)) ORDER BY t.claim, t.position
      """, selection.arguments
    ) { row in
      if row.int64(0) != claim {
        finish()
        claim = row.int64(0)
        citations.removeAll(keepingCapacity: true)
      }
      guard let stance = Stance(rawValue: row.text(1)), let source = EventHash(hex: row.text(2))
      else { return }
      citations.append(
        CitedPlace(
          stance: stance, source: source, range: CodePointRange(row.int(3), row.int(4))))
    }
    finish()
    return places
  }
}

private struct CitedPlace: Citing {
  let stance: Stance
  let source: EventHash
  let range: CodePointRange
}
