/// Reads a sentence's facts, in one pass from left to right and in time linear in its length.
///
/// Each rule looks at a bounded number of tokens around the one at hand. What one rule has taken no
/// later one takes again, but for quotations and names, which may hold other facts.
struct FactReader {
  let glyphs: [Glyph]
  let tokens: [Token]

  /// What has been found, in the order of the rules.
  var findings: [Finding] = []

  /// The quotations, which tokens do not bound, in glyphs.
  var quotations: [Range<Int>] = []

  /// Words that only begin a sentence, and would be names if another text had them as such.
  var doubtfulNames: [Int] = []

  /// Which tokens are part of a figure, a date or an ordinal.
  var isTaken: [Bool]

  init(_ text: String) {
    let glyphs = Glyph.glyphs(of: text)
    let tokens = Token.tokens(of: glyphs)
    self.glyphs = glyphs
    self.tokens = tokens
    isTaken = Array(repeating: false, count: tokens.count)
  }

  /// Reads everything that a revision may change: all but quotations and superlatives.
  mutating func readChangeables() {
    readNumbers(withSuperlatives: false)
    readNames()
  }

  /// Reads everything that is a fact.
  mutating func readAll() {
    readNumbers(withSuperlatives: true)
    readNames()
    readQuotations()
  }

  mutating func readNumbers(withSuperlatives: Bool) {
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .word:
        guard !isInert(word: index, withSuperlatives: withSuperlatives) else { break }
        guard let found = number(or: negation, at: index) else {
          if withSuperlatives, let found = superlative(at: index) { findings.append(found) }
          break
        }
        index = take(found)
        continue
      case .digits, .symbol:
        guard tokens[index].kind == .digits || !isInert(sign: tokens[index].scalar),
          let found = number(or: money, at: index)
        else { break }
        index = take(found)
        continue
      case .katakana:
        guard let found = money(at: index) else { break }
        index = take(found)
        continue
      case .kanji, .hiragana:
        index = readJapanese(at: index, withSuperlatives: withSuperlatives)
        continue
      case .clitic: break
      }
      index += 1
    }
  }

  /// A date, an ordinal or a figure, else what `rule` finds, else a currency's name.
  private func number(or rule: (Int) -> Finding?, at index: Int) -> Finding? {
    date(at: index) ?? ordinal(at: index) ?? figure(at: index) ?? rule(index) ?? money(at: index)
  }

  /// Keeps what was found; the token after it.
  mutating func take(_ found: Finding) -> Int {
    findings.append(found)
    switch found.kind {
    case .figure, .date, .ordinal:
      if found.isFact {
        for taken in found.tokens { isTaken[taken] = true }
      }
    case .superlative, .name, .negation, .money: break
    }
    return found.tokens.upperBound
  }

  /// Whether no rule can find anything that begins with the word, as for most words.
  private func isInert(word index: Int, withSuperlatives: Bool) -> Bool {
    let token = tokens[index]
    switch token.entry.role {
    case .none, .unit, .counted, .modifier, .ordinalPlural, .scaleSuffix: break
    default: return false
    }
    guard !token.has(Lexicon.telling), !token.marks.contains(.negated),
      !(withSuperlatives && isSuperlativeForm(token))
    else { return token.has(.article) && opensNothing(article: index) }
    guard index + 1 < tokens.count, !tokens[index + 1].isSpaced else { return true }
    let next = tokens[index + 1]
    return next.kind != .digits && next.scalar != Glyph.hyphen && next.scalar != 0x24
  }

  /// Whether the sign opens nothing: all but currencies, a minus, an apostrophe and signs of digits.
  private func isInert(sign: UInt32) -> Bool {
    switch sign {
    case 0x24, 0x27, Glyph.hyphen: false
    case ..<0x80, 0x2010...0x2017, 0x201A...0x203E, 0x3001...0x3006, 0x3008...0x301F: true
    default: false
    }
  }

  /// Whether no "million", "dozen" or "third" follows the article.
  private func opensNothing(article index: Int) -> Bool {
    guard isSpaced(index + 1) else { return index + 1 == tokens.count }
    switch role(index + 1) {
    case .scale, .fraction, .ordinal: return false
    default: return true
    }
  }
}

// MARK: Looking at tokens

extension FactReader {
  /// The token, where there is one.
  subscript(_ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// Whether the token is this sign.
  func isSign(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].scalar == scalar.value
  }

  /// Whether the token is this word in any case; `word` is in lower case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
    let token = tokens[index]
    guard token.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<token.count {
      let scalar = glyphs[Int(token.start) + offset].scalar
      let lower = scalar &- 0x41 < 26 ? scalar | 0x20 : scalar
      if lower != UInt32(word.utf8Start[offset]) { return false }
    }
    return true
  }

  func role(_ index: Int) -> Lexicon.Role {
    tokens.indices.contains(index) ? tokens[index].entry.role : .none
  }

  func has(_ index: Int, _ traits: Lexicon.Traits) -> Bool {
    tokens.indices.contains(index) && tokens[index].has(traits)
  }

  func isDigits(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .digits
  }

  func isSpaced(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isSpaced
  }

  /// Whether the token stands right after the one before it.
  func isAttached(_ index: Int) -> Bool {
    index > 0 && tokens.indices.contains(index) && !tokens[index].isSpaced
  }

  /// The glyphs of the tokens.
  func glyphs(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The first token that begins at the glyph or after it.
  ///
  /// `near` is a token not after it; phrases are short, so the walk is.
  func token(atGlyph glyph: Int, near: Int) -> Int {
    var index = near
    while index < tokens.count, tokens[index].start < glyph {
      index += 1
    }
    return index
  }

  /// The longest phrase of the table at the token, with the token after it.
  func phrase<Value>(_ table: GlyphPhrases<Value>, at index: Int) -> (value: Value, next: Int)? {
    guard index < tokens.count else { return nil }
    guard let match = table.match(glyphs, at: Int(tokens[index].start)) else { return nil }
    return (match.value, token(atGlyph: Int(tokens[index].start) + match.count, near: index))
  }

  func found(
    _ kind: Finding.Kind, _ range: Range<Int>, _ meaning: Finding.Meaning = .none
  ) -> Finding {
    Finding(kind: kind, tokens: range, meaning: meaning)
  }
}
