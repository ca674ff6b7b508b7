/// Why a form of the report cannot be written.
public enum ReportError: Error, Equatable {
  /// The rules do not say who publishes the checks.
  case noOrganisation
  /// The rules do not say where checks are published.
  case noClaimReviewURL
  /// The pattern of the checks' addresses lacks `{id}`, or gives no `http` or `https` address.
  case badClaimReviewURL(String)
}
