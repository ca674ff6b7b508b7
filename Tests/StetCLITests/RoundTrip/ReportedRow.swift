import Testing

@testable import StetCLI

/// A row of a CSV report, to be laid beside the row of the same claim on another desk.
struct ReportedRow {
  let cells: [String: String]

  /// The rows, by their wordings: where words stand in the newest text, and with that the article's
  /// order, is in the table only as far as a search finds them again.
  static func all(_ report: String) throws -> [ReportedRow] {
    let rows = try Array(report.utf8).tableRows()
    let header = try #require(rows.first).cells
    return rows.dropFirst().map { row in
      ReportedRow(cells: Dictionary(zip(header, row.cells)) { first, _ in first })
    }.sorted { ($0.cells["text"] ?? "") < ($1.cells["text"] ?? "") }
  }

  var status: String { cells["status"] ?? "" }

  /// Whether it has notes or queries.
  var hasRemarks: Bool { ["notes", "queries"].contains { cells[$0]?.isEmpty == false } }

  /// What the table holds of the claim; of its duplicate, the row.
  func kept(among rows: [ReportedRow], withVerdict: Bool = true) -> [String: String] {
    var columns = [
      "text", "claimant", "context", "priority", "tags", "source", "revision", "stance", "quote",
      "prefix", "suffix", "start", "end", "locator", "citations", "agency", "stands", "withdrawn",
    ]
    if withVerdict { columns += ["verdict", "because", "basis", "fix", "checked"] }
    var kept = cells.filter { columns.contains($0.key) }
    kept["duplicate"] = rows.firstIndex { $0.cells["id"] == cells["duplicate"] }.map(String.init)
    return kept
  }
}
