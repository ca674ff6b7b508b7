internal import Anchoring

extension ExtractedText {
  /// The same without control characters other than TAB, LF and FF: they show nothing, and could
  /// steer what shows the text.
  ///
  /// Furniture stays on its words.
  var withoutControls: ExtractedText {
    guard text.unicodeScalars.contains(where: \.isUnseenControl) else { return self }
    var kept = String.UnicodeScalarView()
    var marks = furniture.flatMap { [$0.range.start, $0.range.end] }
    var (marked, place, left) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      while marked < marks.count, marks[marked] == place {
        marks[marked] = left
        marked += 1
      }
      place += 1
      if scalar.isUnseenControl { continue }
      kept.append(scalar)
      left += 1
    }
    // What is still unmarked stands at the end.
    for mark in marked..<marks.count { marks[mark] = left }
    var found = self
    found.text = String(kept)
    found.furniture = furniture.indices.compactMap { index in
      let range = CodePointRange(marks[2 * index], marks[2 * index + 1])
      return range.count == 0 ? nil : Furniture(range: range, because: furniture[index].because)
    }
    return found
  }
}

extension Unicode.Scalar {
  /// A control character of ASCII or of ISO 6429's second set that is no white space of a text's.
  fileprivate var isUnseenControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C: false
    case ..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}
