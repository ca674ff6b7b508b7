internal import Claims

/// The settled checks of others' claims as schema.org's ClaimReview, in one JSON-LD document:
/// `@context`, `@graph`.
///
/// A claim a line, keys in canonical order; it may stand in a page's `<script>` as it is. Which
/// claims are in it and on which scale: docs/decisions/0016-claimreview.md.
struct ClaimReviewReport: SelectiveReportFormatter {
  /// Hands the document to `sink`, a claim a piece.
  ///
  /// - Throws: ``ReportError`` where the rules do not say who publishes the checks, and where.
  func writeSelection(
    of report: Report, to sink: (String) throws -> Void
  ) throws -> ClaimsLeftOut {
    guard let organisation = report.organisation else { throw ReportError.noOrganisation }
    guard let pattern = report.claimReviewURL else { throw ReportError.noClaimReviewURL }
    let addresses = try CheckAddresses(pattern)
    var leftOut = ClaimsLeftOut(total: report.outlines.count)
    var isFirst = true
    try sink("{\"@context\":\"https://schema.org\",\"@graph\":[")
    try report.forEachClaim { entry in
      let review: ClaimReview
      do throws(ClaimsLeftOut.Reason) { review = try ClaimReview(entry, by: organisation) } catch {
        leftOut.leaveOut(error)
        return
      }
      let json = review.json(url: addresses.address(ofClaim: entry.claim.id))
      try sink((isFirst ? "\n" : ",\n") + ScriptText.escape(json.canonical))
      isFirst = false
    }
    try sink(isFirst ? "]}\n" : "\n]}\n")
    return leftOut
  }
}

/// Where checks are published.
private struct CheckAddresses {
  private static let placeholder = "{id}".unicodeScalars
  private let pattern: String.UnicodeScalarView

  init(_ pattern: String) throws(ReportError) {
    self.pattern = pattern.unicodeScalars
    guard self.pattern.contains(Self.placeholder), IRI.web(filled(with: "id")) != nil else {
      throw .badClaimReviewURL(pattern)
    }
  }

  func address(ofClaim id: String) -> String {
    let address = filled(with: IRI.segment(id))
    return IRI.web(address) ?? address
  }

  private func filled(with id: String) -> String {
    String(pattern.replacing(Self.placeholder, with: id.unicodeScalars))
  }
}
