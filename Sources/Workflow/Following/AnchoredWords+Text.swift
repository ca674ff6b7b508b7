internal import Anchoring
internal import Claims

extension AnchoredWords {
  /// A citation beside the newest text of its source.
  init(_ citation: Citation, of claim: Claim, _ found: FollowedCitation?, in text: SourceText) {
    self.init(
      claim: claim.id,
      citation: claim.shortIDs[citation.hash] ?? citation.hash.base32, now: citation,
      wordsNow: citation.now.flatMap { try? text.words($0.range) },
      candidates: (found?.candidates ?? []).compactMap(text.candidate(at:)),
      gap: found?.gap.map(text.trimmed))
  }
}

extension SourceText {
  /// The words at a place without white space at the ends; none, where there is nothing else.
  fileprivate func trimmed(_ range: CodePointRange) -> Span {
    let scalars = Array(((try? words(range)) ?? "").unicodeScalars)
    let start = scalars.prefix { $0.properties.isWhitespace }.count
    let end = scalars.count - scalars.reversed().prefix { $0.properties.isWhitespace }.count
    guard start < end else {
      return Span(range: CodePointRange(range.start, range.start), exact: "")
    }
    return Span(
      range: CodePointRange(range.start + start, range.start + end),
      exact: String(String.UnicodeScalarView(scalars[start..<end])))
  }

  /// The words at a place with what stands around them.
  fileprivate func candidate(at range: CodePointRange) -> QuoteCandidate? {
    guard let words = try? words(range) else { return nil }
    let context = context(around: range)
    return QuoteCandidate(
      span: Span(range: range, exact: words), prefix: context.prefix, suffix: context.suffix)
  }
}
