public import Anchoring
internal import Claims

/// Words as a person gives them: a quote, or a place.
public enum Passage: Sendable, Equatable {
  case quote(QuoteSelector)
  case span(CodePointRange)
}

extension QuoteSelector {
  /// Whether a place has the words before and after it that were asked for, as far as its context
  /// shows them.
  fileprivate func fits(_ candidate: QuoteCandidate) -> Bool {
    let before = (prefix ?? "").utf8.suffix(candidate.prefix.utf8.count)
    let after = (suffix ?? "").utf8.prefix(candidate.suffix.utf8.count)
    return candidate.prefix.utf8.suffix(before.count).elementsEqual(before)
      && candidate.suffix.utf8.prefix(after.count).elementsEqual(after)
  }
}

extension Passage {
  /// The one span of a text that is meant.
  ///
  /// - Throws: ``DeskError`` with the candidates, where there is not exactly one.
  func span(in text: SourceText, of source: Source) throws(DeskError) -> Span {
    switch self {
    case .span(let range):
      do { return try text.span(range) } catch { throw .badSpan(source: source.id, error) }
    case .quote(let selector):
      if selector.exact.isEmpty { throw .empty(what: "quote") }
      switch text.locate(selector) {
      case .found(let span): return span
      case .ambiguous(let candidates, let total):
        throw .quoteAmbiguous(
          source: source.id, quote: selector.exact, candidates: candidates, total: total,
          fitsContext: candidates.first.map(selector.fits) ?? false)
      case .nthOutOfRange(let total):
        throw .nthOutOfRange(source: source.id, quote: selector.exact, total: total)
      case .absent(let nearby):
        throw .quoteAbsent(source: source.id, quote: selector.exact, nearby: nearby)
      }
    }
  }
}
