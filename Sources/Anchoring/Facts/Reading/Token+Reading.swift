extension Token {
  /// Cuts glyphs into tokens.
  static func tokens(of glyphs: [Glyph]) -> [Self] {
    var cutter = TokenCutter(glyphs: glyphs)
    cutter.cut()
    return cutter.tokens
  }
}

/// Cuts glyphs into tokens, from left to right.
private struct TokenCutter {
  let glyphs: [Glyph]
  var tokens: [Token] = []
  private var index = 0

  init(glyphs: [Glyph]) {
    self.glyphs = glyphs
    tokens.reserveCapacity(glyphs.count / 4 + 8)
  }

  mutating func cut() {
    var marks: Token.Marks = [.beginsLine, .beginsSentence]
    while index < glyphs.count {
      let glyph = glyphs[index]
      if glyph.isSpace {
        marks.insert(.spaced)
        if glyph.scalar == Glyph.newline { marks.formUnion([.beginsLine, .beginsSentence]) }
        if glyph.scalar == Glyph.narrowSpace { marks.insert(.narrowly) }
        index += 1
        continue
      }
      if endsSentenceBefore { marks.insert(.beginsSentence) }
      append(glyph, marks)
      marks = []
    }
  }

  private mutating func append(_ glyph: Glyph, _ marks: Token.Marks) {
    let start = index
    if glyph.isDigit {
      while index < glyphs.count, glyphs[index].isDigit { index += 1 }
      append(.digits, from: start, marks)
    } else if glyph.isLetter {
      appendWord(marks)
    } else if glyph.isHiragana {
      index += 1
      append(.hiragana, from: start, marks)
    } else if glyph.isKatakana {
      index += 1
      append(.katakana, from: start, marks)
    } else if glyph.isKanji {
      index += 1
      append(.kanji, from: start, marks)
    } else {
      index += 1
      append(.symbol, from: start, marks)
    }
  }

  private mutating func append(_ kind: Token.Kind, from start: Int, _ marks: Token.Marks) {
    let scalar = index - start == 1 ? glyphs[start].scalar : 0
    tokens.append(
      Token(kind: kind, marks: marks, start: Int32(start), end: Int32(index), scalar: scalar))
  }

  /// Takes a word with what belongs to it: apostrophes inside, "n't", the full stops of "U.S.".
  private mutating func appendWord(_ given: Token.Marks) {
    let start = index
    var marks = given
    if isDottedAcronym(at: index) {
      while isDottedAcronym(at: index) || isLastInitial(at: index, from: start) { index += 2 }
      if index < glyphs.count, glyphs[index].isLetter, !(isLetter(index + 1)) { index += 1 }
      marks.formUnion(glyphs[start].isCapital ? [.dotted, .capital, .allCapitals] : .dotted)
      appendEntry(from: start, marks)
      return
    }
    takeLetters()
    var clitic: Int?
    while isApostrophe(index), isLetter(index + 1) {
      let apostrophe = index
      index += 1
      takeLetters()
      let suffix = glyphs[(apostrophe + 1)..<index]
      if Self.isNot(suffix), (glyphs[apostrophe - 1].scalar | 0x20) == 0x6E {
        marks.insert(.negated)
      } else if Self.isClitic(suffix), !isApostrophe(index) {
        clitic = apostrophe
      }
    }
    let end = index
    index = clitic ?? end
    if glyphs[start].isCapital {
      marks.insert(.capital)
      let letters = glyphs[start..<index]
      if letters.count > 1, letters.allSatisfy({ $0.isCapital || $0.isMark }) {
        marks.insert(.allCapitals)
      }
    }
    appendEntry(from: start, marks)
    if let clitic {
      index = end
      append(.clitic, from: clitic, [])
    }
  }

  private mutating func appendEntry(from start: Int, _ marks: Token.Marks) {
    append(.word, from: start, marks)
    tokens[tokens.count - 1].entry = Lexicon.entry(of: glyphs[start..<index])
  }

  private mutating func takeLetters() {
    while isLetter(index) { index += 1 }
  }

  private func isLetter(_ index: Int) -> Bool {
    index < glyphs.count && glyphs[index].isLetter
  }

  private func isApostrophe(_ index: Int) -> Bool {
    guard index < glyphs.count else { return false }
    return glyphs[index].scalar == 0x27 || glyphs[index].scalar == 0x2019
  }

  /// Whether a letter with a full stop and another lone letter follow: the "U." of "U.S.".
  private func isDottedAcronym(at index: Int) -> Bool {
    isInitial(index) && isInitialOrLast(index + 2)
  }

  /// Whether the last letter of such a run has its own full stop.
  private func isLastInitial(at index: Int, from start: Int) -> Bool {
    index > start && isInitial(index)
  }

  private func isInitial(_ index: Int) -> Bool {
    guard isLetter(index), index + 1 < glyphs.count, glyphs[index + 1].scalar == 0x2E else {
      return false
    }
    return index == 0 || !(glyphs[index - 1].isLetter || glyphs[index - 1].isDigit)
      || glyphs[index - 1].isDigit
  }

  private func isInitialOrLast(_ index: Int) -> Bool {
    isLetter(index) && !isLetter(index + 1)
  }

  private static func isNot(_ suffix: ArraySlice<Glyph>) -> Bool {
    suffix.count == 1 && suffix.first.map { $0.scalar | 0x20 } == 0x74
  }

  /// Whether the letters after an apostrophe are a word of their own: 's, 're, 've, 'll, 'd, 'm.
  private static func isClitic(_ suffix: ArraySlice<Glyph>) -> Bool {
    guard let first = suffix.first?.scalar else { return false }
    switch first | 0x20 {
    case 0x73, 0x64, 0x6D: return suffix.count == 1
    case 0x72, 0x76: return suffix.count == 2 && suffix.last.map { $0.scalar | 0x20 } == 0x65
    case 0x6C: return suffix.count == 2 && suffix.last.map { $0.scalar | 0x20 } == 0x6C
    default: return false
    }
  }

  /// Whether a full stop after the token belongs to it: "Mr.", "Sept.", "N.", "Inc.".
  private func isAbbreviated(_ index: Int) -> Bool {
    guard index >= 0, tokens[index].kind == .word, tokens[index].isCapital else { return false }
    let token = tokens[index]
    return token.count == 1 || token.has([.title, .abbreviation])
      || token.entry.role == .month && token.count < 5 && !token.has(.ambiguousMonth)
  }

  /// Whether what stands before the glyph at hand ended a sentence or opened a quotation.
  private var endsSentenceBefore: Bool {
    guard let last = tokens.last, last.kind == .symbol else { return false }
    switch last.scalar {
    case 0x2E: return !isAbbreviated(tokens.count - 2)
    case 0x21, 0x3F, 0x3A, 0x3002, 0x201C, 0x300C, 0x2018, 0x2022: return true
    case 0x22, 0x27, 0x28:
      return tokens.count == 1 || last.isSpaced || last.marks.contains(.beginsSentence)
    case 0x2D, 0x2013, 0x2014, 0x2A: return last.marks.contains(.beginsLine)
    case 0x201D, 0x2019:
      guard tokens.count > 1 else { return true }
      return [0x2E, 0x21, 0x3F].contains(tokens[tokens.count - 2].scalar)
    default: return false
    }
  }
}
