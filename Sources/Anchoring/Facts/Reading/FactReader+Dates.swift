extension FactReader {
  /// The date at the token: a day, a month, a year, a span of time, an hour of the day.
  func date(at index: Int) -> Finding? {
    guard let token = self[index] else { return nil }
    switch token.kind {
    case .digits:
      return digitDate(at: index)
    case .word: return wordDate(at: index, token)
    case .symbol:
      // '90s
      guard token.scalar == 0x27 || token.scalar == 0x2019 || token.scalar == 0x2018,
        isAttached(index + 1), let found = decade(at: index + 1)
      else { return nil }
      return found
    default: return nil
    }
  }

  /// A date that begins with digits: what follows them says which sort it can be.
  private func digitDate(at index: Int) -> Finding? {
    guard let next = self[index + 1] else { return year(at: index) }
    if isAttached(index + 1) {
      switch next.kind {
      case .kanji:
        if let found = japaneseDate(at: index) { return found }
      case .symbol:
        if let found = clockTime(at: index) ?? numericDate(at: index) { return found }
      case .word, .clitic:
        if let found = ordinalSpan(at: index) ?? decade(at: index) { return found }
      default: break
      }
    }
    if next.has(.clock), let found = clockTime(at: index) { return found }
    if tokens[index].count <= 2, let found = dayBeforeMonth(at: index) ?? decade(at: index) {
      return found
    }
    return year(at: index)
  }

  private func wordDate(at index: Int, _ token: Token) -> Finding? {
    switch token.entry.role {
    case .month: return month(at: index)
    case .weekday:
      return found(
        .date, index..<(index + 1),
        .date(
          DateValue(
            form: .weekday, other: Int32(token.entry.value), relation: relation(before: index))))
    case .weekdayShort:
      guard token.isCapital, isSign(index + 1, ".") || isSign(index + 1, ","),
        role(index + 2) == .month || isDigits(index + 2)
      else { return nil }
      return found(
        .date, index..<(index + 1),
        .date(DateValue(form: .weekday, other: Int32(token.entry.value))))
    case .relativeDay:
      var found = found(
        .date, index..<(index + 1),
        .date(DateValue(form: .relative, other: Int32(token.entry.value))))
      // Morning and night come with a day, and are no fact by themselves.
      if token.entry.value > 6 {
        found.isFact = false
        found.isSlight = true
      }
      return found
    case .relation: return relativeSpan(at: index)
    case .season: return season(at: index)
    case .ordinal, .number: return ordinalSpan(at: index)
    case .era: return eraBeforeYear(at: index)
    default: return fiscalYear(at: index) ?? quarter(at: index)
    }
  }

  /// "Early", "mid-" or "late" before the token: 0 where there is none.
  func modifier(before index: Int) -> UInt8 {
    let word = isSign(index - 1, "-") ? index - 2 : index - 1
    guard role(word) == .modifier else { return 0 }
    return UInt8(tokens[word].entry.value)
  }

  func relation(before index: Int) -> UInt8 {
    role(index - 1) == .relation ? UInt8(tokens[index - 1].entry.value) : 0
  }

  /// Completes a date with what stands before it.
  func dated(_ range: Range<Int>, _ value: DateValue, from word: Int? = nil) -> Finding {
    var value = value
    let first = word ?? range.lowerBound
    value.modifier = modifier(before: first)
    var start = range.lowerBound
    if value.year == 0, value.relation == 0 {
      value.relation = relation(before: first)
      if value.relation > 0 { start -= 1 }
    }
    var found = found(.date, start..<range.upperBound, .date(value))
    if value.modifier > 0 { found.shownFrom = first - (isSign(first - 1, "-") ? 2 : 1) }
    return found
  }
}
