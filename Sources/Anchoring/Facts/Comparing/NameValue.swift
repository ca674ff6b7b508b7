/// A name as it is compared: its words by hash, its titles apart.
struct NameValue {
  /// The words that name.
  private let words: [UInt64]

  /// Titles before them, such as president or minister, without "Mr" and its like.
  private let titles: [UInt64]

  /// Which of the words tell names apart that are else the same: North, 35.
  private let weighty: [Bool]

  /// The group of a state and its people, where the name is nothing else: 0 for other names.
  private let place: Int16

  /// The beginnings of a person's name in kanji, of two and three glyphs: the family's name.
  private let person: (two: UInt64, three: UInt64)?

  init(_ finding: Finding, in reader: FactReader) {
    var builder = NameBuilder(reader)
    builder.add(finding.tokens)
    if builder.words.isEmpty { swap(&builder.words, &builder.titles) }
    let names = builder.words.map(\.hash)
    words = NameAlias.canonical(names)
    titles = builder.titles.map(\.hash)
    weighty = words.count == names.count ? builder.words.map(\.isWeighty) : [false]
    place = names.count == 1 ? builder.place : 0
    person = builder.person
  }

  /// Whether both name the same, one perhaps at greater length.
  ///
  /// "Kishida" is "Fumio Kishida", 石破 is 石破茂, "President Biden" is "Biden", and "Japan" is
  /// "Japanese". "Korea" is not "North Korea", "Kim" not "Kim Jong Un", and a Foreign Minister not a
  /// Defence Minister.
  func isSame(as other: Self) -> Bool {
    guard titles == other.titles || titles.isEmpty || other.titles.isEmpty else { return false }
    if words == other.words || place != 0 && place == other.place { return true }
    if let person, let namesake = other.person {
      return words[0] == namesake.two || words[0] == namesake.three || other.words[0] == person.two
        || other.words[0] == person.three
    }
    let (short, long) = words.count < other.words.count ? (self, other) : (other, self)
    let extra = long.words.count - short.words.count
    return extra > 0 && !short.words.isEmpty
      && long.words.dropFirst(extra).elementsEqual(short.words)
      && !long.weighty.prefix(extra).contains(true)
  }

  func sharesWord(with other: Self) -> Bool {
    words.contains { other.words.contains($0) }
  }
}

/// Gathers the words of a name.
private struct NameBuilder {
  struct Word {
    let hash: UInt64
    let isWeighty: Bool
  }

  let reader: FactReader
  var words: [Word] = []
  var titles: [Word] = []
  var place: Int16 = 0
  var person: (two: UInt64, three: UInt64)?

  init(_ reader: FactReader) {
    self.reader = reader
  }

  mutating func add(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = reader.tokens[index]
      switch token.kind {
      case .katakana, .kanji:
        var end = index + 1
        while end < range.upperBound, reader.tokens[end].kind == token.kind { end += 1 }
        add(token.kind, index..<end)
        index = end
        continue
      case .word: addWord(index, token)
      case .digits: words.append(Word(hash: reader.wordHash(at: index), isWeighty: true))
      default: break
      }
      index += 1
    }
  }

  private mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
    words.append(Word(hash: reader.hash(reader.glyphs(of: range)), isWeighty: false))
    guard kind == .kanji, reader.phrase(JapaneseLexicon.places, at: range.lowerBound) == nil else {
      return
    }
    let start = Int(reader.tokens[range.lowerBound].start)
    let end = Int(reader.tokens[range.upperBound - 1].end)
    person = (
      reader.hash(start..<Swift.min(start + 2, end)), reader.hash(start..<Swift.min(start + 3, end))
    )
  }

  private mutating func addWord(_ index: Int, _ token: Token) {
    if token.has(.courtesy) { return }
    let word = Word(hash: reader.canonicalHash(at: index), isWeighty: token.has(.direction))
    if token.has(.title), words.isEmpty || token.count > 3, !token.has(.place) {
      titles.append(word)
    } else {
      if token.has(.place) { place = token.entry.value }
      words.append(word)
    }
  }
}

/// One form for states and bodies that news writes in several.
private enum NameAlias {
  private static let hashes: [([UInt64], UInt64)] = [
    (["united", "states"], "us"), (["united", "states", "of", "america"], "us"), (["usa"], "us"),
    (["united", "kingdom"], "uk"), (["britain"], "uk"), (["great", "britain"], "uk"),
    (["united", "nations"], "un"), (["european", "union"], "eu"),
  ].map { (names: [StaticString], short: StaticString) in
    (names.map(Glyph.hash), Glyph.hash(short))
  }

  private static let north = (short: Glyph.hash("n"), long: Glyph.hash("north"))
  private static let south = (short: Glyph.hash("s"), long: Glyph.hash("south"))

  static func canonical(_ words: [UInt64]) -> [UInt64] {
    if words.count > 1, words[0] == north.short { return [north.long] + words.dropFirst() }
    if words.count > 1, words[0] == south.short { return [south.long] + words.dropFirst() }
    guard words.count != 3, words.count < 5 else { return words }
    return hashes.first { $0.0 == words }.map { [$0.1] } ?? words
  }
}

extension Glyph {
  /// The hash of a word that is in lower case.
  fileprivate static func hash(_ word: StaticString) -> UInt64 {
    let glyphs = (0..<word.utf8CodeUnitCount).map {
      Glyph(scalar: UInt32(word.utf8Start[$0]), start: 0, end: 0, startByte: 0, endByte: 0)
    }
    return glyphs.withUnsafeBufferPointer(hash)
  }
}

extension FactReader {
  /// The hash of a word, the same for every normal form that it may be in.
  fileprivate func canonicalHash(at index: Int) -> UInt64 {
    let token = tokens[index]
    let letters = glyphs[Int(token.start)..<Int(token.end)]
    if letters.allSatisfy({ $0.scalar < 0x80 }) { return token.hash }
    // Strings hash alike where they are canonically equivalent (UAX #15).
    return UInt64(bitPattern: Int64(text(glyphs(of: index..<(index + 1))).lowercased().hashValue))
  }
}
