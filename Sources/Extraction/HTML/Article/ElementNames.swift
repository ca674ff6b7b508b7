/// What the names that a page's makers gave an element say of it.
struct ElementNames {
  /// The furniture that it is named for.
  private(set) var furniture: FurnitureKind?
  /// Whether it is named for an article's text.
  private(set) var isBody = false
  /// Whether it is named for the words under a picture.
  private(set) var isCaption = false

  /// Reads the values of `class` and `id`.
  init(_ names: String) {
    for name in names.split(whereSeparator: \.isWhitespace) {
      read(Self.words(of: name))
    }
  }

  private mutating func read(_ words: [String]) {
    guard let first = words.first else { return }
    // `has-sidebar` and `no-comments` say something of what stands beside it.
    if words.count > 1, Self.openings.contains(first) { return }
    if words == ["widget"] { furniture = furniture ?? .aside }
    for (place, word) in words.enumerated() {
      if let kind = NameWords.furniture[word] { furniture = furniture ?? kind }
      if NameWords.bodies.contains(word) { isBody = true }
      if NameWords.captions.contains(word) { isCaption = true }
      guard place > 0 else { continue }
      let before = words[place - 1]
      if let kind = NameWords.pairs[before + " " + word] { furniture = furniture ?? kind }
      if NameWords.ofBodies.contains(before), NameWords.bodyParts.contains(word) { isBody = true }
    }
  }

  private static let openings: Set = [
    "has", "no", "with", "without", "is", "not", "non", "hide", "show", "js", "single", "page",
    "category", "tag",
  ]

  /// The words of a name: `relatedPosts` and `related-posts` have two.
  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isAfterSmall = false
    for byte in name.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      let isWord = isCapital || (0x61...0x7A).contains(byte) || byte >= 0x80
      if !isWord || isCapital && isAfterSmall {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isWord, byte < 0x80 { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
      isAfterSmall = isWord && !isCapital
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
