internal import Claims

/// What stands before the claims: the state of things in a sentence, in a bar and over time; what
/// was checked; and the way to each part.
struct HTMLOpening {
  let report: Report
  private let parts: [(section: ReportSection, count: Int)]

  init(_ report: Report) {
    self.report = report
    var counts: [ReportSection: Int] = [:]
    for outline in report.outlines { counts[ReportSection(outline), default: 0] += 1 }
    parts = ReportSection.allCases.compactMap { section in counts[section].map { (section, $0) } }
  }

  /// How many claims stand in a part.
  func count(in section: ReportSection) -> Int {
    parts.first { $0.section == section }?.count ?? 0
  }

  /// - Throws: What reading the verdicts' days throws.
  func html() throws -> String {
    try Templates.render(
      "report-opening.html",
      [
        "total": total, "asOf": report.asOf.map(HTMLText.time), "state": state,
        "bar": StatusBar(report).values, "timeline": VerdictTimeline(report.verdictDays)?.values,
        "hasRecord": !report.sources.isEmpty || !report.heads.isEmpty,
        "sources": report.sources.map {
          HTMLSource(
            source: $0, claimCount: report.claimCounts[$0.hash] ?? 0, onFile: report.onFile
          ).values
        },
        "hasHeads": !report.heads.isEmpty,
        "heads": report.heads.map { head -> Templates.Values in
          ["desk": head.desk, "events": head.events, "head": head.kept]
        },
        "hasParts": !parts.isEmpty,
        "parts": parts.map { section, count -> Templates.Values in
          ["anchor": section.anchor, "title": section.rawValue, "count": count]
        },
      ])
  }

  private var total: String {
    switch report.outlines.count {
    case 0: "No claims."
    case 1: "1 claim:"
    case let count: "\(count) claims:"
    }
  }

  /// The parts as a sentence says them, each on its way to the part.
  private var state: [Templates.Values] {
    parts.enumerated().map { index, part in
      let end = index + 1 == parts.count ? "." : index + 2 == parts.count ? " and" : ","
      return [
        "anchor": part.section.anchor, "words": part.section.predicate(of: part.count), "end": end,
        "isUrgent": part.section.isUrgent,
      ]
    }
  }
}

extension ReportSection {
  /// The part's place on the page.
  var anchor: String { rawValue.lowercased().replacing(" ", with: "-") }

  /// Whether somebody has to do something before the text can run.
  fileprivate var isUrgent: Bool {
    switch self {
    case .undecided, .disputed, .stale: true
    case .unverifiable, .verified, .unchecked, .withdrawn: false
    }
  }

  fileprivate func predicate(of count: Int) -> String {
    let be = count == 1 ? "is" : "are"
    return switch self {
    case .undecided: "\(count) \(count == 1 ? "needs" : "need") a decision"
    case .disputed: "\(count) \(be) disputed"
    case .stale: "\(count) \(be) stale"
    case .unverifiable: "\(count) could not be established"
    case .verified: "\(count) \(be) verified"
    case .unchecked: "\(count) \(be) not checked yet"
    case .withdrawn: "\(count) \(be) withdrawn"
    }
  }
}
