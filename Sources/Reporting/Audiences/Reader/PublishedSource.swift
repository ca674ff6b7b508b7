internal import Anchoring
internal import Claims

/// A source as the public may read of it: by title and link, but for what somebody told the desk.
struct PublishedSource {
  /// The source; none where somebody told the desk.
  let named: ShownSource?
  /// What sort of source it is, where it is not named.
  let unnamed: String?

  /// - Parameters:
  ///   - copy: The copy that the page shows, where the source is named.
  ///   - tellsUpdate: Whether it is told when the publisher last changed it.
  init(_ source: Source, copy: ShownCopy? = nil, tellsUpdate: Bool = false) {
    let day = source.fields.published.map { " of \(EnglishDate.day($0))" } ?? ""
    switch source.fields.kind.flatMap(SourceKind.init) {
    case .call:
      named = nil
      unnamed = "a conversation\(day)"
    case .email:
      named = nil
      unnamed = "an e-mail\(day)"
    case .article, .document, .data, .image, nil:
      // The title alone: what stands for it elsewhere is the desk's own name for the source.
      named = ShownSource(
        source, title: source.fields.title ?? "untitled", copy: copy, tellsUpdate: tellsUpdate)
      unnamed = nil
    }
  }

  var isNamed: Bool { named != nil }
}

/// Words that a finding rests on, as the public may read them.
struct PublishedEvidence {
  /// What the words do to the claim.
  let relation: String
  let source: PublishedSource?
  let locator: String?
  /// The words; none where somebody told them to the desk.
  let words: ShownQuotation?

  init?(_ citation: Citation, in shown: ClaimInContext) {
    switch citation.stance {
    case .supports: relation = "For it"
    case .refutes: relation = "Against it"
    case .asserts, .mentions: return nil
    }
    let copy = ShownCopy(shown.witness(of: citation)) { "read on \($0.dayRead)" }
    let source = shown.sources[citation.source].map {
      PublishedSource($0, copy: copy, tellsUpdate: true)
    }
    let isNamed = source?.isNamed ?? false
    self.source = source
    self.locator = isNamed ? citation.locator : nil
    self.words =
      isNamed
      ? ShownQuotation(
        before: "", words: citation.span.exact, after: "",
        language: shown.sources[citation.source]?.fields.language) : nil
  }
}

extension String {
  /// The day of a time of retrieval: nobody outside the desk needs the minute.
  var dayRead: String { EnglishDate.day(String(prefix(10))) }
}
