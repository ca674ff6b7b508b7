/// Finds names in tokens, from left to right.
struct NameReader {
  private let reader: FactReader

  /// The names found.
  private(set) var names: [Finding] = []

  /// Names with digits, which other rules have found.
  private let designated: [Range<Int>]
  private var nextDesignated = 0

  /// Words that begin a sentence and may be names, and are no name elsewhere in the text.
  private(set) var doubtful: [Int] = []

  init(_ reader: FactReader, designated: [Range<Int>]) {
    self.reader = reader
    self.designated = designated
  }

  mutating func read() {
    let tokens = reader.tokens
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .word, .digits:
        index = readWord(at: index)
      case .katakana:
        index = readKatakana(at: index)
      case .kanji:
        index = readKanji(at: index)
      default: index += 1
      }
    }
    guard !doubtful.isEmpty else { return }
    var known: Set<UInt64> = []
    for name in names {
      for index in name.tokens where tokens[index].isCapital { known.insert(tokens[index].hash) }
    }
    for index in doubtful where known.contains(tokens[index].hash) {
      names.append(reader.found(.name, index..<(index + 1)))
    }
    doubtful.removeAll { known.contains(tokens[$0].hash) }
  }

  // MARK: Capitals

  private mutating func readWord(at index: Int) -> Int {
    let designation = designation(at: index)
    guard designation != nil || isPart(index) else { return index + 1 }
    if designation == nil, reader.tokens[index].marks.contains(.beginsSentence),
      !isNameAtBeginning(index)
    {
      if !reader.tokens[index].has([.starter, .empty]) { doubtful.append(index) }
      return index + 1
    }
    var next = designation ?? (index + 1)
    while let more = extended(next) { next = more }
    // A title or a direction without a name after it is no name: "the President said".
    if next == index + 1, isLone(index) { return next }
    names.append(reader.found(.name, index..<next))
    return next
  }

  /// The end of the name with digits that begins here.
  private mutating func designation(at index: Int) -> Int? {
    while nextDesignated < designated.count, designated[nextDesignated].lowerBound < index {
      nextDesignated += 1
    }
    guard nextDesignated < designated.count, designated[nextDesignated].lowerBound == index else {
      return nil
    }
    return designated[nextDesignated].upperBound
  }

  /// Whether the token is a capitalised word that can be part of a name.
  private func isPart(_ index: Int) -> Bool {
    guard let token = reader[index], token.kind == .word, token.isCapital, !reader.isTaken[index]
    else { return false }
    if token.marks.contains(.allCapitals) { return true }
    if token.count == 1 {
      return isInitial(index) || isNamed(index - 1) && (!isWordI(index) || isWar(index - 1))
    }
    return token.marks.contains(.beginsSentence) || !token.has(.empty)
      || token.has(.ambiguousMonth)
  }

  /// Whether "I" after the token is a number: World War I.
  private func isWar(_ index: Int) -> Bool {
    reader.isWord(index, "war") || reader.has(index, .label)
  }

  private func isWordI(_ index: Int) -> Bool { reader.isWord(index, "i") }

  /// Whether the token before is a capitalised word, so that "Plan B" is one name.
  private func isNamed(_ index: Int) -> Bool {
    guard let token = reader[index] else { return false }
    return token.kind == .word && token.isCapital && !token.has(.empty)
  }

  /// A letter with a full stop and a capital after it: the N of North Korea, shortened.
  private func isInitial(_ index: Int) -> Bool {
    reader.isSign(index + 1, ".") && reader.isAttached(index + 1)
      && reader[index + 2]?.kind == .word && reader[index + 2]?.isCapital ?? false
  }

  /// Whether a single title or direction stands alone.
  private func isLone(_ index: Int) -> Bool {
    let token = reader.tokens[index]
    return token.count == 1
      || token.has(.title) && !token.marks.contains(.allCapitals) && !token.has(.place)
  }

  /// The token after the next part of a name that goes on at `index`, nil where it ends.
  private mutating func extended(_ index: Int) -> Int? {
    guard let token = reader[index], !token.marks.contains(.beginsSentence) else { return nil }
    if let designation = designation(at: index), token.isSpaced { return designation }
    if token.isSpaced, isPart(index) { return index + 1 }
    if isLabel(index - 1) { return index + 1 }
    if token.scalar == Glyph.hyphen, reader.isAttached(index), reader.isAttached(index + 1),
      isPart(index + 1)
    {
      return index + 2
    }
    if token.scalar == 0x2E, reader.isAttached(index), isAbbreviated(index - 1),
      reader.isSpaced(index + 1), isPart(index + 1),
      !(reader[index + 1]?.marks.contains(.beginsSentence) ?? true)
    {
      return index + 2
    }
    return afterParticles(index)
  }

  /// Whether a number follows that is part of the name: "Article 9".
  private func isLabel(_ index: Int) -> Bool {
    reader.has(index, .label) && reader.isDigits(index + 1) && reader.isSpaced(index + 1)
      && !reader.isTaken[index + 1]
  }

  /// Whether a full stop after the word belongs to it.
  private func isAbbreviated(_ index: Int) -> Bool {
    guard let token = reader[index] else { return false }
    return token.count == 1 || token.has(.title) || token.count <= 3
  }

  /// The token after the part that follows "of", "of the", "de", "&".
  private func afterParticles(_ index: Int) -> Int? {
    var next = index
    if reader.isSign(next, "&") {
      next += 1
    } else if reader.has(next, .particle), !(reader[next]?.isCapital ?? true) {
      if reader.isWord(next, "of"), reader.isWord(next + 1, "the") { next += 1 }
      next += 1
    }
    guard next > index, reader.isSpaced(next), isPart(next),
      !(reader[next]?.marks.contains(.beginsSentence) ?? true)
    else { return nil }
    return next + 1
  }

  /// Whether a capital at the beginning of a sentence is a name's.
  private func isNameAtBeginning(_ index: Int) -> Bool {
    let token = reader.tokens[index]
    if token.marks.contains(.allCapitals) || token.has(.place) { return true }
    if token.has(.label), isLabel(index) { return true }
    if token.entry.role == .ordinal, isSpacedPart(index + 1) { return true }
    if token.has(.starter) || token.entry.role == .number || token.entry.role == .ordinal {
      return token.has(.title) && isPart(index + 1)
    }
    if token.count == 1 { return isInitial(index) }
    if reader[index + 1]?.kind == .clitic { return true }
    if isNameContinued(index) || !reader.isWord(index + 1, "of") && afterParticles(index + 1) != nil
    {
      return true
    }
    guard
      reader.has(index + 1, .finite)
        || reader.isSign(index + 1, ",") && reader.isWord(index + 2, "who")
    else { return false }
    return !hasCommonEnding(token) && token.entry.role != .counted
  }

  /// Whether the token goes on with a name after a space.
  private func isSpacedPart(_ index: Int) -> Bool {
    guard let token = reader[index], token.isSpaced else { return false }
    return isPart(index) && !token.marks.contains(.beginsSentence)
  }

  private func isNameContinued(_ index: Int) -> Bool {
    if isSpacedPart(index + 1) { return true }
    let isHyphenated =
      reader.isSign(index + 1, "-") && reader.isAttached(index + 1)
      && reader.isAttached(index + 2)
    if isHyphenated, isPart(index + 2) { return true }
    return reader.isSign(index + 1, ".") && isAbbreviated(index) && reader.has(index, .title)
      && isPart(index + 2)
  }

  /// Whether the word ends as plurals, gerunds and abstract nouns do, which need no article.
  private func hasCommonEnding(_ token: Token) -> Bool {
    for ending in ["s", "ing", "ion", "ment", "ness", "ity", "ly", "ism", "ance", "ence", "ship"] {
      let scalars = Array(ending.unicodeScalars)
      guard token.count > scalars.count else { continue }
      let tail = reader.glyphs[(Int(token.end) - scalars.count)..<Int(token.end)]
      if zip(tail, scalars).allSatisfy({ $0.scalar == $1.value }) { return true }
    }
    return false
  }

  // MARK: Japanese

  private mutating func readKatakana(at index: Int) -> Int {
    var next = index
    while let token = reader[next], next == index || !token.isSpaced {
      let joins =
        token.scalar == 0x30FB && reader[next + 1]?.kind == .katakana
        && reader.isAttached(next + 1) && next > index
      guard token.kind == .katakana || joins else { break }
      guard !reader.isTaken[next] else { break }
      next += 1
    }
    guard next - index >= 2, !isCommon(index..<next) else { return Swift.max(next, index + 1) }
    names.append(reader.found(.name, index..<next))
    return next
  }

  private func isCommon(_ range: Range<Int>) -> Bool {
    guard let match = reader.phrase(JapaneseLexicon.commonKatakana, at: range.lowerBound) else {
      return false
    }
    return match.next == range.upperBound
  }

  private mutating func readKanji(at index: Int) -> Int {
    if let place = reader.phrase(JapaneseLexicon.places, at: index), !reader.isTaken[index] {
      names.append(reader.found(.name, index..<place.next))
      return place.next
    }
    guard reader.phrase(JapaneseLexicon.titles, at: index + 1) != nil else { return index + 1 }
    var start = index
    let floor = Swift.max(names.last?.tokens.upperBound ?? 0, index - 4)
    while start > floor, reader[start - 1]?.kind == .kanji, reader.isAttached(start),
      !reader.isTaken[start - 1]
    {
      start -= 1
    }
    // 元, 前, 新, 現, 両, 副, 同, 各 qualify the title and name nobody.
    while start <= index,
      [0x5143, 0x524D, 0x65B0, 0x73FE, 0x4E21, 0x526F, 0x540C, 0x5404].contains(
        reader.tokens[start].scalar)
    {
      start += 1
    }
    guard start <= index, !reader.isTaken[index], index + 1 - start >= 2 else { return index + 1 }
    names.append(reader.found(.name, start..<(index + 1)))
    return index + 1
  }
}
