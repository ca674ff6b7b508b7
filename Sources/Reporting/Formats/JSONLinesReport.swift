internal import Claims

/// The report's claims in JSON, one a line in canonical form, in the article's order: what import
/// takes again.
public struct JSONLinesReport: ReportFormatter {
  /// The form has no options.
  public init() {}

  /// Hands each claim's line to `sink`.
  public func write(_ report: Report, to sink: (String) throws -> Void) throws {
    var line = JSONWriter()
    try report.forEachClaim { entry in
      line.removeAll()
      entry.write(to: &line, includingPrivateNotes: false)
      line.endLine()
      try sink(line.text)
    }
  }
}
