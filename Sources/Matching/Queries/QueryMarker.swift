/// Finds in texts what a query found them by.
public struct QueryMarker {
  private let sought: [(phrase: QueryPhrase, field: SearchField?)]
  private var cutter = TermCutter()

  /// A marker for what a query looks for; not for what it does not want.
  public init(_ query: SearchQuery) {
    sought = query.node.sought
  }

  /// Where what is looked for stands in the text of a field, in bytes: in order, and without places
  /// that touch or overlap.
  public mutating func marks(in text: String, of field: SearchField) -> [Range<Int>] {
    let terms = cutter.terms(of: text)
    var places: [Range<Int>] = []
    for (phrase, only) in sought where only == nil || only == field {
      for first in terms.indices.dropLast(phrase.terms.count - 1) {
        if let place = phrase.place(in: terms[first...]) { places.append(place) }
      }
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, place in
      if let last = merged.last, place.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
  }
}

extension QueryPhrase {
  /// The place of the phrase where terms begin with it, in bytes of their text.
  fileprivate func place(in terms: ArraySlice<Term>) -> Range<Int>? {
    guard let first = terms.first, terms.count >= self.terms.count else { return nil }
    let last = terms[terms.startIndex + self.terms.count - 1]
    for (term, sought) in zip(terms, self.terms.dropLast()) where !term.text.hasSameBytes(sought) {
      return nil
    }
    guard let wanted = self.terms.last else { return nil }
    if isPrefix {
      guard last.text.utf8.starts(with: wanted.utf8) else { return nil }
      let isHead = last.kind == .unspaced && wanted.unicodeScalars.count == 1
      return first.bytes.lowerBound..<(isHead ? last.headEnd : last.bytes.upperBound)
    }
    guard last.text.hasSameBytes(wanted) else { return nil }
    return first.bytes.lowerBound..<last.bytes.upperBound
  }
}

extension String {
  fileprivate func hasSameBytes(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
