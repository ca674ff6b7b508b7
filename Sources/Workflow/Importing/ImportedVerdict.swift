public import Claims

/// A verdict as a row gives it, to be given again by the importer.
public struct ImportedVerdict: Sendable, Equatable {
  /// What is said.
  public var draft: VerdictDraft
  /// The citations of the row that it was given on, by their ids; all of them unless said.
  public var rests: [String]?
  /// Why it no longer holds, in the order in which a claim has its lapses; empty where it does.
  public var lapses: [ImportedLapse]

  /// A verdict.
  public init(
    _ draft: VerdictDraft, rests: [String]? = nil, lapses: [ImportedLapse] = []
  ) {
    self.draft = draft
    self.rests = rests
    self.lapses = lapses
  }
}

/// Why an imported verdict no longer holds.
public struct ImportedLapse: Sendable, Equatable {
  /// What changed under it.
  public var why: Lapse.Cause
  /// The id of the citation that it happened to.
  public var citation: String?

  /// A lapse.
  public init(why: Lapse.Cause, citation: String?) {
    self.why = why
    self.citation = citation
  }
}

/// What of a row an import could not take.
public enum ImportLoss: Sendable, Equatable {
  /// A verdict that had lapsed in a way that cannot be shown again: what it was given on is not in
  /// the row, or fares otherwise here.
  case verdict(Lapse.Cause)
  /// The verdicts of a claim that had gone stale: the row does not hold those that lapsed.
  case lapsedVerdict
  /// Notes and queries that the row holds as one text.
  case remarks
  /// Only an editor lets a claim stand.
  case standing
  /// The claim that a withdrawn one duplicates is not in the file.
  case survivor(String)
}
