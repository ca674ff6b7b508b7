internal import Anchoring
internal import Claims

/// The report as CSV: a row a claim, in the article's order, under one heading row.
///
/// The citation that says where the claim stands has columns of its own, the others one cell, a
/// line each; the verdict is the newest that counts and that the headline follows. Every cell is
/// guarded against being run as a formula. There is no byte order mark: the first column's name
/// would bear it. New columns come last: what reads them by number still does.
public struct CSVReport: ReportFormatter {
  static let columns = [
    "id", "status", "agreement", "text", "claimant", "context", "priority", "tags", "source",
    "revision", "stance", "quote", "prefix", "suffix", "start", "end", "locator", "anchor",
    "citations", "verdict", "because", "basis", "fix", "reviewer", "role", "reviewed", "dissent",
    "stale", "logged_by", "logged", "notes", "checked", "before", "now", "material",
    "others_changed", "agency", "only_voice", "stands", "withdrawn", "duplicate", "queries",
  ]

  /// The form has no options.
  public init() {}

  /// Hands the heading and then each claim's row to `sink`.
  public func write(_ report: Report, to sink: (String) throws -> Void) throws {
    try sink(CSV.line(Self.columns))
    try report.forEachClaim { entry in
      let cells = cells(of: entry, leading: report.leadingCitation(of: entry.claim))
      try sink(CSV.line(cells.map { CSV.guarded($0 ?? "") }))
    }
  }

  private func cells(of entry: ClaimInContext, leading: Citation?) -> [String?] {
    let claim = entry.claim
    let others = claim.citations.filter { $0.hash != leading?.hash }
    return [
      claim.id, claim.status.rawValue, claim.agreement.rawValue, claim.text,
      claim.fields.claimant, claim.fields.context, String(claim.priority),
      claim.tags.joined(separator: ";"),
    ]
      + citationCells(leading, of: entry) + [lines(others.map(entry.summary))]
      + reviewCells(claim.leadingReview) + [lines(claim.dissent.map(\.summary))]
      + historyCells(of: entry) + [claim.leadingReview?.given.checked]
      + changeCells(leading, others, of: entry)
      + [
        leading.flatMap { entry.sources[$0.source]?.fields.agency }, entry.onlyVoice?.summary,
        claim.stands?.because, claim.withdrawn?.decision.because, entry.duplicateOf,
        lines(claim.queries.map(\.summary)),
      ]
  }

  private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  private func citationCells(_ citation: Citation?, of entry: ClaimInContext) -> [String?] {
    let context = citation.flatMap { entry.contexts[$0.hash] }
    return [
      citation.map { entry.name(ofSource: $0.source) },
      citation.flatMap { entry.revisionNumber(of: $0.revision, in: $0.source) }.map(String.init),
      citation?.stance.rawValue, citation?.span.exact, context?.prefix, context?.suffix,
      (citation?.span.start).map(String.init), (citation?.span.end).map(String.init),
      citation?.locator, citation?.anchor.rawValue,
    ]
  }

  private func historyCells(of entry: ClaimInContext) -> [String?] {
    let claim = entry.claim
    let ids = claim.shortIDs
    let stale = claim.stale.map { lapse in
      [lapse.why.rawValue, lapse.citation.flatMap { ids[$0] }, lapse.since]
        .compactMap(\.self).joined(separator: " ")
    }
    let notes = entry.publicNotes.map { "\($0.stamp.by) \($0.stamp.at): \($0.text)" }
    return [lines(stale), claim.logged.by, claim.logged.at, lines(notes)]
  }

  /// What its verdicts were before the claim went stale, and what became of the words.
  private func changeCells(
    _ leading: Citation?, _ others: [Citation], of entry: ClaimInContext
  ) -> [String?] {
    let before = entry.claim.status == .stale ? entry.claim.lapsedReviews : []
    return [
      lines(before.map(\.summary)), leading.flatMap(entry.wordsBecome),
      lines(leading?.material ?? []), lines(others.compactMap(entry.change)),
    ]
  }

  private func reviewCells(_ review: Review?) -> [String?] {
    [
      review?.given.verdict.rawValue, review?.given.because, review?.given.basis?.rawValue,
      review?.given.fix, review?.stamp.by, review?.given.role.rawValue, review?.stamp.at,
    ]
  }
}

extension ClaimInContext {
  /// `supports mod-2022@1 10:20 “43 trillion yen”`.
  fileprivate func summary(of citation: Citation) -> String {
    "\(place(of: citation)) “\(citation.span.exact)”"
  }

  private func place(of citation: Citation) -> String {
    let revision = revisionNumber(of: citation.revision, in: citation.source).map(String.init)
    return "\(citation.stance.rawValue) \(name(ofSource: citation.source))@\(revision ?? "?")"
      + " \(citation.span.range)"
  }

  /// The words that stand in the newest text in the place of those cited, where they are others.
  fileprivate func wordsBecome(of citation: Citation) -> String? {
    let words = wordsNow(of: citation)
    return words.map { $0.utf8.elementsEqual(citation.span.exact.utf8) } == true ? nil : words
  }

  /// `supports mod-2022@1 10:20: altered; now “40 trillion yen”; figure: 43 → 40`; nothing where the
  /// words stand as they stood.
  fileprivate func change(of citation: Citation) -> String? {
    let isSame = citation.anchor == .unchanged || citation.anchor == .shifted
    if isSame, citation.material.isEmpty { return nil }
    let parts =
      [citation.anchor.rawValue]
      + [wordsBecome(of: citation).map { "now “\($0)”" }].compactMap(\.self)
      + citation.material
    return "\(place(of: citation)): \(parts.joined(separator: "; "))"
  }
}

extension Review {
  /// `ken (reviewer): disputed — The rate is off; proposed wording: about ¥43tn`.
  fileprivate var summary: String {
    let fix = given.fix.map { "; proposed wording: \($0)" } ?? ""
    return
      "\(stamp.by) (\(given.role.rawValue)): \(given.verdict.rawValue) — \(given.because)\(fix)"
  }
}

extension OnlyVoice {
  /// `agency Kyodo`.
  fileprivate var summary: String {
    switch self {
    case .agency(let name): "agency \(name)"
    case .publisher(let name): "publisher \(name)"
    case .source(let id): "source \(id)"
    }
  }
}

extension Query {
  /// `ken 2026-11-21T09:00:00Z: How many? → mori 2026-11-22T09:00:00Z: 402`.
  fileprivate var summary: String {
    ([(stamp, text)] + answers.map { ($0.stamp, $0.text) })
      .map { "\($0.by) \($0.at): \($1)" }.joined(separator: " → ")
  }
}
