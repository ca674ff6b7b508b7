public import Claims

/// A claim that a query found, and the texts that it was searched by.
public struct FoundClaim: Sendable {
  /// The claim.
  public let claim: Claim
  /// Its texts, its own first.
  public let texts: [SearchedText]
}
