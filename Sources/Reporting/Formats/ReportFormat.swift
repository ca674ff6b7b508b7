/// A form that a report can be written in.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For people: see `MarkdownReport`.
  case markdown
  /// For people, on a screen and on paper: see `HTMLReport`.
  case html
  /// For spreadsheets: a row a claim.
  case csv
  /// For scripts: one document.
  case json
  /// For scripts, and for import again: a claim a line.
  case jsonl
  /// For search engines and aggregators of fact-checks: schema.org's ClaimReview.
  case claimreview
  /// For annotation tools: the W3C's Web Annotation Data Model.
  case annotations

  /// The format that a file's ending asks for: `md` or `markdown`, `html` or `htm`, `csv`, `json`,
  /// `jsonl`; capitals do not matter.
  public init?(fileEnding: String) {
    switch fileEnding.lowercased() {
    case "md": self = .markdown
    case "htm": self = .html
    case let ending: self.init(rawValue: ending)
    }
  }

  var formatter: any ReportFormatter {
    switch self {
    case .markdown: MarkdownReport()
    case .html: HTMLReport()
    case .csv: CSVReport()
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .claimreview: ClaimReviewReport()
    case .annotations: AnnotationsReport()
    }
  }
}

/// Writes a report in one form.
public protocol ReportFormatter: Sendable {
  /// Hands the report to `sink` piece by piece, in order; a claim's part is one piece.
  ///
  /// - Throws: What `sink` throws, and what reading the claims throws.
  func write(_ report: Report, to sink: (String) throws -> Void) throws
}

extension Report {
  /// Writes the report in this form, handing it to `sink` piece by piece, in order.
  ///
  /// Private notes are left out of every form.
  ///
  /// - Returns: Which claims the form has no place for; `nil` where it takes all of them.
  /// - Throws: ``ReportError`` before anything is written, what `sink` throws, and what reading the
  ///   claims throws.
  @discardableResult
  public func write(
    _ format: ReportFormat, to sink: (String) throws -> Void
  ) throws -> ClaimsLeftOut? {
    guard let selective = format.formatter as? any SelectiveReportFormatter else {
      try format.formatter.write(self, to: sink)
      return nil
    }
    return try selective.writeSelection(of: self, to: sink)
  }
}
