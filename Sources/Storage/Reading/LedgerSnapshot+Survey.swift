internal import Anchoring
public import Claims
internal import GRDB

extension LedgerSnapshot {
  /// The outlines of the claims that a filter lets through, where these sources are checked.
  public func survey(_ filter: ClaimFilter, checked: Set<EventHash>) throws -> ClaimSurvey {
    var builder = SurveyBuilder(checked: checked, sources: try sourceHashes())
    let selection = try selection(of: filter)
    try forEachRow(
      """
      SELECT c.id, e.hash, c.status, c.agreement, c.clock, c.desk, c.seq,
        t.position, t.source, q.hash, q.kind, q.body, t.now_start, t.now_end
      FROM claims c JOIN events e ON e.id = c.id
      LEFT JOIN citations t ON t.claim = c.id LEFT JOIN events q ON q.id = t.id
      \(selection.clause(on: "c.id")) ORDER BY c.id, t.position
      """, selection.arguments
    ) { row in
      if row.int64(0) != builder.claim { try builder.begin(row) }
      if !row.isNull(7) { try builder.cite(row) }
    }
    return builder.survey()
  }

  /// The sources' hashes by the numbers of their rows.
  private func sourceHashes() throws -> [Int64: EventHash] {
    var hashes: [Int64: EventHash] = [:]
    try forEachRow("SELECT s.id, e.hash FROM sources s JOIN events e ON e.id = s.id", []) { row in
      hashes[row.int64(0)] = try row.hash(1)
    }
    return hashes
  }

  /// When verdicts were given on the claims that a filter lets through, first day to last.
  public func verdictDays(_ filter: ClaimFilter) throws -> [VerdictDay] {
    let selection = try selection(of: filter)
    var days: [VerdictDay] = []
    try forEachRow(
      """
      SELECT substr(\(Event.time), 1, 10) AS day, e.body ->> 'verdict', count(*)
      FROM reviews r JOIN events e ON e.id = r.id
      \(selection.clause(on: "r.claim")) GROUP BY 1, 2 ORDER BY 1
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
}

/// Puts a survey together from rows that come claim by claim, by the numbers of the claims' rows.
private struct SurveyBuilder {
  /// The claim at hand, by the number of its row.
  private(set) var claim: Int64?

  private let checked: Set<EventHash>
  private let hashes: [Int64: EventHash]
  private var outline: ClaimOutline?
  private var sources: [EventHash] = []
  private var leading: LeadingChoice<CitedPlace>
  private var orders: [LedgerOrder] = []
  private var built = ClaimSurvey()

  /// - Parameter hashes: The hashes of all sources, by the numbers of their rows.
  init(checked: Set<EventHash>, sources hashes: [Int64: EventHash]) {
    self.checked = checked
    self.hashes = hashes
    leading = LeadingChoice(checked: checked)
  }

  mutating func begin(_ row: CurrentRow) throws {
    finish()
    claim = row.int64(0)
    guard let status = Status(rawValue: row.text(2)),
      let agreement = Agreement(rawValue: row.text(3))
    else { return }
    let hash = try row.hash(1)
    outline = ClaimOutline(hash: hash, status: status, agreement: agreement, place: nil)
    orders.append(LedgerOrder(clock: row.int(4), desk: row.text(5), seq: row.int(6), hash: hash))
    built.rows[hash] = row.int64(0)
  }

  mutating func cite(_ row: CurrentRow) throws {
    let known = row.isNull(8) ? nil : hashes[row.int64(8)]
    // Most of the events need not be read: the first citation leads, and the source is known.
    if let known, leading.isFinal { return add(known) }
    guard case .claimCited(let cited) = try row.eventBody(at: 10, of: row.hash(9)) else { return }
    add(cited.source)
    let range = row.isNull(12) ? cited.span.range : CodePointRange(row.int(12), row.int(13))
    leading.see(CitedPlace(stance: cited.stance, source: cited.source, range: range))
  }

  private mutating func add(_ source: EventHash) {
    if !sources.contains(source) { sources.append(source) }
  }

  private mutating func finish() {
    defer {
      outline = nil
      sources.removeAll(keepingCapacity: true)
      leading = LeadingChoice(checked: checked)
    }
    guard let outline else { return }
    for source in sources { built.claimCounts[source, default: 0] += 1 }
    let place = leading.chosen.map { LeadingPlace(source: $0.source, range: $0.range) }
    built.outlines.append(
      ClaimOutline(
        hash: outline.hash, status: outline.status, agreement: outline.agreement, place: place))
  }

  /// The survey, its claims in order of logging.
  mutating func survey() -> ClaimSurvey {
    finish()
    // Claims are folded in nearly that order.
    let isInOrder = zip(orders, orders.dropFirst()).allSatisfy { $0 < $1 }
    guard !isInOrder else { return built }
    let outlines = built.outlines
    built.outlines = outlines.indices.sorted { orders[$0] < orders[$1] }.map { outlines[$0] }
    return built
  }
}

private struct CitedPlace: Citing {
  let stance: Stance
  let source: EventHash
  let range: CodePointRange
}
