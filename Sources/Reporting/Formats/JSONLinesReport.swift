internal import Claims

/// The report's claims in JSON, one a line in canonical form, in the article's order: what import
/// takes again.
public struct JSONLinesReport: ReportFormatter {
  /// The form has no options.
  public init() {}

  /// Hands each claim's line to `sink`.
  public func write(_ report: Report, to sink: (String) throws -> Void) throws {
    try report.forEachClaim { entry in
      try sink(entry.json(includingPrivateNotes: false).canonical + "\n")
    }
  }
}
