public import Anchoring
public import Claims

/// What a new revision does to the claims on its source.
public struct Revising: Sendable {
  /// The source with the new revision.
  public let source: Source
  /// The number of the revision that counts now.
  public let revision: Int
  /// Whether the text was new; a text equal to the newest one changes nothing.
  public let isNew: Bool
  /// What became of each citation, in the order of the claims.
  public let anchors: [AnchoredWords]
  /// The claims that went stale.
  public let stale: [String]
  /// Whether most spans are lost, so that it takes `force`.
  public let needsForce: Bool
  /// What the source and its new text have from the file.
  public internal(set) var taken: [TakenValue] = []
  /// How many passages were set apart because they are no part of the article.
  public internal(set) var excluded = 0
}

/// What became of one citation's words.
public struct AnchoredWords: Sendable {
  /// The claim's id.
  public let claim: String
  /// The citation's id.
  public let citation: String
  /// The citation as it now is.
  public let now: Citation
  /// The words that stand there now, where they were found.
  public let wordsNow: String?
  /// Where the words may stand, best first, when nothing tells which.
  public let candidates: [QuoteCandidate]
  /// What stands where lost words stood, when their surroundings are still there; without words,
  /// when nothing does.
  public let gap: Span?
}
