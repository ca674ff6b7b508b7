/// Where a quotation stands in a text, or what keeps it from having one place.
public enum QuoteLocation: Sendable, Equatable {
  /// It stands here.
  ///
  /// The words are others than the quotation's only where it was given with its middle left out:
  /// then they are the whole passage.
  case found(Span)

  /// It stands in `total` places, of which `candidates` are the first.
  ///
  /// When no place has the prefix and suffix asked for, these are all places of the words alone.
  case ambiguous(candidates: [QuoteCandidate], total: Int)

  /// It stands in only `total` places, fewer than the `nth` asked for.
  case nthOutOfRange(total: Int)

  /// It does not stand in the text.
  ///
  /// `nearby` holds its one place with another prefix or suffix, or else a few passages that are
  /// like it, best first.
  case absent(nearby: [QuoteCandidate])

  /// It was given with its middle left out, and one of its ends stands in `total` places, where it
  /// would have to stand once: 0, or several.
  ///
  /// `candidates` are whole passages, with the first places of that end, or those that are like it.
  case endUnclear(QuoteEnd, candidates: [QuoteCandidate], total: Int)
}

/// One end of a quotation whose middle is left out.
public enum QuoteEnd: Sendable, Equatable {
  /// The words before the ellipsis.
  case first(String)

  /// The words after it, which are looked for only after the first.
  case last(String)

  /// The words.
  public var words: String {
    switch self {
    case .first(let words), .last(let words): words
    }
  }

  /// Whether it is the same end with the same bytes.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.first, .first), (.last, .last): left.words.hasSameBytes(as: right.words)
    default: false
    }
  }
}
