/// Finds words that a revision turned round by a prefix: lawful and unlawful, 公開 and 非公開.
///
/// A prefix counts only where the bare word stands in the one text alone and the prefixed one in the
/// other alone, because most words that begin with "in" or 不 deny nothing.
struct AffixComparison {
  private let before: ComparedText
  private let after: ComparedText

  init(_ before: ComparedText, _ after: ComparedText) {
    self.before = before
    self.after = after
  }

  func changes() -> [MaterialChange] {
    let (turned, others) = PrefixedWord.differing(
      before.reader.prefixedWords(), after.reader.prefixedWords())
    guard !(turned.isEmpty && others.isEmpty) else { return [] }
    let old = WordPlaces(before.reader)
    let new = WordPlaces(after.reader)
    return others.compactMap { word in
      place(of: word, in: old, not: new).map {
        MaterialChange(
          kind: .negation, before: before.words($0), after: after.words(word.tokens))
      }
    }
      + turned.compactMap { word in
        place(of: word, in: new, not: old).map {
          MaterialChange(
            kind: .negation, before: before.words(word.tokens), after: after.words($0))
        }
      }
  }

  /// Where the bare word stands, if it has become this one.
  private func place(
    of word: PrefixedWord, in plain: WordPlaces, not own: WordPlaces
  ) -> Range<Int>? {
    own[word.bare] == nil ? plain[word.bare] : nil
  }
}

/// A word with a negative prefix.
struct PrefixedWord {
  /// The hashes of the word without its prefix and of the whole.
  let bare: UInt64
  let whole: UInt64

  let tokens: Range<Int>

  /// The words of each text that the other does not have.
  static func differing(_ left: [Self], _ right: [Self]) -> (left: [Self], right: [Self]) {
    guard !(left.isEmpty && right.isEmpty) else { return ([], []) }
    let (old, new) = (Set(left.map(\.whole)), Set(right.map(\.whole)))
    return (left.filter { !new.contains($0.whole) }, right.filter { !old.contains($0.whole) })
  }
}

/// Where the words of a text stand first, by hash; in Japanese, every two and three kanji that
/// follow no negative prefix.
private struct WordPlaces {
  private var places: [UInt64: Range<Int>] = [:]

  init(_ reader: FactReader) {
    places.reserveCapacity(reader.tokens.count)
    for index in reader.tokens.indices {
      let token = reader.tokens[index]
      switch token.kind {
      case .word: add(token.hash, index..<(index + 1))
      case .kanji where reader[index + 1]?.kind == .kanji:
        for count in 2...3 where reader[index + count - 1]?.kind == .kanji {
          let range = index..<(index + count)
          let isTurned = index > 0 && reader.isNegativeKanji(index - 1)
          if !isTurned { add(reader.hash(reader.glyphs(of: range)), range) }
        }
      default: break
      }
    }
  }

  private mutating func add(_ hash: UInt64, _ range: Range<Int>) {
    if places[hash] == nil { places[hash] = range }
  }

  subscript(_ hash: UInt64) -> Range<Int>? { places[hash] }
}

extension FactReader {
  /// The words that may begin with a negative prefix.
  func prefixedWords() -> [PrefixedWord] {
    tokens.indices.compactMap { index in
      switch tokens[index].kind {
      case .word: prefixedWord(at: index)
      case .kanji: prefixedKanji(at: index)
      default: nil
      }
    }
  }

  private func prefixedWord(at index: Int) -> PrefixedWord? {
    let token = tokens[index]
    guard token.count >= 6, !token.has(.empty) else { return nil }
    let start = Int(token.start)
    let first = glyphs[start].scalar | 0x20
    let second = glyphs[start + 1].scalar | 0x20
    let length: Int
    switch (first, second) {
    // un, in, im, il, ir
    case (0x75, 0x6E), (0x69, 0x6E), (0x69, 0x6D), (0x69, 0x6C), (0x69, 0x72): length = 2
    // dis
    case (0x64, 0x69) where (glyphs[start + 2].scalar | 0x20) == 0x73: length = 3
    // non
    case (0x6E, 0x6F) where (glyphs[start + 2].scalar | 0x20) == 0x6E: length = 3
    default: return nil
    }
    guard token.count >= length + 4 else { return nil }
    return PrefixedWord(
      bare: hash((start + length)..<Int(token.end)), whole: token.hash, tokens: index..<(index + 1))
  }

  private func prefixedKanji(at index: Int) -> PrefixedWord? {
    guard isNegativeKanji(index), self[index + 1]?.kind == .kanji, self[index + 2]?.kind == .kanji,
      isAttached(index + 1), isAttached(index + 2)
    else { return nil }
    let range = index..<(index + 3)
    let start = Int(tokens[index].start)
    return PrefixedWord(
      bare: hash((start + 1)..<(start + 3)), whole: hash(glyphs(of: range)), tokens: range)
  }

  /// Whether the token is 無, 未, 非 or 不.
  func isNegativeKanji(_ index: Int) -> Bool {
    switch tokens[index].scalar {
    case 0x7121, 0x672A, 0x975E, 0x4E0D: true
    default: false
    }
  }
}
