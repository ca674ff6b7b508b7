/// A name as it is compared: its words in lower case, its titles apart.
struct NameValue {
  /// The words that name.
  let words: [String]

  /// Titles before them, such as president or minister, without "Mr" and its like.
  let titles: [String]

  /// Whether it names a state or its people, and nothing else.
  let isPlace: Bool

  /// Takes the words of a finding.
  ///
  /// Strings are compared as Swift does, by canonical equivalence: a
  /// name in another normal form is the same name.
  init(_ finding: Finding, in reader: FactReader) {
    var words: [String] = []
    var titles: [String] = []
    var isPlace = true
    for index in finding.tokens where reader.tokens[index].kind != .symbol {
      let token = reader.tokens[index]
      if token.kind == .katakana || token.kind == .kanji {
        words.append(reader.text(reader.glyphs(of: index..<(index + 1))))
        continue
      }
      if Self.isCourtesy(index, in: reader) { continue }
      let word = reader.lowercased(index)
      if token.has(.title), words.isEmpty || token.count > 3, !token.has(.place) {
        titles.append(word)
      } else {
        isPlace = isPlace && token.has(.place)
        words.append(word)
      }
    }
    if words.isEmpty { (words, titles) = (titles, []) }
    self.words = Self.canonical(words)
    self.titles = titles
    self.isPlace = isPlace
  }

  private static func isCourtesy(_ index: Int, in reader: FactReader) -> Bool {
    let words: [StaticString] = ["mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "prof"]
    return words.contains { reader.isWord(index, $0) }
  }

  /// One form for states and bodies that news writes in several.
  private static func canonical(_ words: [String]) -> [String] {
    switch words {
    case ["united", "states"], ["united", "states", "of", "america"]: ["us"]
    case ["usa"], ["u.s.a"]: ["us"]
    case ["united", "kingdom"], ["britain"], ["great", "britain"]: ["uk"]
    case ["united", "nations"]: ["un"]
    case ["european", "union"]: ["eu"]
    case let words where words.count > 1 && words[0] == "n": ["north"] + words.dropFirst()
    case let words where words.count > 1 && words[0] == "s": ["south"] + words.dropFirst()
    default: words
    }
  }

  /// Whether both name the same, one perhaps at greater length.
  ///
  /// "Kishida" is "Fumio Kishida", and "President Biden" is "Biden". "Korea" is not "North Korea",
  /// "Kim" not "Kim Jong Un", and a Foreign Minister not a Defence Minister.
  func isSame(as other: Self) -> Bool {
    guard titles == other.titles || titles.isEmpty || other.titles.isEmpty else { return false }
    if words == other.words { return true }
    let (short, long) =
      words.count < other.words.count ? (words, other.words) : (other.words, words)
    if short.count < long.count, !short.isEmpty, Array(long.suffix(short.count)) == short {
      return !long.dropLast(short.count).contains { Self.isDirection($0) || Self.hasDigit($0) }
    }
    return isPlace && other.isPlace && isPeople(of: other)
  }

  /// Whether one is a state and the other its people: Japan and Japanese.
  private func isPeople(of other: Self) -> Bool {
    guard words.count == 1, other.words.count == 1 else { return false }
    let (short, long) =
      words[0].utf8.count < other.words[0].utf8.count
      ? (words[0], other.words[0]) : (other.words[0], words[0])
    let stem = short.hasSuffix("a") || short.hasSuffix("e") ? short.dropLast() : Substring(short)
    guard stem.utf8.count >= 4, long.hasPrefix(stem) else { return false }
    return ["an", "ans", "ian", "ians", "ese", "i", "is", "n", "ns", "ish"]
      .contains(String(long.dropFirst(stem.count)))
  }

  private static func isDirection(_ word: String) -> Bool {
    [
      "north", "south", "east", "west", "northern", "southern", "eastern", "western", "new",
      "central", "anti", "non",
    ].contains(word)
  }

  private static func hasDigit(_ word: String) -> Bool {
    word.utf8.contains { $0 &- 0x30 < 10 }
  }

  func sharesWord(with other: Self) -> Bool {
    words.contains { other.words.contains($0) }
  }
}

extension FactReader {
  /// The token in lower case, without the full stops of an acronym.
  func lowercased(_ index: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for glyph in glyphs[Int(tokens[index].start)..<Int(tokens[index].end)] {
      let lower = glyph.scalar &- 0x41 < 26 ? glyph.scalar | 0x20 : glyph.scalar
      if lower != 0x2E, let scalar = Unicode.Scalar(lower) { scalars.append(scalar) }
    }
    let word = String(scalars)
    return word.utf8.count == scalars.count ? word : word.lowercased()
  }
}
