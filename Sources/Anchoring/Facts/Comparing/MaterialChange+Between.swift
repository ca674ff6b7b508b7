extension MaterialChange {
  /// What changed between the sentences that hold a span before and after a revision.
  ///
  /// Figures (with ordinals), currencies, dates and negations are compared by what they say, in any
  /// form: `1,000` is `1000`, `five` is `5`, `Sept. 3` is `3 September`, `42 per cent` is `42%`.
  /// They are compared in order, so that two figures that change places are reported; a figure that
  /// moved together with the words around it is not. Where in doubt a change is reported: a reviewer
  /// looks once more, which costs less than a figure missed.
  ///
  /// Names are found by capitals, katakana and known places, and a text in lower case has none; the
  /// capitalised word that begins a sentence counts where another took its place. A
  /// name that only became longer or shorter ("Fumio Kishida", "Kishida"), lost a capital, or is
  /// still mentioned elsewhere in the sentence is no change.
  ///
  /// What qualifies a figure ("at least", "about") and superlatives are not compared.
  ///
  /// The result is the same with the arguments exchanged, `before` and `after` exchanged in each
  /// change.
  public static func between(_ before: String, _ after: String) -> [MaterialChange] {
    if before.utf8.count + after.utf8.count > longestRead {
      let window = ChangedWindow(before, after)
      if window.isNarrower { return between(window.before, window.after) }
    }
    let isAfterFirst = before.withUTF8Bytes { old in
      after.withUTF8Bytes { new -> Bool? in
        guard let place = old.firstDifference(from: new) else { return nil }
        guard place < old.count, place < new.count else { return new.count < old.count }
        return new[place] < old[place]
      }
    }
    // An alignment may break ties by side, so the sides are put into an order of their own.
    switch isAfterFirst {
    case nil: return []
    case false?: return FactComparison(before, after).changes()
    case true?:
      return FactComparison(after, before).changes().map {
        MaterialChange(kind: $0.kind, before: $0.after, after: $0.before)
      }
    }
  }

  /// How many bytes are read whole; of longer texts, only what changed with what stands around it.
  private static let longestRead = 1 << 17
}
