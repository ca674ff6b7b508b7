public import Anchoring

/// How far a text's claims answer for it, sentence by sentence.
///
/// A sentence is covered when each of its figures, dates and quotations lies in a span in which a
/// claim stands; where it has none of these, when any such span touches it. It is excluded when an
/// exclusion holds the whole of it, or exclusions hold each figure, date and quotation that no
/// claim does. What is checkable and neither is open.
public struct Coverage: Equatable, Sendable {
  /// All sentences in text order, furniture among them.
  public let sentences: [CoveredSentence]

  /// Weighs sentences.
  ///
  /// - Parameters:
  ///   - sentences: The sentences of `text`, as it assesses them.
  ///   - spans: Where claims stand in that text.
  ///   - exclusions: The passages of that text that need no claim.
  public init(
    of sentences: [AssessedSentence], in text: SourceText, spans: [CodePointRange],
    exclusions: [CodePointRange]
  ) {
    let spans = WidestRanges(spans)
    let exclusions = WidestRanges(exclusions)
    self.sentences = sentences.map { sentence in
      let words = (try? text.words(sentence.sentence.range)) ?? ""
      return CoveredSentence(sentence, words: words, spans: spans, exclusions: exclusions)
    }
  }

  /// The sentences in which there is anything to look up.
  public var checkable: [CoveredSentence] { sentences.filter { $0.state != nil } }

  /// The sentences in this state.
  public func sentences(_ state: CoveredSentence.State) -> [CoveredSentence] {
    sentences.filter { $0.state == state }
  }

  /// How many in a hundred checkable sentences are covered or excluded, rounded down; 100 where
  /// nothing is checkable.
  public var percent: Int {
    let all = checkable.count
    guard all > 0 else { return 100 }
    return (all - sentences(.open).count) * 100 / all
  }
}
