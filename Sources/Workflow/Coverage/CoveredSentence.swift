public import Anchoring

/// A sentence and whether claims answer for it.
public struct CoveredSentence: Equatable, Sendable {
  /// How a checkable sentence fares.
  public enum State: String, Sendable, CaseIterable {
    /// Claims stand on all that must be checked in it.
    case covered
    /// What no claim stands on has been set apart with a reason.
    case excluded
    /// Nobody answers for it, or not for all of it.
    case open
  }

  /// The sentence with its facts.
  public let assessed: AssessedSentence

  /// Its words.
  public let words: String

  /// How it fares; nil where there is nothing to check in it.
  public let state: State?

  /// The figures, dates and quotations that lie neither in a claim's span nor in an exclusion.
  public let missing: [Fact]

  /// The sentence itself.
  public var sentence: Sentence { assessed.sentence }

  init(
    _ assessed: AssessedSentence, words: String, spans: WidestRanges, exclusions: WidestRanges
  ) {
    self.assessed = assessed
    self.words = words
    guard assessed.isCheckable else {
      (state, missing) = (nil, [])
      return
    }
    let counted = assessed.facts.filter(\.kind.mustBeCovered)
    let unclaimed = counted.filter { !spans.hold($0.range) }
    let range = assessed.sentence.range
    if unclaimed.isEmpty, !counted.isEmpty || spans.touch(range) {
      (state, missing) = (.covered, [])
      return
    }
    let left = unclaimed.filter { !exclusions.hold($0.range) }
    let isWhole = exclusions.hold(words.rangeOfLetters.moved(by: range.start))
    let isExcluded = isWhole || (left.isEmpty && !unclaimed.isEmpty)
    (state, missing) = isExcluded ? (.excluded, []) : (.open, left)
  }
}

extension Fact.Kind {
  /// Whether a claim must stand on it for its sentence to count as covered.
  fileprivate var mustBeCovered: Bool {
    switch self {
    case .figure, .date, .quotation: true
    case .ordinal, .superlative, .name: false
    }
  }
}

extension String {
  /// From the first letter or number to the last, in code points: an exclusion of a whole sentence
  /// need not take in the quote marks and the full stop around it.
  fileprivate var rangeOfLetters: CodePointRange {
    let tells = unicodeScalars.map {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard let first = tells.firstIndex(of: true), let last = tells.lastIndex(of: true) else {
      return CodePointRange(0, tells.count)
    }
    return CodePointRange(first, last + 1)
  }
}
