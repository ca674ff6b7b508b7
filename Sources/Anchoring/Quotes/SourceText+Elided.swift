extension SourceText {
  /// The passage that a quotation with its middle left out means: from its first words, which must
  /// stand once, to its last words, which must stand once after them.
  ///
  /// The prefix and `nth` of the selector are asked of the first words, the suffix of the last. Nil
  /// where it is no such quotation.
  func locateElided(_ selector: QuoteSelector, candidateLimit: Int) -> QuoteLocation? {
    let readings = ElidedQuote.readings(of: selector.exact).map { quote in
      ends(of: quote, selector, keeping: max(candidateLimit, 1))
    }
    let best = readings.min { $0.doubt < $1.doubt }
    return best.map { location($0, selector, candidateLimit: max(candidateLimit, 0)) }
  }

  /// Where both ends of an elided quotation stand.
  private struct Ends {
    let quote: ElidedQuote
    var firsts: OccurrenceTally
    /// The one place of the first words that is meant, if one is.
    var first: Occurrence?
    /// The places of the last words after that.
    var lasts: OccurrenceTally
    /// For each place of the first words, the nearest of the last words after it.
    var nearest: [CodePointRange?] = []

    /// How far it is from having one place: the reading with the least is meant.
    var doubt: Int {
      if first != nil, lasts.total == 1 { return 0 }
      return firsts.total > 0 && nearest.contains { $0 != nil } ? 1 : firsts.total > 0 ? 2 : 3
    }
  }

  private func ends(
    of quote: ElidedQuote, _ selector: QuoteSelector, keeping limit: Int
  ) -> Ends {
    var ends = Ends(
      quote: quote, firsts: OccurrenceTally(keeping: limit), lasts: OccurrenceTally(keeping: limit))
    let prefix = Array((selector.prefix ?? "").utf8)
    visitOccurrences(of: quote.first) { occurrence, bytes in
      if bytes.holds(prefix, at: occurrence.bytes.lowerBound - prefix.count) {
        ends.firsts.count(occurrence)
        if ends.firsts.total == selector.nth { ends.first = occurrence }
      }
      return ends.first == nil
    }
    if selector.nth == nil, ends.firsts.total == 1 { ends.first = ends.firsts.first[0] }
    ends.nearest = ends.firsts.first.map { _ in nil }
    let suffix = Array((selector.suffix ?? "").utf8)
    visitOccurrences(of: quote.last) { occurrence, bytes in
      guard bytes.holds(suffix, at: occurrence.bytes.upperBound) else { return true }
      for (index, first) in ends.firsts.first.enumerated()
      where ends.nearest[index] == nil && first.range.end <= occurrence.range.start {
        ends.nearest[index] = occurrence.range
      }
      if let first = ends.first, first.range.end <= occurrence.range.start {
        ends.lasts.count(occurrence)
      }
      return true
    }
    return ends
  }

  private func location(
    _ ends: Ends, _ selector: QuoteSelector, candidateLimit limit: Int
  ) -> QuoteLocation {
    let quote = ends.quote
    if selector.nth != nil, ends.first == nil, ends.firsts.total > 0 {
      return .nthOutOfRange(total: ends.firsts.total)
    }
    guard let first = ends.first else {
      if ends.firsts.total == 0 {
        let passages = nearby(quote.first).compactMap { near in
          passage(near.span.range, to: nextOccurrence(of: quote.last, after: near.span.end))
        }
        return .endUnclear(.first(quote.first), candidates: passages, total: 0)
      }
      let passages = zip(ends.firsts.first, ends.nearest).compactMap { first, last in
        passage(first.range, to: last)
      }
      return .endUnclear(
        .first(quote.first), candidates: Array(passages.prefix(limit)), total: ends.firsts.total)
    }
    if ends.lasts.total == 1, let found = passage(first.range, to: ends.lasts.first[0].range) {
      return .found(found.span)
    }
    let lasts =
      ends.lasts.total == 0
      ? nearby(quote.last).map(\.span.range).filter { first.range.end <= $0.start }
      : ends.lasts.first.prefix(limit).map(\.range)
    return .endUnclear(
      .last(quote.last), candidates: lasts.compactMap { passage(first.range, to: $0) },
      total: ends.lasts.total)
  }

  private func nextOccurrence(of words: String, after position: Int) -> CodePointRange? {
    var next: CodePointRange?
    visitOccurrences(of: words) { occurrence, _ in
      if occurrence.range.start >= position { next = occurrence.range }
      return next == nil
    }
    return next
  }

  private func passage(_ first: CodePointRange, to last: CodePointRange?) -> QuoteCandidate? {
    guard let last else { return nil }
    let range = CodePointRange(first.start, last.end)
    return (try? words(range)).map { candidate(range, $0) }
  }
}
