public import Anchoring
internal import Claims

/// Words as a person gives them: a quote, a place, or a sentence and either of these within it.
public enum Passage: Sendable, Equatable {
  case quote(QuoteSelector)
  case span(CodePointRange)
  /// The sentence with this number, counted from 1, or the passage that lies in it.
  indirect case sentence(Int, Passage?)
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
  /// How many code points a passage may have whose middle nobody has typed, before it is worth
  /// saying how long it is: a paragraph.
  fileprivate static let lengthWorthSaying = 300

  /// The one span of a text that is meant.
  ///
  /// - Parameter source: What the text is called in errors.
  /// - Throws: ``DeskError`` with the candidates, where there is not exactly one.
  func span(in text: SourceText, of source: String) throws(DeskError) -> Span {
    switch self {
    case .span(let range):
      do { return try text.span(range) } catch { throw .badSpan(source: source, error) }
    case .quote(let selector):
      for words in [selector.exact, selector.prefix, selector.suffix] {
        try FieldRule.within(.quote, "the quote", words ?? "")
      }
      _ = try FieldRule.filled("quote", selector.exact)
      switch text.locate(selector) {
      case .found(let span): return span
      case .ambiguous(let candidates, let total):
        throw .quoteAmbiguous(
          source: source, quote: selector.exact, candidates: candidates, total: total,
          fitsContext: candidates.first.map(selector.fits) ?? false)
      case .nthOutOfRange(let total):
        throw .nthOutOfRange(source: source, quote: selector.exact, total: total)
      case .absent(let nearby):
        try Self.checkExpansion(of: selector.exact, unlessStanding: nearby, in: text, of: source)
        throw .quoteAbsent(source: source, quote: selector.exact, nearby: nearby)
      case .endUnclear(let end, let candidates, let total):
        if total == 0 {
          try Self.checkExpansion(of: selector.exact, unlessStanding: [], in: text, of: source)
        }
        throw .quoteEndUnclear(
          source: source, quote: selector.exact, end, candidates: candidates, total: total)
      }
    case .sentence(let number, let passage):
      return try NumberedSentence(number, of: text, in: source).span(of: passage)
    }
  }

  /// Says so where a shell would have made the words of a passage of the text.
  ///
  /// - Parameter nearby: What comes nearest; where that is the words themselves, in another context,
  ///   nothing was taken from them.
  private static func checkExpansion(
    of quote: String, unlessStanding nearby: [QuoteCandidate], in text: SourceText,
    of source: String
  ) throws(DeskError) {
    if let first = nearby.first, first.span.exact.utf8.elementsEqual(quote.utf8) { return }
    let passages = text.passages(expandedTo: quote)
    if !passages.isEmpty { throw .quoteExpanded(source: source, quote: quote, passages) }
  }
}

extension Passage {
  /// Says so when a quotation without its middle takes in a lot, and where a shell has cut words off.
  ///
  /// - Parameters:
  ///   - span: What was found.
  ///   - source: What the text is called.
  func warn(
    of span: Span, in text: SourceText, of source: String, _ warn: (DeskWarning) -> Void
  ) {
    if case .quote(let selector) = self, !span.exact.utf8.elementsEqual(selector.exact.utf8),
      span.range.count > Passage.lengthWorthSaying
    {
      warn(.longPassage(quote: selector.exact, source: source, range: span.range))
    }
    // Where words end in white space and a `$3` follows: in double quotes a shell takes that away,
    // and what is left stands in the text all the same.
    guard span.exact.unicodeScalars.last?.properties.isWhitespace == true else { return }
    let whole = text.passages(expandedTo: span.exact, limit: .max).first {
      $0.candidate.span.start == span.start
    }
    if let whole { warn(.cutOffQuote(quote: span.exact, whole)) }
  }
}

extension Pen {
  /// The one span of a source's newest text that is meant.
  ///
  /// - Throws: ``DeskError`` with the candidates, where there is not exactly one.
  func span(of passage: Passage, in newest: NewestText) throws(DeskError) -> Span {
    let span = try passage.span(in: newest.text, of: newest.source.id)
    passage.warn(of: span, in: newest.text, of: newest.source.id, environment.warn)
    return span
  }
}
