extension SourceText {
  /// The first passages, none overlapping, that fold as `quote` does, white space at its ends
  /// aside.
  func nearby(_ quote: String, limit: Int = 3) -> [QuoteCandidate] {
    guard limit > 0 else { return [] }
    var found: [QuoteCandidate] = []
    var end = 0
    visitFoldedOccurrences(of: quote) { occurrence, bytes in
      guard occurrence.bytes.lowerBound >= end else { return true }
      end = occurrence.bytes.upperBound
      found.append(candidate(occurrence.range, bytes.words(in: occurrence.bytes)))
      return found.count < limit
    }
    return found
  }

  /// The words `exact` at `range` with what stands around them.
  func candidate(_ range: CodePointRange, _ exact: String) -> QuoteCandidate {
    let context = context(around: range)
    return QuoteCandidate(
      span: Span(range: range, exact: exact), prefix: context.prefix, suffix: context.suffix)
  }
}
