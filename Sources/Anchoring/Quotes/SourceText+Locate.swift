extension SourceText {
  /// Finds the one place that `selector` means.
  ///
  /// Bytes decide: a prefix fits where the bytes immediately before a hit end with it, a suffix
  /// where those immediately after begin with it. Of an ambiguous quotation the first
  /// `candidateLimit` places are given. A quotation that does not stand so itself may have its middle
  /// left out, `first words … last words`: then the passage between is meant.
  public func locate(_ selector: QuoteSelector, candidateLimit: Int = 10) -> QuoteLocation {
    // The first is always kept: it is the answer when it is the only one.
    var all = OccurrenceTally(keeping: max(candidateLimit, 1))
    var fitting = OccurrenceTally(keeping: max(candidateLimit, 1))
    var chosen: Occurrence?
    let prefix = Array((selector.prefix ?? "").utf8)
    let suffix = Array((selector.suffix ?? "").utf8)
    visitOccurrences(of: selector.exact) { occurrence, bytes in
      all.count(occurrence)
      if bytes.holds(prefix, at: occurrence.bytes.lowerBound - prefix.count),
        bytes.holds(suffix, at: occurrence.bytes.upperBound)
      {
        fitting.count(occurrence)
        chosen = fitting.total == selector.nth ? occurrence : nil
      }
      return chosen == nil
    }
    if let chosen {
      return .found(Span(range: chosen.range, exact: selector.exact))
    }
    let candidates = { (tally: OccurrenceTally) in
      tally.first.prefix(max(candidateLimit, 0)).map { candidate($0.range, selector.exact) }
    }
    switch (all.total, fitting.total) {
    case (0, _):
      return absent(selector, candidateLimit: candidateLimit)
    case (1, 0):
      return .absent(nearby: all.first.map { candidate($0.range, selector.exact) })
    case (_, 0):
      return .ambiguous(candidates: candidates(all), total: all.total)
    case (_, let total) where selector.nth != nil:
      return .nthOutOfRange(total: total)
    case (_, 1):
      return .found(Span(range: fitting.first[0].range, exact: selector.exact))
    default:
      return .ambiguous(candidates: candidates(fitting), total: fitting.total)
    }
  }

  /// What there is instead of words that stand nowhere: the passage whose ends they are, or their
  /// likes.
  private func absent(_ selector: QuoteSelector, candidateLimit: Int) -> QuoteLocation {
    let elided = locateElided(selector, candidateLimit: candidateLimit)
    switch elided {
    case nil, .endUnclear(_, _, total: 0): break
    case let elided?: return elided
    }
    let nearby = nearby(selector.exact)
    return nearby.isEmpty
      ? elided ?? .absent(nearby: resembling(selector.exact)) : .absent(nearby: nearby)
  }
}
