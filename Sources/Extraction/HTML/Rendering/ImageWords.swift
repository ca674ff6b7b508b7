import CGumbo

/// What an image says to who cannot see it.
enum ImageWords {
  /// An image's `alt`, and whether the image stands for a letter, as emoji often do; nil where it
  /// has none, or nothing to be seen.
  static func alt(
    of image: Int, in tree: PageTree
  ) -> (words: String, isLetter: Bool)? {
    guard let alt = tree.value("alt", of: image) else { return nil }
    let words = alt.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, !isPixel(image, in: tree) else { return nil }
    let names = (tree.value("class", of: image) ?? "").lowercased()
    let isLetter = names.contains("emoji") || names.contains("smiley")
    return isLetter || words.contains(where: \.isLetter) ? (words, isLetter) : nil
  }

  /// Whether it counts readers.
  private static func isPixel(_ image: Int, in tree: PageTree) -> Bool {
    for side in ["width", "height"] as [StaticString] {
      if let size = tree.value(side, of: image).flatMap({ Int($0) }), size <= 2 { return true }
    }
    return false
  }
}

/// Raised and lowered figures, which are other figures on the line: 10⁶ is not 106.
enum RaisedDigits {
  /// The characters for an element that raises or lowers figures alone; nil for others.
  static func of(_ element: Int, in tree: PageTree) -> String? {
    guard tree.nodes[element].end - Int32(element) <= 6 else { return nil }
    let content = tree.content(of: element).filter { !$0.isWhitespace }
    guard (1...6).contains(content.count) else { return nil }
    let table = tree.nodes[element].tag == GUMBO_TAG_SUP ? superscripts : subscripts
    let raised = content.map { table[$0] }
    return raised.contains(nil) ? nil : String(raised.compactMap { $0 })
  }

  private static let superscripts: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"))

  private static let subscripts: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋"))
}
