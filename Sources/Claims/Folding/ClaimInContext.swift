/// A claim beside what a person needs to read it: its sources, and the text around its words.
public struct ClaimInContext: Equatable, Sendable {
  /// The claim.
  public let claim: Claim
  /// The sources that its citations point into, by the hash of their `source.added`; those known,
  /// at least.
  public let sources: [EventHash: Source]
  /// The surroundings of each citation, by its hash; none where the text is not on file.
  public let contexts: [EventHash: CitationContext]
  /// The id of the claim that it was withdrawn into.
  public let duplicateOf: String?

  /// A claim with its surroundings.
  public init(
    claim: Claim, sources: [EventHash: Source], contexts: [EventHash: CitationContext],
    duplicateOf: String?
  ) {
    self.claim = claim
    self.sources = sources
    self.contexts = contexts
    self.duplicateOf = duplicateOf
  }
}

/// The text around a citation's words.
public struct CitationContext: Equatable, Sendable {
  /// Up to 64 code points before the words, in the revision cited.
  public let prefix: String
  /// Up to 64 code points after the words, in the revision cited.
  public let suffix: String
  /// The words that stand in the newest revision now, where they were found and that text is on
  /// file.
  public let wordsNow: String?

  /// The surroundings of a citation.
  public init(prefix: String, suffix: String, wordsNow: String?) {
    self.prefix = prefix
    self.suffix = suffix
    self.wordsNow = wordsNow
  }
}
