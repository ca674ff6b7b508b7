/// Writes a report in a form that has no place for some claims, and counts those.
protocol SelectiveReportFormatter: ReportFormatter {
  /// Hands the report to `sink` piece by piece, as `write` does.
  func writeSelection(
    of report: Report, to sink: (String) throws -> Void
  ) throws -> ClaimsLeftOut
}

extension SelectiveReportFormatter {
  /// Hands the report to `sink`, and says nothing of what it leaves out.
  func write(_ report: Report, to sink: (String) throws -> Void) throws {
    _ = try writeSelection(of: report, to: sink)
  }
}
