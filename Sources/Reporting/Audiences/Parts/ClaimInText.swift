internal import Anchoring
internal import Claims

/// Where a claim stands, in words and in their place.
struct ClaimInText {
  let quotation: ShownQuotation
  /// The source's title, and a locator where there is one.
  let place: String

  init(_ citation: Citation, in shown: ClaimInContext) {
    self.quotation = ShownQuotation(citation, in: shown)
    let title = shown.sources[citation.source]?.title ?? shown.name(ofSource: citation.source)
    self.place = [title, citation.locator].compactMap(\.self).joined(separator: ", ")
  }
}

extension ClaimInContext {
  /// The words that stand where a citation's words are in the newest text, with what is around them
  /// there.
  ///
  /// - Throws: What reading the text throws.
  func quotationNow(of citation: Citation, _ text: TextReader) throws -> ShownQuotation? {
    guard let now = citation.now, let source = sources[citation.source] else { return nil }
    let language = source.fields.language
    if let text = try text(now.revision, source) {
      return ShownQuotation(now.range, in: text, language: language)
    }
    return contexts[citation.hash]?.wordsNow.map {
      ShownQuotation(before: "", words: $0, after: "", language: language)
    }
  }
}
