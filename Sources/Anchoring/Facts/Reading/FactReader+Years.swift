extension FactReader {
  /// "2022", "2019–2022", "2024-25", "500 BC".
  func year(at index: Int) -> Finding? {
    let sign = eraSign(after: index + 1)
    guard
      let value = sign == nil ? bareYear(at: index) : digitsOnly(at: index).whole.map(Int32.init)
    else { return nil }
    var next = index + 1
    var second: DateValue?
    if let dash = self[next], isAttached(next), isAttached(next + 1), isDigits(next + 1),
      dash.scalar == Glyph.hyphen || dash.scalar == Glyph.longDash || dash.scalar == 0x2F
        || dash.scalar == 0x7E
    {
      if let end = plainYear(at: next + 1) {
        second = DateValue(year: end)
        next += 2
      } else if tokens[next + 1].count == 2, let end = digitsOnly(at: next + 1).whole,
        Int32(end) == (value + 1) % 100 || Int32(end) > value % 100
      {
        second = DateValue(year: value / 100 * 100 + Int32(end))
        next += 2
      }
    }
    var date = DateValue(year: value)
    if let sign = sign ?? eraSign(after: next) {
      date.year *= sign.sign
      second?.year *= sign.sign
      next = sign.next
    }
    var found = dated(index..<next, date)
    if let second { found.end = .date(second) }
    return found
  }

  /// Four digits that read as a year: from 1900 to 2099 unless they count something, earlier ones
  /// only where a preposition or brackets say so.
  private func bareYear(at index: Int) -> Int32? {
    guard let value = plainYear(at: index), !isAttached(index) || !isJoined(index) else {
      return nil
    }
    if Currency(sign: self[index - 1]?.scalar ?? 0) != nil { return nil }
    if isMeasured(index + 1) || has(index - 1, .approximator) && !isWord(index - 1, "around") {
      return nil
    }
    if has(index - 1, .label), tokens[index - 1].isCapital { return nil }
    if (1900...2099).contains(value) {
      guard role(index + 1) == .counted else { return value }
      let isTold =
        has(index - 1, [.timePreposition, .definite]) && !isWord(index - 1, "and")
        && !isWord(index - 1, "to") && !isWord(index - 1, "of") && !isWord(index - 1, "for")
      return isTold ? value : nil
    }
    let isTold =
      has(index - 1, .timePreposition) || role(index - 1) == .modifier
      || isWord(index - 1, "year") || isSign(index - 1, "(")
      || isSign(index - 1, "-") && isDigits(index - 2)
    let isPaired =
      isSign(index + 1, "-") && isAttached(index + 1)
      && plainYear(at: index + 2) != nil
    guard role(index + 1) != .counted else { return nil }
    return isTold || isPaired ? value : nil
  }

  /// Whether digits are joined to what stands before them, as in "F-2000" or "3.2022".
  private func isJoined(_ index: Int) -> Bool {
    guard let before = self[index - 1] else { return false }
    switch before.kind {
    case .word: return true
    case .symbol:
      return [0x2E, 0x2F, 0x3A, 0x23].contains(before.scalar)
        && (isDigits(index - 2) || before.scalar == 0x23)
    default: return false
    }
  }

  /// Whether a unit, a magnitude or a percent sign follows.
  func isMeasured(_ index: Int) -> Bool {
    switch role(index) {
    case .scale: return true
    case .unit, .currency:
      return !tokens[index].has(.sign) || isAttached(index) || tokens[index].count > 1
    case .scaleSuffix: return true
    default:
      guard let token = self[index] else { return false }
      if token.kind == .kanji || token.kind == .katakana, isAttached(index) {
        return Self.isKanjiNumeral(token.scalar)
          || phrase(JapaneseLexicon.measures, at: index) != nil
      }
      return token.scalar == 0x25 || isWord(index, "per") && isWord(index + 1, "cent")
        || isAttached(index) && (token.kind == .word || token.scalar == 0xB0)
    }
  }

  private func eraSign(after index: Int) -> (sign: Int32, next: Int)? {
    guard isDigits(index - 1), tokens[index - 1].count <= 4,
      isEra(index) || isWord(index, "ad") && has(index - 2, .timePreposition)
    else { return nil }
    return (tokens[index].entry.value < 0 ? -1 : 1, index + 1)
  }

  /// Whether the token is BC or AD, and not the word "ad".
  func isEra(_ index: Int) -> Bool {
    guard role(index) == .era else { return false }
    return !tokens[index].marks.isDisjoint(with: [.allCapitals, .dotted]) || isWord(index, "bc")
      || isWord(index, "bce")
  }

  /// "AD 500".
  func eraBeforeYear(at index: Int) -> Finding? {
    guard tokens[index].isCapital, isDigits(index + 1), tokens[index + 1].count <= 4,
      let value = digitsOnly(at: index + 1).whole
    else { return nil }
    return found(
      .date, index..<(index + 2),
      .date(DateValue(year: Int32(value) * Int32(tokens[index].entry.value))))
  }

  /// "1990s", "’90s".
  func decade(at index: Int) -> Finding? {
    guard isDigits(index), let value = digitsOnly(at: index).whole, value % 10 == 0,
      tokens[index].count == 4 || tokens[index].count == 2
    else { return nil }
    let isPlural =
      isWord(index + 1, "s") && isAttached(index + 1)
      || self[index + 1]?.kind == .clitic && self[index + 1]?.count == 2
    let apostrophe =
      (self[index + 1]?.scalar == 0x27 || self[index + 1]?.scalar == 0x2019)
      && isWord(index + 2, "s") && isAttached(index + 1) && isAttached(index + 2)
    guard isPlural || apostrophe, tokens[index].count == 4 || isDecadeTold(index) else {
      return nil
    }
    return dated(
      index..<(index + (apostrophe ? 3 : 2)),
      DateValue(form: .decade, year: Int32(value)))
  }

  /// Whether "the" or an apostrophe stands before two digits: "his 50s" is an age.
  private func isDecadeTold(_ index: Int) -> Bool {
    if isAttached(index), let mark = self[index - 1], mark.kind == .symbol {
      return mark.scalar == 0x27 || mark.scalar == 0x2018 || mark.scalar == 0x2019
    }
    let word = role(index - 1) == .modifier ? index - 2 : index - 1
    return isWord(word, "the")
  }

  /// "FY2024", "fiscal 2024", "the 2024 fiscal year".
  func fiscalYear(at index: Int) -> Finding? {
    var next = index + 1
    if isWord(index, "fiscal") {
      if isWord(next, "year") { next += 1 }
    } else if !isWord(index, "fy") {
      return nil
    }
    guard isDigits(next), tokens[next].count == 4 || tokens[next].count == 2,
      let value = digitsOnly(at: next).whole
    else { return nil }
    let year = Int32(value) + (tokens[next].count == 2 ? 2000 : 0)
    var end = next + 1
    var found = DateValue(form: .fiscal, year: year)
    if isSign(end, "/") || isSign(end, "-"), isAttached(end), isDigits(end + 1),
      isAttached(end + 1), let last = digitsOnly(at: end + 1).whole
    {
      found.other = Int32(clamping: last < 100 ? last + 2000 : last)
      end += 2
    }
    return dated(index..<end, found)
  }
}
