internal import Anchoring

/// A sentence of a text, in which a passage is looked for as in a text of its own.
struct NumberedSentence {
  private let number: Int
  private let text: SourceText
  private let source: String
  private let range: CodePointRange

  /// - Parameters:
  ///   - number: Counted from 1.
  ///   - source: What the text is called in errors.
  /// - Throws: ``DeskError/noSentence(source:number:count:)``.
  init(_ number: Int, of text: SourceText, in source: String) throws(DeskError) {
    let sentences = text.sentences()
    guard sentences.indices.contains(number - 1) else {
      throw .noSentence(source: source, number: number, count: sentences.count)
    }
    self.number = number
    self.text = text
    self.source = source
    range = sentences[number - 1].range
  }

  /// The one span that is meant; the whole sentence where no passage is named.
  ///
  /// - Throws: ``DeskError/outsideSentence(source:number:_:sentence:)`` and others, with places in
  ///   code points of the text.
  func span(of passage: Passage?) throws(DeskError) -> Span {
    let whole = try Passage.span(range).span(in: text, of: source)
    switch passage {
    case nil: return whole
    case .span(let part):
      guard range.start <= part.start, part.end <= range.end else {
        throw .outsideSentence(source: source, number: number, part, sentence: range)
      }
      return try Passage.span(part).span(in: text, of: source)
    case .quote, .sentence:
      let name = "sentence \(number) of \(source)"
      let words = try SourceText(checking: Array(whole.exact.utf8), name: name)
      do {
        return try passage?.span(in: words, of: name).moved(by: range.start) ?? whole
      } catch {
        throw error.moved(by: range.start)
      }
    }
  }
}

extension DeskError {
  /// The error with its candidates' places so many code points further on.
  fileprivate func moved(by distance: Int) -> DeskError {
    switch self {
    case .quoteAbsent(let source, let quote, let nearby):
      .quoteAbsent(source: source, quote: quote, nearby: nearby.map { $0.moved(by: distance) })
    case .quoteExpanded(let source, let quote, let passages):
      .quoteExpanded(source: source, quote: quote, passages.map { $0.moved(by: distance) })
    case .quoteEndUnclear(let source, let quote, let end, let candidates, let total):
      .quoteEndUnclear(
        source: source, quote: quote, end, candidates: candidates.map { $0.moved(by: distance) },
        total: total)
    case .quoteAmbiguous(let source, let quote, let candidates, let total, let fitsContext):
      .quoteAmbiguous(
        source: source, quote: quote, candidates: candidates.map { $0.moved(by: distance) },
        total: total, fitsContext: fitsContext)
    default: self
    }
  }
}

extension QuoteCandidate {
  fileprivate func moved(by distance: Int) -> QuoteCandidate {
    QuoteCandidate(span: span.moved(by: distance), prefix: prefix, suffix: suffix)
  }
}

extension ExpandedPassage {
  fileprivate func moved(by distance: Int) -> ExpandedPassage {
    ExpandedPassage(candidate: candidate.moved(by: distance), taken: taken)
  }
}

extension Span {
  fileprivate func moved(by distance: Int) -> Span {
    Span(range: range.moved(by: distance), exact: exact)
  }
}
