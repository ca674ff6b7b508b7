internal import Claims
internal import Reporting
internal import Workflow

/// The reports that are written for somebody outside the desk.
extension ReportCommand {
  /// - Throws: ``UsageError`` where the options ask for what no report for the audience is.
  func checkAudience(_ format: ReportFormat) throws {
    if withPrivate, audience != .record {
      throw UsageError(sentence: "--with-private goes with --for record alone.")
    }
    if audience == .record, status != nil || tag != nil {
      throw UsageError(
        sentence: "a record is of all claims: --status and --tag do not go with --for record.")
    }
    if audience != .editor, PageForm(format) == nil {
      let known = PageForm.allCases.map(\.rawValue).joined(separator: " or ")
      throw UsageError(
        sentence:
          "--for \(audience.rawValue) is for people to read, and takes no \(format.rawValue).",
        hint: "--format takes \(known)")
    }
  }

  /// The record of the source that is meant: named, the default, or the only one.
  ///
  /// - Throws: ``UsageError`` where that is none.
  func record(_ desk: Desk, in session: Session) throws -> RecordReport {
    let known = try desk.sources().map(\.source.id)
    guard let source = source ?? session.defaultSource ?? (known.count == 1 ? known[0] : nil) else {
      throw UsageError(
        sentence: "a record is of one source, and none was named.",
        hint: known.isEmpty ? nil : "--source names it: \(known.joined(separator: ", "))")
    }
    return RecordReport(
      try desk.record(ofSource: source), organisation: try desk.roster().rules.organisation,
      asOf: try reading.time()?.text, includesPrivateNotes: withPrivate)
  }
}

extension PageForm {
  /// The form of a page that a report's format is, if it is one.
  init?(_ format: ReportFormat) { self.init(rawValue: format.rawValue) }
}
