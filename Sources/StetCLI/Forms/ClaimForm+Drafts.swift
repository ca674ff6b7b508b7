internal import Anchoring
internal import Claims
internal import Workflow

extension ClaimForm {
  /// The claims, ready to be logged.
  ///
  /// - Throws: ``FormError`` for the first value that cannot be what its field asks for.
  func drafts() throws(FormError) -> [PlacedDraft] {
    var drafts: [PlacedDraft] = []
    for entry in entries { drafts.append(try entry.draft()) }
    return drafts
  }
}

extension ClaimForm.Entry {
  fileprivate func draft() throws(FormError) -> PlacedDraft {
    guard let source = self[.source] else {
      throw FormError(
        line: line, problem: "the source is missing",
        hint: "`source: ` takes its slug, as `stet source list` prints it")
    }
    let fields = ClaimFields(
      claimant: self[.claimant], context: self[.context], priority: try number(.priority))
    let tags = (self[.tags] ?? "").split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
    return PlacedDraft(
      ClaimDraft(text: self[.claim] ?? "", fields: fields, tags: tags), source: source,
      at: try passages(), line: line)
  }

  private func passages() throws(FormError) -> [Passage] {
    var passages: [Passage] = []
    var quote: QuoteSelector?
    for value in values {
      if !value.field.qualifiesQuote, let whole = quote {
        passages.append(.quote(whole))
        quote = nil
      }
      switch value.field {
      case .quote: quote = QuoteSelector(exact: value.text)
      case .span:
        guard let range = CodePointRange(parsing: value.text) else {
          throw value.wrong("is no place; it takes the form START:END, such as 129:143")
        }
        passages.append(.span(range))
      case .prefix, .suffix, .nth:
        guard let last = quote else { throw value.wrong("belongs below a `quote`") }
        quote = QuoteSelector(
          exact: last.exact, prefix: value.field == .prefix ? value.text : last.prefix,
          suffix: value.field == .suffix ? value.text : last.suffix,
          nth: value.field == .nth ? try value.number() : last.nth)
      default: break
      }
    }
    if let quote { passages.append(.quote(quote)) }
    if let sentence = try number(.sentence) {
      return passages.isEmpty
        ? [.sentence(sentence, nil)] : passages.map { .sentence(sentence, $0) }
    }
    guard !passages.isEmpty else {
      throw FormError(
        line: line, problem: "the words where the claim stands are missing",
        hint: "`quote: ` takes them as they stand in the source; `span: START:END` or "
          + "`sentence: NUMBER` takes a place")
    }
    return passages
  }

  private func number(_ field: ClaimForm.Field) throws(FormError) -> Int? {
    try values.last { $0.field == field }?.number()
  }
}

extension ClaimForm.Value {
  fileprivate func number() throws(FormError) -> Int {
    guard let number = Int(text), number > 0 else { throw wrong("is no number from 1 up") }
    return number
  }

  fileprivate func wrong(_ problem: String) -> FormError {
    FormError(
      line: line, problem: "`\(field.rawValue): \(text.shortened)` \(problem)",
      hint: "an empty field is left out")
  }
}
