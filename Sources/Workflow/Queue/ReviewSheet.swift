public import Claims
public import Storage

/// A claim with all that a reviewer wants before them when they judge it.
public struct ReviewSheet: Sendable, Equatable {
  /// The claim with its sources.
  public let entry: ClaimInContext
  /// Why it is their turn.
  public let reason: QueueReason
  /// What it cites: where it stands itself, then what other sources have, each in ledger order.
  public let passages: [CitedPassage]
  /// Why its verdicts lapsed; empty unless it is stale.
  public let lapses: [ExplainedLapse]

  /// The claim.
  public var claim: Claim { entry.claim }
}

/// The words of a citation with the sentences around them.
public struct CitedPassage: Sendable, Equatable {
  /// The citation.
  public let citation: Citation
  /// Its source; nil until it arrives.
  public let source: Source?
  /// The number of the text that the words are shown in: the newest, where they stand in it.
  public let revision: Int?
  /// The sentence before, and the beginning of the sentence that the words stand in.
  public let before: String
  /// The words as they stand there; as cited, where that text is not on file.
  public let words: String
  /// The rest of that sentence, and the one after.
  public let after: String
  /// Whether the text is on file.
  public let isOnFile: Bool
}

/// Why verdicts lapsed, with what it was before.
public struct ExplainedLapse: Sendable, Equatable {
  /// What happened.
  public let lapse: Lapse
  /// The citation that it happened to, where the claim still has it.
  public let citation: Citation?
  /// The wording that was judged, or the words that were cited, where they are others now.
  public let former: String?
  /// The wording or the words in their place.
  public let now: String?
  /// Who did it, where a person did.
  public let by: Stamp?
  /// Why they did it.
  public let because: String?
}
