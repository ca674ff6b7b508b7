internal import Anchoring
internal import Extraction

/// A passage of a new text that is no part of the article.
struct PassageToSetApart: Sendable {
  let span: Span
  let because: String
}

extension MadeText {
  /// The passages that are no part of the article, as far as they may be set apart.
  func passagesToSetApart(_ open: OpenPassages) -> [PassageToSetApart] {
    furniture.flatMap { furniture in
      open.parts(of: furniture.range).map {
        PassageToSetApart(span: $0, because: furniture.because)
      }
    }
  }
}
