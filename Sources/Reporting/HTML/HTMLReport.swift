internal import Claims

/// The report as one page for the screen, the phone and the printer.
///
/// What came of it and what was checked, then what an editor has to do something about, then the
/// rest, in the parts of ``MarkdownReport``; empty ones are left out. The page needs no network, and
/// no script but for its filters, which are not there without it.
public struct HTMLReport: ReportFormatter {
  /// The form has no options.
  public init() {}

  /// Hands the opening, each part's heading and each claim to `sink`.
  public func write(_ report: Report, to sink: (String) throws -> Void) throws {
    let page = page(of: report)
    let opening = HTMLOpening(report)
    try sink(page.top)
    try sink(opening.html())
    for section in ReportSection.allCases where opening.count(in: section) > 0 {
      try sink(
        Templates.render(
          "report-part.html",
          [
            "anchor": section.anchor, "title": section.rawValue,
            "count": opening.count(in: section),
          ]))
      try write(section, of: report, to: sink)
      try sink("</section>\n")
    }
    try sink("</div>\n</div>\n")
    try sink(page.end(colophon: colophon(of: report)))
  }

  private func write(
    _ section: ReportSection, of report: Report, to sink: (String) throws -> Void
  ) throws {
    let listed = Set(report.sources.map(\.hash))
    var group: EventHash??
    try report.forEachClaim(where: { ReportSection($0) == section }) { entry in
      // The longest part goes through the articles one by one.
      if section == .verified {
        let source = report.leadingCitation(of: entry.claim)?.source
        if group != .some(source) {
          if group != nil { try sink("</section>\n") }
          try sink(heading(of: source, in: entry))
          group = .some(source)
        }
      }
      let heading = section == .verified ? "h4" : "h3"
      try sink(HTMLClaim(entry, in: report, listed: listed, heading: heading).html)
    }
    if group != nil { try sink("</section>\n") }
  }

  private func heading(of hash: EventHash?, in entry: ClaimInContext) -> String {
    let source = hash.flatMap { entry.sources[$0] }
    return Templates.render(
      "report-group.html",
      [
        "title": source?.title ?? hash.map { entry.name(ofSource: $0) } ?? "No source",
        "language": source?.languageAttribute,
      ])
  }

  // MARK: Around the page

  private func page(of report: Report) -> Page {
    let kind = "Review report"
    let title =
      switch report.sources.count {
      case 0: kind
      case 1: "Review of “\(report.sources[0].title)”"
      case let count: "Review of \(count) sources"
      }
    return Page(
      title: title,
      kicker: [report.organisation, kind].compactMap(\.self).joined(separator: " · "),
      kind: "report", style: style(title: title, of: report),
      script: Templates.render("report.js", [:]))
  }

  /// The styles, with what runs along each printed page: what it is of, and how far the ledger was
  /// read.
  private func style(title: String, of report: Report) -> String {
    let heads = report.heads.map { "\($0.desk):\($0.events):\($0.head.hex.prefix(12))" }
    return Templates.render(
      "report.css",
      [
        "head": CSSText.string(
          [report.organisation, title].compactMap(\.self).joined(separator: " · ")),
        "foot": CSSText.string(heads.isEmpty ? "" : "Ledger: \(heads.joined(separator: ", "))"),
      ])
  }

  private func colophon(of report: Report) -> String {
    let claims = report.outlines.count == 1 ? "1 claim" : "\(report.outlines.count) claims"
    return
      "Written by Stet from a ledger: \(claims), derived from its events and from nothing else. "
      + "The same events and texts give the same page."
  }
}
