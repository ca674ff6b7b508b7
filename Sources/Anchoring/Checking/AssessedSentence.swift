/// A sentence with what there is to check in it.
public struct AssessedSentence: Hashable, Sendable {
  /// The sentence.
  public let sentence: Sentence

  /// Its figures, dates, ordinals, superlatives, quotations and names, in text order; a quotation
  /// that goes on in the next sentence is cut at the sentence's end.
  public let facts: [Fact]

  /// What makes it checkable, each kind once, in the order of `Fact.Kind`; empty where it is not.
  public let why: [Fact.Kind]

  /// Joins a sentence to its facts; `SourceText.assessedSentences()` finds them.
  public init(sentence: Sentence, facts: [Fact], why: [Fact.Kind]) {
    self.sentence = sentence
    self.facts = facts
    self.why = why
  }

  /// Whether there is anything in it that somebody could look up.
  public var isCheckable: Bool { !why.isEmpty }
}
