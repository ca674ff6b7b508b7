extension SourceText {
  /// How much of a quote may differ from a passage that is offered in its place.
  ///
  /// Past a third a passage is more often another one than the one that was meant.
  private static let offeredDifference = 0.34

  /// How many bytes a passage is widened by on either side at most: the longest words there are.
  private static let longestWord = 40

  /// The passages most like `quote`, best first, none overlapping; whole words.
  ///
  /// A quote without a letter or a digit is like nothing. In a text and for a quote so long that the
  /// search would take more than its budget, those found until then.
  func resembling(_ quote: String, limit: Int = 3) -> [QuoteCandidate] {
    guard quote.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isDigit }) else {
      return []
    }
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

  /// `range` widened to the ends of the words and figures that it cuts: words in letters and digits
  /// of ASCII, where an approximate hit may begin or end within one.
  private func wholeWords(_ range: CodePointRange) -> CodePointRange {
    guard let bytes = try? byteRange(range) else { return range }
    let whole = withUTF8Bytes { text in
      var (start, end) = (bytes.lowerBound, bytes.upperBound)
      while bytes.lowerBound - start < Self.longestWord, text.isWithinWord(start) { start -= 1 }
      while end - bytes.upperBound < Self.longestWord, text.isWithinWord(end) { end += 1 }
      return start..<end
    }
    return codePointRange(whole)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether byte `offset` divides a word of ASCII or a figure such as 2.5 or 1,200.
  fileprivate func isWithinWord(_ offset: Int) -> Bool {
    guard offset > 0, offset < count else { return false }
    let (before, after) = (self[offset - 1], self[offset])
    if before.isWordByte, after.isWordByte { return true }
    if before.isFigureMark {
      return after.isASCIIDigit && offset > 1 && self[offset - 2].isASCIIDigit
    }
    return after.isFigureMark && before.isASCIIDigit && offset + 1 < count
      && self[offset + 1].isASCIIDigit
  }
}

extension UInt8 {
  /// Whether this is a letter or a digit of ASCII.
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit }

  /// Whether this is a decimal point or a thousands separator.
  fileprivate var isFigureMark: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ",") }
}
