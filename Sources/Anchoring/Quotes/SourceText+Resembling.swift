extension SourceText {
  /// How much of a quote may differ from a passage that is offered in its place.
  ///
  /// Past a third a passage is more often another one than the one that was meant.
  private static let offeredDifference = 0.34

  /// The passages most like `quote`, best first, none overlapping; whole words.
  ///
  /// In a text and for a quote so long that the search would take more than its budget, those found
  /// until then.
  func resembling(_ quote: String, limit: Int = 3) -> [QuoteCandidate] {
    let pattern = ApproximatePattern(quote.unicodeScalars)
    let symbols = ScalarText(self)
    var budget = SearchBudget.forSpan
    let difference = Int(Double(pattern.count) * Self.offeredDifference)
    let hits = pattern.hits(in: symbols, within: difference, budget: &budget).hits
      .sorted { ($0.distance, $0.end) < ($1.distance, $1.end) }
    var found: [QuoteCandidate] = []
    for hit in hits.prefix(Threshold.weighedHits) where found.count < limit {
      let start = pattern.start(
        ofHitEndingAt: hit.end, distance: hit.distance, in: symbols, lowerBound: 0)
      guard let range = trimmed(wholeWords(CodePointRange(start, hit.end))),
        !found.contains(where: { $0.span.range.overlaps(range) }),
        let exact = try? words(range)
      else { continue }
      found.append(candidate(range, exact))
    }
    return found
  }

  /// `range` widened to the ends of the words that it cuts: words in letters and digits of ASCII,
  /// where an approximate hit may begin or end within one.
  private func wholeWords(_ range: CodePointRange) -> CodePointRange {
    guard let bytes = try? byteRange(range) else { return range }
    let whole = withUTF8Bytes { text in
      var (start, end) = (bytes.lowerBound, bytes.upperBound)
      while start > 0, text[start].isWordByte, text[start - 1].isWordByte { start -= 1 }
      while end < text.count, text[end - 1].isWordByte, text[end].isWordByte { end += 1 }
      return start..<end
    }
    return codePointRange(whole)
  }
}

extension UInt8 {
  /// Whether this is a letter or a digit of ASCII.
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit }
}
