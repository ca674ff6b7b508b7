internal import Claims

/// The report for people, in Markdown that reads well as plain text too.
///
/// What was checked, the counts, then what an editor has to do something about, then the rest;
/// empty sections are left out. All that comes from outside is escaped as ``Markdown`` does it.
public struct MarkdownReport: ReportFormatter {
  /// The form has no options.
  public init() {}

  /// Hands the opening and then each claim to `sink`, each followed by what separates it from the
  /// next.
  public func write(_ report: Report, to sink: (String) throws -> Void) throws {
    let organisation = report.organisation.map { ": " + Markdown.inline($0) } ?? ""
    try sink("# Review report\(organisation)\n")
    if let time = report.asOf { try sink("\nAs the ledger stood at \(time).\n") }
    for block in whatWasChecked(report) + counts(report) { try sink("\n\(block)\n") }
    let listed = Set(report.sources.map(\.hash))
    for section in ReportSection.allCases {
      guard report.outlines.contains(where: { ReportSection($0) == section }) else { continue }
      try sink("\n## \(section.rawValue)\n")
      if section.isList {
        try sink("\n")
        try report.forEachClaim(where: { ReportSection($0) == section }) {
          try sink("- \(MarkdownClaim($0, in: report, listed: listed).line)\n")
        }
      } else {
        try write(section, of: report, listed: listed, to: sink)
      }
    }
  }

  private func write(
    _ section: ReportSection, of report: Report, listed: Set<EventHash>,
    to sink: (String) throws -> Void
  ) throws {
    var above: String?
    try report.forEachClaim(where: { ReportSection($0) == section }) { entry in
      if section == .verified {
        let heading = heading(of: entry, in: report)
        if heading != above { try sink("\n### \(heading)\n") }
        above = heading
      }
      try sink("\n\(MarkdownClaim(entry, in: report, listed: listed).entry)\n")
    }
  }

  private func heading(of entry: ClaimInContext, in report: Report) -> String {
    guard let citation = report.leadingCitation(of: entry.claim) else { return "No source" }
    let name = Markdown.inline(entry.name(ofSource: citation.source))
    guard let title = entry.sources[citation.source]?.fields.title else { return name }
    return "\(Markdown.inline(title)) (\(name))"
  }

  // MARK: The opening

  private func whatWasChecked(_ report: Report) -> [String] {
    if report.sources.isEmpty, report.heads.isEmpty { return [] }
    var blocks = ["## What was checked"]
    if !report.sources.isEmpty {
      blocks.append(
        Markdown.table(
          ["source", "title", "publisher", "published", "revision"],
          report.sources.map(row)))
      // Below the table: a remark is a sentence or more, and a column of them would squeeze the
      // rest.
      let remarks = report.sources.compactMap {
        self.remarks(on: $0, onFile: report.onFile)
      }
      if !remarks.isEmpty { blocks.append(remarks.joined(separator: "\n")) }
    }
    if !report.heads.isEmpty {
      blocks.append(
        "The ledger as far as it was read; `stet audit --expect HEAD` tells whether one still holds all of it:"
      )
      blocks.append(
        Markdown.table(
          ["desk", "events", "head"],
          report.heads.map { [Markdown.inline($0.desk), String($0.events), "`\($0.kept)`"] }))
    }
    return blocks
  }

  private func row(of source: Source) -> [String] {
    let fields = source.fields
    let publisher = [
      fields.publisher.map { Markdown.inline($0) },
      fields.agency.map { "(\(Markdown.inline($0)))" },
    ]
    let revision = source.newest.map {
      "\($0.number): `\($0.sha256.hex.prefix(12))`, \($0.length) characters"
    }
    return [
      Markdown.inline(source.id), fields.title.map { Markdown.inline($0) } ?? "",
      publisher.compactMap(\.self).joined(separator: " "),
      fields.published.map { Markdown.inline($0) } ?? "", revision ?? "no text",
    ]
  }

  private func remarks(on source: Source, onFile: Set<EventHash>) -> String? {
    let isMissing = source.newest.map { !onFile.contains($0.sha256) } ?? false
    let remarks = [
      source.addresses(source.newest), isMissing ? "text not on file" : nil,
      source.fields.partial.map { "partial: \(Markdown.inline($0))" },
      source.fields.note.map { Markdown.inline($0) },
    ].compactMap(\.self)
    guard var line = remarks.first else { return nil }
    for remark in remarks.dropFirst() { line += (line.hasSuffix(".") ? " " : "; ") + remark }
    return "- **\(Markdown.inline(source.id))** — \(line)"
  }

  private func counts(_ report: Report) -> [String] {
    let rows = [
      Status.disputed, .stale, .inReview, .unverifiable, .verified, .unchecked, .withdrawn,
    ].map { [$0.rawValue, String(report.count(of: $0))] }
    return [
      "## Counts",
      Markdown.table(["status", "claims"], rows + [["**all**", "**\(report.outlines.count)**"]]),
    ]
  }
}

extension Source {
  /// Where it can be read, on the web and in an archive, with the times that go with that, as inline
  /// Markdown; nothing where none of it is known.
  ///
  /// - Parameters:
  ///   - revision: The text whose copy is meant.
  ///   - isNumbered: Whether the revision has to be named.
  func addresses(_ revision: Revision?, isNumbered: Bool = false) -> String? {
    let number = isNumbered ? revision.map { " of revision \($0.number)" } ?? "" : ""
    let parts = [
      fields.url.map { Markdown.address($0) },
      fields.updated.map { "updated \(Markdown.inline($0))" },
      revision?.archived.map { "archived copy\(number) \(Markdown.address($0))" },
      revision?.retrieved.map { "retrieved \(Markdown.inline($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
