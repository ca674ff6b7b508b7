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
      gap: found?.gap.map { Span(range: $0, exact: (try? text.words($0)) ?? "") })
  }
}

extension SourceText {
  /// The words at a place with what stands around them.
  fileprivate func candidate(at range: CodePointRange) -> QuoteCandidate? {
    guard let words = try? words(range) else { return nil }
    let context = context(around: range)
    return QuoteCandidate(
      span: Span(range: range, exact: words), prefix: context.prefix, suffix: context.suffix)
  }
}
