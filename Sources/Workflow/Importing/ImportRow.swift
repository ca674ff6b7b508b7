/// One row of an import: a claim, where it stands, what is said of it.
public struct ImportRow: Sendable, Equatable {
  /// Where the row begins, counted from 1.
  public var line: Int
  /// What the file calls the claim, for other rows to name it by.
  public var id: String?
  /// The claim.
  public var draft: ClaimDraft
  /// Its citations, those taken over from duplicates among them.
  public var citations: [ImportedCitation]
  /// The verdict to give.
  public var verdict: ImportedVerdict?
  /// Why an editor lets it run as it is.
  public var standing: String?
  /// What was noted on it.
  public var notes: [ImportedNote] = []
  /// What its author was asked.
  public var queries: [ImportedQuery] = []
  /// The claim is to be withdrawn.
  public var withdrawal: ImportedWithdrawal?
  /// What of the claim the row does not hold.
  public var losses: [ImportLoss] = []

  /// A row.
  public init(line: Int, draft: ClaimDraft, citations: [ImportedCitation]) {
    self.line = line
    self.draft = draft
    self.citations = citations
  }
}

/// A note as a row gives it.
public struct ImportedNote: Sendable, Equatable {
  /// What it says.
  public var text: String
  /// Whether it stays inside the desk.
  public var isPrivate: Bool

  /// A note.
  public init(text: String, isPrivate: Bool) {
    self.text = text
    self.isPrivate = isPrivate
  }
}

/// A query as a row gives it.
public struct ImportedQuery: Sendable, Equatable {
  /// The question.
  public var text: String
  /// What came back, in its order.
  public var answers: [String]

  /// A query.
  public init(text: String, answers: [String]) {
    self.text = text
    self.answers = answers
  }
}

/// A withdrawal as a row gives it.
public struct ImportedWithdrawal: Sendable, Equatable {
  /// Why.
  public var because: String
  /// What the file calls the claim that says the same and stays.
  public var duplicateOf: String?

  /// A withdrawal.
  public init(because: String, duplicateOf: String? = nil) {
    self.because = because
    self.duplicateOf = duplicateOf
  }
}
