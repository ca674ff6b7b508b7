internal import Anchoring
internal import Claims

/// The report as CSV: a row a claim, in the article's order, under one heading row.
///
/// The citation that says where the claim stands has columns of its own, the others one cell, a
/// line each; the verdict is the newest that counts. Every cell is guarded against being run as a
/// formula. There is no byte order mark: the first column's name would bear it.
public struct CSVReport: ReportFormatter {
  static let columns = [
    "id", "status", "agreement", "text", "claimant", "context", "priority", "tags", "source",
    "revision", "stance", "quote", "prefix", "suffix", "start", "end", "locator", "anchor",
    "citations", "verdict", "because", "basis", "fix", "reviewer", "role", "reviewed", "dissent",
    "stale", "logged_by", "logged", "notes",
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
    let ids = entry.claim.shortIDs
    let others = claim.citations.filter { $0.hash != leading?.hash }.map { entry.summary(of: $0) }
    let dissent = claim.dissent.map { review in
      let given = review.given
      return
        "\(review.stamp.by) (\(given.role.rawValue)): \(given.verdict.rawValue) — \(given.because)"
    }
    let stale = claim.stale.map { lapse in
      [lapse.why.rawValue, lapse.citation.flatMap { ids[$0] }, lapse.since]
        .compactMap(\.self).joined(separator: " ")
    }
    let notes = entry.publicNotes.map { "\($0.stamp.by) \($0.stamp.at): \($0.text)" }
    return [
      claim.id, claim.status.rawValue, claim.agreement.rawValue, claim.text,
      claim.fields.claimant, claim.fields.context, String(claim.priority),
      claim.tags.joined(separator: ";"),
    ]
      + citationCells(leading, of: entry) + [others.joined(separator: "\n")]
      + reviewCells(claim.leadingReview)
      + [
        dissent.joined(separator: "\n"), stale.joined(separator: "\n"), claim.logged.by,
        claim.logged.at, notes.joined(separator: "\n"),
      ]
  }

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
    let revision = revisionNumber(of: citation.revision, in: citation.source).map(String.init)
    return "\(citation.stance.rawValue) \(name(ofSource: citation.source))@\(revision ?? "?")"
      + " \(citation.span.range) “\(citation.span.exact)”"
  }
}
