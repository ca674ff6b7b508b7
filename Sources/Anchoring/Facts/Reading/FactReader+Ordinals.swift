extension FactReader {
  /// The ordinal at the token: "sixth", "21st", "second-largest", 3番目.
  func ordinal(at index: Int) -> Finding? {
    guard let token = self[index] else { return nil }
    switch token.kind {
    case .digits: return digitOrdinal(at: index) ?? japaneseOrdinal(at: index)
    case .word: return numbered(at: index) ?? wordOrdinal(at: index)
    default: return nil
    }
  }

  /// The place that digits with a suffix or words give, with the token after it.
  func place(at index: Int) -> (value: UInt64, next: Int)? {
    if isDigits(index) {
      guard isOrdinalSuffix(index + 1), tokens[index].count < 10,
        let value = digitsOnly(at: index).whole
      else { return nil }
      return (value, index + 2)
    }
    switch role(index) {
    case .ordinal: return (UInt64(tokens[index].entry.value), index + 1)
    case .number where tokens[index].entry.value >= 20:
      guard isSign(index + 1, "-") || isSpaced(index + 1),
        isAttached(index + 2) || role(index + 1) == .ordinal
      else { return nil }
      let last = isSign(index + 1, "-") ? index + 2 : index + 1
      guard role(last) == .ordinal, tokens[last].entry.value < 10 else { return nil }
      return (UInt64(tokens[index].entry.value) + UInt64(tokens[last].entry.value), last + 1)
    default: return nil
    }
  }

  private func digitOrdinal(at index: Int) -> Finding? {
    guard let place = place(at: index) else { return nil }
    return ranked(index..<place.next, place.value)
  }

  private func wordOrdinal(at index: Int) -> Finding? {
    guard let place = place(at: index) else { return nil }
    var found = ranked(index..<place.next, place.value)
    if isInsideName(index) || beginsName(index, next: place.next) { found.isFact = false }
    if isSetPhrase(index, next: place.next) {
      found.isFact = false
      found.isSlight = true
    }
    return found
  }

  /// Whether a name begins the sentence with the ordinal: "Fifth Avenue", not "First Japan".
  private func beginsName(_ index: Int, next: Int) -> Bool {
    guard tokens[index].isCapital, let after = self[next], after.isSpaced else { return false }
    return after.kind == .word && after.isCapital && !after.has(.place)
  }

  /// An ordinal with the superlative that it qualifies: "second-largest", "first-ever".
  private func ranked(_ range: Range<Int>, _ value: UInt64) -> Finding {
    var next = range.upperBound
    let hyphen = isSign(next, "-") && isAttached(next) ? 1 : 0
    if has(next + hyphen, .superlative), !isWord(next + hyphen, "record") {
      next += hyphen + 1
    } else if hyphen == 1, isWord(next + 1, "ever") {
      next += 2
    }
    return found(
      .ordinal, range.lowerBound..<next,
      .figure(FigureValue(number: DecimalNumber(value), isOrdinal: true)))
  }

  /// "First lady", "at first", "First, …", a second of time.
  private func isSetPhrase(_ index: Int, next: Int) -> Bool {
    let hyphen = isSign(next, "-") ? 1 : 0
    if has(next + hyphen, .afterOrdinal) { return true }
    if isWord(index - 1, "at") && isWord(index, "first") { return true }
    if tokens[index].marks.contains(.beginsSentence),
      isSign(next, ",") || isWord(next, "of") && isWord(next + 1, "all")
    {
      return true
    }
    guard isWord(index, "second") else { return false }
    if isWord(index - 1, "per") || isWord(index - 1, "split") || isWord(index - 1, "every") {
      return true
    }
    guard has(index - 1, .article) else { return false }
    return self[next]?.kind != .word || has(next, .empty)
  }

  /// A number after its abbreviated word: "No.1".
  private func numbered(at index: Int) -> Finding? {
    let isPlural = isWord(index, "nos")
    guard isWord(index, "no") || isPlural else { return nil }
    let dot = isSign(index + 1, ".") && isAttached(index + 1) ? 1 : 0
    // Without its full stop only inside a sentence: "No 10 men came" begins one.
    let isTold =
      dot == 1 || tokens[index].isCapital && !tokens[index].marks.contains(.beginsSentence)
    guard isTold, isDigits(index + 1 + dot) else { return nil }
    return found(
      .ordinal, index..<(index + 2 + dot),
      .figure(
        FigureValue(
          number: digitsOnly(at: index + 1 + dot), isOrdinal: true, remainder: Remainder("№"))))
  }

  /// 第6回, 3番目, 5回目.
  func japaneseOrdinal(at index: Int) -> Finding? {
    if tokens[index].scalar == 0x7B2C { return afterPrefix(at: index) }
    // Most digits are followed by a counter: no use in reading the number first.
    if isDigits(index), let sign = self[index + 1], !Self.isKanjiNumeral(sign.scalar),
      sign.scalar != 0x2C, phrase(JapaneseLexicon.ordinalMarks, at: index + 1) == nil
    {
      return nil
    }
    guard isDigits(index) || Self.isKanjiNumeral(tokens[index].scalar),
      let reading = number(at: index), isAttached(reading.next), reading.remainder.isEmpty,
      let mark = phrase(JapaneseLexicon.ordinalMarks, at: reading.next),
      isDigits(index) || self[mark.next - 1]?.scalar == 0x76EE
    else { return nil }
    let value = FigureValue(number: reading.number, unit: mark.value, isOrdinal: true)
    return found(.ordinal, index..<mark.next, .figure(value))
  }

  /// 第6回, 第六章; not 第三者.
  private func afterPrefix(at index: Int) -> Finding? {
    guard isAttached(index + 1), let reading = number(at: index + 1) else { return nil }
    var next = reading.next
    var unit = Unit.none
    if isAttached(next), let after = self[next], after.kind == .kanji {
      // 第三者, 第一人者, 第一線, 第一歩, 第三世界 and 第二次大戦 name no place in an order.
      let isWar = after.scalar == 0x6B21 && [0x4E16, 0x5927].contains(self[next + 1]?.scalar)
      if isWar
        || [0x8005, 0x4EBA, 0x7DDA, 0x6B69, 0x4E16].contains(after.scalar)
          && self[index + 1]?.kind == .kanji
      {
        return nil
      }
      if let measure = phrase(JapaneseLexicon.measures, at: next) {
        next = measure.next
        if case .unit(let counter) = measure.value { unit = counter }
      } else if let mark = phrase(JapaneseLexicon.ordinalMarks, at: next) {
        next = mark.next
      }
    }
    let value = FigureValue(number: reading.number, unit: unit, isOrdinal: true)
    return found(.ordinal, index..<next, .figure(value))
  }

  /// Whether 初 stands for "first" and not inside 当初, 初期, 最初 and the like.
  func isFirst(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return true }
    if isAttached(range.lowerBound), let before = self[range.lowerBound - 1],
      [0x5F53, 0x5E74, 0x6708, 0x671F, 0x6700].contains(before.scalar)
    {
      return false
    }
    guard let after = self[range.upperBound] else { return true }
    return ![
      0x671F, 0x52D5, 0x65EC, 0x6B69, 0x7D1A, 0x5FC3, 0x65E5, 0x5E74, 0x590F, 0x51AC, 0x6625,
    ]
    .contains(after.scalar)
  }
}
