internal import Claims
internal import Reporting
internal import Storage
internal import Workflow

extension Session {
  /// The desk at a glance, a fact a row.
  func printSummary(_ summary: DeskSummary) {
    for row in summary.rows { console.printRow(row) }
  }
}

extension DeskSummary {
  fileprivate var rows: [[String]] {
    var rows = [["desk", desk ?? "(no name yet)"]]
    rows += Status.allCases.compactMap { status in
      counts[status].map { [status.rawValue, String($0)] }
    }
    if let waiting { rows.append(["waiting for you", String(waiting)]) }
    if let touched { rows.append(["last touched", touched]) }
    if sourceCount > sources.count { rows.append(["sources", String(sourceCount)]) }
    rows += sources.map { ["source \($0.id)", $0.claims.counted("claim")] }
    rows += coverage.map { ["coverage \($0.source.id)", "\($0.coverage.percent) percent"] }
    rows += stale.map { ["stale \($0.claim.id)", $0.reasons] }
    rows += heads.map {
      ["ledger \($0.desk)", "\($0.events.counted("event")), head \($0.head.hex)"]
    }
    rows += recent.map { event, subject in
      [
        "event \(event.at)",
        [event.by, event.deed, subject].compactMap(\.self).joined(separator: ", "),
      ]
    }
    return rows
  }

  var json: JSON {
    [
      "desk": JSON(desk),
      "counts": .object(
        Dictionary(
          uniqueKeysWithValues: Status.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) })),
      "waiting": waiting.map { .int($0) } ?? .null, "touched": JSON(touched),
      "sources": .array(sources.map { ["id": .string($0.id), "claims": .int($0.claims)] }),
      "sourceCount": .int(sourceCount),
      "coverage": .array(coverage.map { .object($0.figures) }),
      "stale": .array(stale.map(\.lapsesJSON)),
      "recent": .array(
        recent.map { event, subject in
          [
            "at": .string(event.at), "by": .string(event.by), "kind": .string(event.kind),
            "subject": JSON(subject),
          ]
        }),
      "desks": .array(heads.map(\.json)),
    ]
  }
}

extension ClaimInContext {
  /// Why the verdicts on the claim count no longer, each reason once.
  var reasons: String {
    var reasons: [String] = []
    for lapse in claim.stale {
      let citation = claim.citations.first { $0.hash == lapse.citation }
      let source = citation.flatMap { sources[$0.source]?.id }
      let reason = lapse.why.sentence(in: source.map { " in \($0)" } ?? "")
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons.joined(separator: "; ")
  }

  fileprivate var lapsesJSON: JSON {
    let ids = claim.shortIDs
    return [
      "claim": .string(claim.id), "text": .string(claim.text),
      "stale": .array(
        claim.stale.map { lapse in
          [
            "why": .string(lapse.why.rawValue), "since": .string(lapse.since),
            "citation": JSON(lapse.citation.flatMap { ids[$0] }),
          ]
        }),
    ]
  }
}
