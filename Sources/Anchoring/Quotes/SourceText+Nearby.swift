extension SourceText {
  /// The first passages, none overlapping, that fold as `quote` does, white space at its ends
  /// aside.
  func nearby(_ quote: String, limit: Int = 3) -> [QuoteCandidate] {
    let pattern = FoldedScalars.trimmed(quote)
    guard !pattern.isEmpty else { return [] }
    return withUTF8Bytes { bytes in
      var starts = GraphemeCursor(self, bytes)
      var ends = GraphemeCursor(self, bytes)
      var found: [QuoteCandidate] = []
      var tried = 0
      for hit in FoldedSearch(for: pattern, in: bytes) where hit.lowerBound >= tried {
        // Whole clusters take in what the fold had dropped, or a mark that makes another letter.
        let start = starts.cluster(at: hit.lowerBound).lowerBound
        let end =
          ends.isBoundary(hit.upperBound)
          ? hit.upperBound : ends.cluster(at: hit.upperBound).upperBound
        tried = end
        let exact = bytes.words(in: start..<end)
        guard FoldedScalars.trimmed(exact) == pattern else { continue }
        found.append(candidate(codePointRange(start..<end), exact))
        guard found.count < limit else { break }
      }
      return found
    }
  }

  /// The words `exact` at `range` with what stands around them.
  func candidate(_ range: CodePointRange, _ exact: String) -> QuoteCandidate {
    let context = context(around: range)
    return QuoteCandidate(
      span: Span(range: range, exact: exact), prefix: context.prefix, suffix: context.suffix)
  }
}
