extension LikenessReader {
  /// The end of a hashtag or a handle whose first letter would stand here.
  func tagEnd(from start: Int) -> Int {
    end(from: start) { $0.isWordLetter || $0 == "_" }
  }

  /// A tag's words: cut at underscores, where small letters end, and between letters and digits.
  func tagParts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      if scalars[index] == "_" {
        parts.append(start..<index)
        start = index + 1
      } else if index > start, isWordStart(index, in: range) {
        parts.append(start..<index)
        start = index
      }
    }
    parts.append(start..<range.upperBound)
    return parts.filter { !$0.isEmpty }
  }

  private func isWordStart(_ index: Int, in range: Range<Int>) -> Bool {
    let (last, this) = (scalars[index - 1], scalars[index])
    if last.isDigit != this.isDigit { return true }
    guard this.properties.isUppercase else { return false }
    if !last.properties.isUppercase { return true }
    // The last capital of "USArmy" begins the word.
    return index + 1 < range.upperBound && scalars[index + 1].properties.isLowercase
  }

  /// Where a post's signature begins: the last dash before a handle in brackets.
  var signatureStart: Int? {
    guard
      let bracket = scalars.indices.dropLast().last(where: {
        scalars[$0] == "(" && scalars[$0 + 1] == "@"
      })
    else { return nil }
    return scalars[..<bracket].lastIndex { $0 == "\u{2014}" || $0 == "\u{2015}" }
  }

  /// The end of the web address that begins here.
  func addressEnd(at index: Int) -> Int? {
    switch scalars[index].value | 0x20 {
    case 0x68, 0x77, 0x70, 0x74: break
    default: return nil
    }
    guard index == 0 || !scalars[index - 1].isWordLetter,
      Self.addressOpenings.contains(where: { begins($0, at: index) })
    else { return nil }
    return end(from: index) { !$0.properties.isWhitespace }
  }

  private static let addressOpenings = ["http://", "https://", "www.", "pic.twitter.com", "t.co/"]
    .map { Array($0.unicodeScalars) }

  private func begins(_ opening: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + opening.count <= scalars.count else { return false }
    return opening.indices.allSatisfy { offset in
      let scalar = scalars[index + offset]
      return scalar == opening[offset]
        || scalar.value &- 0x41 < 26 && scalar.value | 0x20 == opening[offset].value
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool {
    value &- 0x30 < 10 || value >= 0x80 && properties.numericType != nil
  }
}
