public import Anchoring
public import Claims

/// A source's newest text with everything that the ledger has on it, from one look at the ledger.
public struct SourceProof: Sendable {
  /// The newest text.
  public let text: SourceText
  /// Where claims and exclusions stand in it, and which of its sentences they answer for.
  public let coverage: SourceCoverage
  /// Every claim that cites the source, withdrawn ones among them, in order of logging.
  public let claims: [ClaimInContext]
  /// How far each desk's chain reached.
  public let heads: [LedgerHead]
}
