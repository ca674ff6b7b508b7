internal import Anchoring

/// Something that a galley marks in its article.
struct CopySpan {
  /// What is marked; numbers are indices into the lists of ``GalleyMarks``.
  enum Content: Equatable {
    /// A passage set apart.
    case setApart(Int)
    /// A sentence that nobody answers for.
    case open(Int)
    /// Words of a claim.
    case place(Int)
    /// A figure, date or quotation that no claim stands on.
    case missing
  }

  let range: CodePointRange
  let content: Content

  /// By where they begin; of those that begin together the longest comes first, for the others lie
  /// in it.
  static func sorted(_ spans: [CopySpan]) -> [CopySpan] {
    spans.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.range.start, -one.range.end, one.content.rank, left.offset)
        < (other.range.start, -other.range.end, other.content.rank, right.offset)
    }.map(\.element)
  }
}

extension CopySpan.Content {
  /// Whether it is a passage set apart.
  var isSetApart: Bool { if case .setApart = self { true } else { false } }

  /// Whether it is a sentence that nobody answers for.
  var isOpen: Bool { if case .open = self { true } else { false } }

  /// The index of the place that it is, where it is one.
  var place: Int? { if case .place(let index) = self { index } else { nil } }

  fileprivate var rank: Int {
    switch self {
    case .setApart: 0
    case .open: 1
    case .place: 2
    case .missing: 3
    }
  }
}
