internal import Claims

/// The report as one JSON document: `claims`, `counts`, `desks`, `sources`; keys sorted, a claim or
/// a source a line.
public struct JSONReport: ReportFormatter {
  /// The form has no options.
  public init() {}

  /// Hands the document to `sink`, a claim a piece.
  public func write(_ report: Report, to sink: (String) throws -> Void) throws {
    try sink("{\"claims\":[")
    var isFirst = true
    try report.forEachClaim { entry in
      try sink((isFirst ? "\n" : ",\n") + entry.json(includingPrivateNotes: false))
      isFirst = false
    }
    if !isFirst { try sink("\n") }
    let counts = Status.allCases.map { ($0.rawValue, JSON.int(report.count(of: $0))) }
    let countsByStatus = JSON.object(Dictionary(counts) { _, last in last })
    try sink("],\n\"counts\":\(countsByStatus.canonical),\n\"desks\":[")
    try write(report.heads, to: sink, json: \.json)
    try sink("],\n\"sources\":[")
    try write(report.sources, to: sink) {
      $0.json(claimCount: report.claimCounts[$0.hash] ?? 0, onFile: report.onFile)
    }
    try sink("]}\n")
  }

  private func write<Element>(
    _ elements: [Element], to sink: (String) throws -> Void, json: (Element) -> JSON
  ) rethrows {
    for (index, element) in elements.enumerated() {
      try sink((index == 0 ? "\n" : ",\n") + json(element).canonical)
    }
    if !elements.isEmpty { try sink("\n") }
  }
}
