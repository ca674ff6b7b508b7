extension Token {
  /// Cuts glyphs into tokens.
  static func tokens(of glyphs: [Glyph]) -> [Self] {
    glyphs.withUnsafeBufferPointer { glyphs in
      var cutter = TokenCutter(glyphs)
      cutter.cut()
      return cutter.tokens
    }
  }
}

/// Cuts glyphs into tokens, from left to right.
private struct TokenCutter {
  private let glyphs: UnsafeBufferPointer<Glyph>
  private(set) var tokens: [Token] = []
  private var index = 0

  init(_ glyphs: UnsafeBufferPointer<Glyph>) {
    self.glyphs = glyphs
    tokens.reserveCapacity(glyphs.count / 4 + 8)
  }

  mutating func cut() {
    var marks: Token.Marks = [.beginsLine, .beginsSentence]
    while index < glyphs.count {
      let glyph = glyphs[index]
      if glyph.isSpace {
        marks.insert(.spaced)
        if glyph.scalar == Glyph.narrowSpace { marks.insert(.narrowly) }
        if glyph.scalar == Glyph.newline {
          // One line end may be a wrapped line's; an empty line begins anew.
          if marks.contains(.beginsLine) { marks.insert(.beginsSentence) }
          marks.insert(.beginsLine)
        }
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
    let isJapanese = (0x3001...0x9FFF).contains(glyph.scalar)
    if !isJapanese, glyph.isLetter {
      appendWord(marks)
      return
    }
    index += 1
    switch true {
    case glyph.isDigit:
      while index < glyphs.count, glyphs[index].isDigit { index += 1 }
      append(.digits, from: start, marks)
    case glyph.scalar < 0x80: append(.symbol, from: start, marks)
    case glyph.isHiragana: append(.hiragana, from: start, marks)
    case glyph.isKatakana: append(.katakana, from: start, marks)
    case glyph.isKanji: append(.kanji, from: start, marks)
    default: append(.symbol, from: start, marks)
    }
  }

  private mutating func append(_ kind: Token.Kind, from start: Int, _ marks: Token.Marks) {
    let scalar = index - start == 1 ? glyphs[start].scalar : 0
    tokens.append(
      Token(kind: kind, marks: marks, start: Int32(start), end: Int32(index), scalar: scalar))
  }

  // MARK: Words

  /// Takes a word with what belongs to it: apostrophes inside, "n't", the full stops of "U.S.".
  private mutating func appendWord(_ given: Token.Marks) {
    let start = index
    if index + 1 < glyphs.count, glyphs[index + 1].scalar == 0x2E, isDotted(at: index) {
      appendDotted(given)
      return
    }
    takeLetters()
    guard isApostrophe(index), isLetter(index + 1) else {
      appendEntry(from: start, given)
      return
    }
    var marks = given
    var clitic: Int?
    while isApostrophe(index), isLetter(index + 1) {
      let apostrophe = index
      index += 1
      takeLetters()
      if isNot(after: apostrophe) {
        marks.insert(.negated)
      } else if isClitic(after: apostrophe), !isApostrophe(index) {
        clitic = apostrophe
      }
    }
    let end = index
    index = clitic ?? end
    appendEntry(from: start, marks)
    if let clitic {
      index = end
      append(.clitic, from: clitic, [])
    }
  }

  private mutating func appendEntry(from start: Int, _ given: Token.Marks) {
    var marks = given
    if glyphs[start].isCapital {
      marks.insert(.capital)
      if index - start > 1,
        glyphs[start..<index].allSatisfy({ $0.isCapital || $0.scalar == 0x2E || $0.isMark })
      {
        marks.insert(.allCapitals)
      }
    }
    append(.word, from: start, marks)
    let word = UnsafeBufferPointer(rebasing: glyphs[start..<index])
    tokens[tokens.count - 1].hash = Glyph.hash(word)
    tokens[tokens.count - 1].entry = Lexicon.entry(of: word)
  }

  /// Takes letters with full stops between, as in "U.S." and "p.m.".
  private mutating func appendDotted(_ marks: Token.Marks) {
    let start = index
    while isLetter(index), index + 1 < glyphs.count, glyphs[index + 1].scalar == 0x2E,
      index == start || isDotted(at: index) || isLoneLetter(index)
    {
      index += 2
    }
    if isLoneLetter(index) { index += 1 }
    appendEntry(from: start, marks.union(.dotted))
  }

  /// Whether a letter with a full stop and another lone letter follow: the "U." of "U.S.".
  private func isDotted(at index: Int) -> Bool {
    isLetter(index) && index + 2 < glyphs.count && glyphs[index + 1].scalar == 0x2E
      && isLoneLetter(index + 2)
  }

  private func isLoneLetter(_ index: Int) -> Bool { isLetter(index) && !isLetter(index + 1) }

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

  /// Whether the letters up to the index are the "t" of "n't".
  private func isNot(after apostrophe: Int) -> Bool {
    index - apostrophe == 2 && (glyphs[apostrophe + 1].scalar | 0x20) == 0x74
      && (glyphs[apostrophe - 1].scalar | 0x20) == 0x6E
  }

  /// Whether the letters up to the index are a word of their own: 's, 're, 've, 'll, 'd, 'm.
  private func isClitic(after apostrophe: Int) -> Bool {
    let first = glyphs[apostrophe + 1].scalar | 0x20
    let last = glyphs[index - 1].scalar | 0x20
    switch (index - apostrophe - 1, first, last) {
    case (1, 0x73, _), (1, 0x64, _), (1, 0x6D, _): return true
    case (2, 0x72, 0x65), (2, 0x76, 0x65), (2, 0x6C, 0x6C): return true
    default: return false
    }
  }

  // MARK: Sentences

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

  /// Whether a full stop after the token belongs to it: "Mr.", "Sept.", "N.", "Inc.".
  private func isAbbreviated(_ index: Int) -> Bool {
    guard index >= 0, tokens[index].kind == .word, tokens[index].isCapital else { return false }
    let token = tokens[index]
    return token.count == 1 || token.has([.title, .abbreviation])
      || token.entry.role == .month && token.count < 5 && !token.has(.ambiguousMonth)
  }
}
