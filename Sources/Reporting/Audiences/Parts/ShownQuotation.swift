internal import Anchoring
internal import Claims

/// Words between what stands around them, as a page shows them.
struct ShownQuotation {
  /// What stands before the words; an ellipsis first where the text goes on.
  let before: String
  let words: String
  /// What stands after the words; an ellipsis last where the text goes on.
  let after: String
  /// The text's BCP 47 language tag.
  let language: String?
  /// Whether Markdown's `**` can stand around the words.
  let isBoldable: Bool

  init(before: String, words: String, after: String, language: String?) {
    self.before = before
    self.words = words
    self.after = after
    self.language = language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    self.isBoldable = Markdown.isFlanked(
      Markdown.inline(words), after: Markdown.inline(before), before: Markdown.inline(after))
  }
}

extension ShownQuotation {
  /// The words of a citation where they were cited.
  init(_ citation: Citation, in shown: ClaimInContext) {
    let source = shown.sources[citation.source]
    self.init(
      Quotation(
        span: citation.span, context: shown.contexts[citation.hash],
        length: source?.revision(citation.revision)?.length), language: source?.fields.language)
  }

  /// The words that stand in a text; `nil` where the range is none of its.
  init?(_ range: CodePointRange, in text: SourceText, language: String?) {
    guard let words = try? text.words(range) else { return nil }
    let around = text.context(around: range)
    self.init(
      Quotation(
        span: Span(range: range, exact: words),
        context: CitationContext(prefix: around.prefix, suffix: around.suffix, wordsNow: nil),
        length: text.length), language: language)
  }

  private init(_ quotation: Quotation, language: String?) {
    let before = quotation.wholeWordsBefore.unicodeScalars
    let after = quotation.wholeWordsAfter.unicodeScalars
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    // A text's own last line feed says nothing here.
    let end = after.lastIndex { !isSpace($0) }.map { after.index(after: $0) } ?? after.startIndex
    self.init(
      before: String(before.drop(while: isSpace)), words: quotation.span.exact,
      after: String(after[..<end]), language: language)
  }
}
