extension FactReader {
  /// Reads at a token of kanji or hiragana; the token to go on at.
  mutating func readJapanese(at index: Int, withSuperlatives: Bool) -> Int {
    if let signal = phrase(JapaneseLexicon.signals, at: index),
      let next = read(signal.value, index..<signal.next, withSuperlatives: withSuperlatives)
    {
      return next
    }
    guard tokens[index].kind == .kanji else {
      guard isStemNegation(at: index) else { return index + 1 }
      return take(found(.negation, index..<(index + 1), .negation(isNever: false)))
    }
    guard opensNumber(tokens[index].scalar),
      let found = japaneseDate(at: index) ?? japaneseOrdinal(at: index) ?? figure(at: index)
    else { return index + 1 }
    return take(found)
  }

  /// Takes what a phrase says; nil where it says nothing in its place.
  private mutating func read(
    _ signal: JapaneseLexicon.Signal, _ range: Range<Int>, withSuperlatives: Bool
  ) -> Int? {
    switch signal {
    case .date(let value):
      return isComparison(range.upperBound) ? nil : take(found(.date, range, .date(value)))
    case .weekday(let day):
      return take(found(.date, range, .date(DateValue(form: .weekday, other: Int32(day)))))
    case .era(let year):
      return calendar(from: range.lowerBound, number: range.upperBound, era: Int32(year))
        .map { take($0) }
    case .first:
      guard isFirst(range) else { return nil }
      let value = FigureValue(number: DecimalNumber(1), isOrdinal: true)
      return take(found(.ordinal, range, .figure(value)))
    case .quantity(let value): return take(found(.figure, range, .figure(value)))
    case .superlative:
      if withSuperlatives, !isBound(range.upperBound) {
        findings.append(found(.superlative, range))
      }
      return range.upperBound
    case .negation:
      // なく and なし need something before them: なくす at the beginning of a sentence does not.
      guard range.lowerBound > 0 || tokens[range.lowerBound].scalar != 0x306A else { return nil }
      return take(found(.negation, range, .negation(isNever: false)))
    case .assertion: return range.upperBound
    }
  }

  /// Whether a number, or a date that begins with one, can begin with the kanji: a numeral, or 第,
  /// 数, 午.
  private func opensNumber(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7B2C, Self.several, 0x5348: true
    default: Self.isKanjiNumeral(scalar)
    }
  }

  /// Whether 比 makes a comparison of what would be a date, as in 前年比 and 前年同月比.
  private func isComparison(_ index: Int) -> Bool {
    guard isAttached(index), let sign = self[index] else { return false }
    return sign.scalar == 0x6BD4 || sign.scalar == 0x540C
  }

  /// Whether 最大 and its like bound a figure: 最大30機, 最大で30機.
  private func isBound(_ index: Int) -> Bool {
    isDigits(index) || self[index]?.scalar == 0x3067 && isDigits(index + 1)
  }
}
