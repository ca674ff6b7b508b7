internal import Reporting

extension Failure {
  init(report error: ReportError) {
    switch error {
    case .noOrganisation:
      self.init(
        "the rules do not say who publishes the checks.",
        hint: Self.row("organisation", "The Bay Desk"), .badData)
    case .noClaimReviewURL:
      self.init(
        "the rules do not say where the checks are published.",
        hint: Self.row("claimreview-url", "https://example.org/checks/{id}"), .badData)
    case .badClaimReviewURL(let pattern):
      self.init(
        "the rule `claimreview-url` is no address with {id}: “\(pattern.shortened)”.",
        hint: Self.row("claimreview-url", "https://example.org/checks/{id}"), .badData)
    }
  }

  private static func row(_ rule: String, _ value: String) -> String {
    "a row such as `| \(rule) | \(value) |` in the rules of reviewers.md says so"
  }
}
