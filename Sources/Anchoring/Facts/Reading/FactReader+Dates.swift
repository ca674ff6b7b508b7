extension FactReader {
  /// The date at the token: a day, a month, a year, a span of time, an hour of the day.
  func date(at index: Int) -> Finding? {
    guard let token = self[index] else { return nil }
    switch token.kind {
    case .digits:
      return japaneseDate(at: index) ?? clockTime(at: index) ?? numericDate(at: index)
        ?? dayBeforeMonth(at: index) ?? ordinalSpan(at: index) ?? decade(at: index)
        ?? year(at: index)
    case .word: return wordDate(at: index, token)
    case .kanji, .hiragana: return japaneseDate(at: index)
    case .symbol:
      // '90s
      guard token.scalar == 0x27 || token.scalar == 0x2019 || token.scalar == 0x2018,
        isAttached(index + 1), let found = decade(at: index + 1)
      else { return nil }
      return found
    default: return nil
    }
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
      return found(
        .date, index..<(index + 1),
        .date(DateValue(form: .relative, other: Int32(token.entry.value))))
    case .relation: return relativeSpan(at: index)
    case .season: return season(at: index)
    case .ordinal, .number: return ordinalSpan(at: index)
    case .era: return eraBeforeYear(at: index)
    default: return fiscalYear(at: index) ?? quarter(at: index)
    }
  }

  /// "Early", "mid-" or "late" before the token: 0 where there is none.
  private func modifier(before index: Int) -> UInt8 {
    let word = isSign(index - 1, "-") ? index - 2 : index - 1
    guard role(word) == .modifier else { return 0 }
    return UInt8(tokens[word].entry.value)
  }

  private func relation(before index: Int) -> UInt8 {
    role(index - 1) == .relation ? UInt8(tokens[index - 1].entry.value) : 0
  }

  /// Completes a date with what stands before it.
  private func dated(_ range: Range<Int>, _ value: DateValue, from word: Int? = nil) -> Finding {
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

  // MARK: Months

  /// A month with its day and year: "December", "Sept 3-5", "June of 2024".
  private func month(at index: Int) -> Finding? {
    let token = tokens[index]
    var value = DateValue(month: UInt8(token.entry.value))
    let isShort =
      token.count < 5 && !isWord(index, "may") && !isWord(index, "june")
      && !isWord(index, "july")
    var next = index + 1
    if isShort, isSign(next, "."), isAttached(next) { next += 1 }
    var second: DateValue?
    if let day = day(at: next) {
      value.day = day.day
      next = day.next
      if let end = dayRangeEnd(at: next) {
        second = value
        second?.day = end.day
        next = end.next
      }
      let comma = isSign(next, ",") ? 1 : 0
      if let year = plainYear(at: next + comma) {
        value.year = year
        second?.year = year
        next += comma + 1
      }
    } else if let year = yearAfterMonth(at: next) {
      value.year = year.year
      next = year.next
    } else if !isMonthAlone(index) {
      return nil
    } else if next > index + 1, self[next]?.marks.contains(.beginsSentence) ?? true {
      // The full stop may end the sentence: it is no part of the month.
      next = index + 1
    }
    var found = dated(index..<next, value)
    found.second = second.map { .date($0) }
    return found
  }

  /// Whether a month's name without a day or a year is one: "may" is a verb more often.
  private func isMonthAlone(_ index: Int) -> Bool {
    let token = tokens[index]
    let isName = token.isCapital && !token.marks.contains(.beginsSentence)
    if isName, isPersonsMonth(index), isSpaced(index), let before = self[index - 1],
      before.isCapital, before.kind == .word, !before.has([.starter, .timePreposition]),
      before.entry.role != .modifier
    {
      return false
    }
    if token.count < 5, token.entry.role == .month, isAbbreviation(index), !token.isCapital {
      return isSign(index + 1, ".") && has(index - 1, .timePreposition)
    }
    guard token.has(.ambiguousMonth) else { return true }
    let isTold =
      has(index - 1, .timePreposition) && !isWord(index - 1, "and")
      && !isWord(index - 1, "to") || role(index - 1) == .relation || role(index - 1) == .modifier
    return isTold || isName && !isVerbAhead(index + 1)
  }

  /// Whether a bare verb follows, as after "may": "may be", "may have".
  private func isVerbAhead(_ index: Int) -> Bool {
    isWord(index, "be") || isWord(index, "have") || isWord(index, "not") || isWord(index, "also")
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.count == 3 && !isWord(index, "may") || isWord(index, "sept")
  }

  /// Months that people are named for.
  private func isPersonsMonth(_ index: Int) -> Bool {
    switch tokens[index].entry.value {
    case 3...6, 8: true
    default: false
    }
  }

  /// A day of the month with what may follow it: "16", "16th".
  private func day(at index: Int) -> (day: UInt8, next: Int)? {
    guard isDigits(index), tokens[index].count <= 2, isSpaced(index) || isSign(index - 1, "."),
      let value = digitsOnly(at: index).whole, (1...31).contains(value)
    else { return nil }
    if isAttached(index + 1), let after = self[index + 1] {
      if isOrdinalSuffix(index + 1) { return (UInt8(value), index + 2) }
      if after.kind == .digits || after.kind == .word { return nil }
      let continues =
        after.scalar == 0x2C || after.scalar == 0x2E || after.scalar == 0x3A
        || after.scalar == 0x2F
      if continues, isDigits(index + 2), isAttached(index + 2) {
        // "June 5,2022" lacks a space; "June 5,000" is a number.
        guard after.scalar == 0x2C, tokens[index + 2].count == 4 else { return nil }
      }
      if after.scalar == 0x25 { return nil }
    }
    if role(index + 1) == .scale || isWord(index + 1, "per") { return nil }
    if role(index + 1) == .unit, isSpaced(index + 1) { return nil }
    return (UInt8(value), index + 1)
  }

  /// The end of "3-5" in "June 3-5".
  private func dayRangeEnd(at index: Int) -> (day: UInt8, next: Int)? {
    guard let dash = self[index], dash.scalar == Glyph.hyphen || dash.scalar == Glyph.longDash,
      isAttached(index), isAttached(index + 1), isDigits(index + 1), tokens[index + 1].count <= 2,
      let value = digitsOnly(at: index + 1).whole, (1...31).contains(value)
    else { return nil }
    return (UInt8(value), index + 2)
  }

  func isOrdinalSuffix(_ index: Int) -> Bool {
    guard isAttached(index), isDigits(index - 1) else { return false }
    return isWord(index, "st") || isWord(index, "nd") || isWord(index, "rd") || isWord(index, "th")
  }

  /// "2022", ", 2022", "of 2022", "’22" after a month.
  private func yearAfterMonth(at index: Int) -> (year: Int32, next: Int)? {
    var next = index
    if isSign(next, ",") || isWord(next, "of") { next += 1 }
    if let year = plainYear(at: next) { return (year, next + 1) }
    guard next == index, let mark = self[next], mark.scalar == 0x27 || mark.scalar == 0x2019,
      isDigits(next + 1), isAttached(next + 1), tokens[next + 1].count == 2,
      let value = digitsOnly(at: next + 1).whole
    else { return nil }
    return (Int32(value) + (value < 50 ? 2000 : 1900), next + 2)
  }

  /// Four digits that are a year and nothing more.
  private func plainYear(at index: Int) -> Int32? {
    guard isDigits(index), tokens[index].count == 4, let value = digitsOnly(at: index).whole,
      (1000...2999).contains(value)
    else { return nil }
    if isAttached(index + 1), let after = self[index + 1] {
      if after.kind == .digits || after.scalar == 0x25 { return nil }
      if after.kind == .word { return nil }
      if after.scalar == 0x2C || after.scalar == 0x2E, isDigits(index + 2), isAttached(index + 2) {
        return nil
      }
    }
    return Int32(value)
  }

  /// "16 December 2022", "3-5 September", "the 16th of December".
  private func dayBeforeMonth(at index: Int) -> Finding? {
    guard tokens[index].count <= 2, let first = digitsOnly(at: index).whole,
      (1...31).contains(first)
    else { return nil }
    var next = index + 1
    var last: UInt8?
    if isOrdinalSuffix(next) { next += 1 }
    if let end = dayRangeEnd(at: next) {
      last = end.day
      next = end.next
    }
    if isWord(next, "of") { next += 1 }
    guard role(next) == .month, isSpaced(next) || isSign(next - 1, "-") else { return nil }
    let month = tokens[next]
    if month.has(.ambiguousMonth), !month.isCapital {
      let isTold =
        has(index - 1, .timePreposition) || plainYear(at: next + 1) != nil
        || self[next + 1]?.kind == .symbol
      guard isTold || index == 0 else { return nil }
    }
    var value = DateValue(month: UInt8(month.entry.value), day: UInt8(first))
    next += 1
    if isSign(next, "."), isAttached(next), isAbbreviation(next - 1), plainYear(at: next + 1) != nil
    {
      next += 1
    }
    if let year = yearAfterMonth(at: next) {
      value.year = year.year
      next = year.next
    }
    var found = dated(index..<next, value)
    if let last {
      var second = value
      second.day = last
      found.second = .date(second)
    }
    return found
  }

  // MARK: Years

  /// "2022", "2019–2022", "2024-25", "500 BC".
  private func year(at index: Int) -> Finding? {
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
    found.second = second.map { .date($0) }
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
      return role(index + 1) == .counted && !has(index - 1, [.timePreposition, .definite])
        ? nil : value
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
  private func isMeasured(_ index: Int) -> Bool {
    switch role(index) {
    case .scale: return true
    case .unit, .currency:
      return !tokens[index].has(.sign) || isAttached(index)
    default:
      guard let token = self[index] else { return false }
      return token.scalar == 0x25 || isWord(index, "per") && isWord(index + 1, "cent")
        || isAttached(index) && (token.kind == .word || token.scalar == 0xB0)
    }
  }

  private func eraSign(after index: Int) -> (sign: Int32, next: Int)? {
    guard role(index) == .era, isDigits(index - 1), tokens[index - 1].count <= 4 else { return nil }
    let token = tokens[index]
    guard
      token.marks.contains(.allCapitals) || token.marks.contains(.dotted) || isWord(index, "bc")
        || isWord(index, "bce") || isWord(index, "ad") && has(index - 2, .timePreposition)
    else { return nil }
    return (token.entry.value < 0 ? -1 : 1, index + 1)
  }

  /// "AD 500".
  private func eraBeforeYear(at index: Int) -> Finding? {
    guard tokens[index].isCapital, isDigits(index + 1), tokens[index + 1].count <= 4,
      let value = digitsOnly(at: index + 1).whole
    else { return nil }
    return found(
      .date, index..<(index + 2),
      .date(DateValue(year: Int32(value) * Int32(tokens[index].entry.value))))
  }

  /// "1990s", "’90s".
  private func decade(at index: Int) -> Finding? {
    guard isDigits(index), let value = digitsOnly(at: index).whole, value % 10 == 0,
      tokens[index].count == 4 || tokens[index].count == 2
    else { return nil }
    let isPlural =
      isWord(index + 1, "s") && isAttached(index + 1)
      || self[index + 1]?.kind == .clitic && self[index + 1]?.count == 2
    let apostrophe =
      (self[index + 1]?.scalar == 0x27 || self[index + 1]?.scalar == 0x2019)
      && isWord(index + 2, "s") && isAttached(index + 1) && isAttached(index + 2)
    guard isPlural || apostrophe else { return nil }
    return dated(
      index..<(index + (apostrophe ? 3 : 2)),
      DateValue(form: .decade, year: Int32(value)))
  }

  /// "FY2024", "fiscal 2024", "the 2024 fiscal year".
  private func fiscalYear(at index: Int) -> Finding? {
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
      found.other = Int32(clamping: last % 100)
      end += 2
    }
    return dated(index..<end, found)
  }

  // MARK: Spans

  /// "19th century", "first quarter of 2024", "second half".
  private func ordinalSpan(at index: Int) -> Finding? {
    guard let place = place(at: index) else { return nil }
    let hyphen = isSign(place.next, "-") ? 1 : 0
    let word = place.next + hyphen
    let isCentury = isWord(word, "century") || isWord(word, "centuries")
    let isQuarter = isWord(word, "quarter") && place.value <= 4
    let isHalf = isWord(word, "half") && place.value <= 2
    guard isCentury || isQuarter || isHalf else { return nil }
    var next = word + 1
    var value = DateValue(form: isCentury ? .century : .part, other: Int32(place.value))
    if isHalf { value.other += 10 }
    if isCentury {
      if role(next) == .era, let sign = self[next], sign.isCapital || isWord(next, "bc") {
        value.other *= Int32(sign.entry.value)
        next += 1
      }
    } else {
      let of = isWord(next, "of") || isWord(next, "in") ? 1 : 0
      if let year = plainYear(at: next + of) {
        value.year = year
        next += of + 1
      } else if isHalf, of == 0 || !has(next + 1, [.period, .definite]) {
        // "The second half" of something else is no date.
        return nil
      }
    }
    return dated(index..<next, value)
  }

  /// "Q3", "Q3 2024".
  private func quarter(at index: Int) -> Finding? {
    guard isWord(index, "q"), tokens[index].isCapital, isDigits(index + 1), isAttached(index + 1),
      tokens[index + 1].count == 1, let value = digitsOnly(at: index + 1).whole,
      (1...4).contains(value)
    else { return nil }
    var date = DateValue(form: .part, other: Int32(value))
    var next = index + 2
    let of = isWord(next, "of") ? 1 : 0
    if let year = plainYear(at: next + of) {
      date.year = year
      next += of + 1
    }
    return dated(index..<next, date)
  }

  /// "Spring 2024", "the summer of 2023".
  private func season(at index: Int) -> Finding? {
    let of = isWord(index + 1, "of") ? 1 : 0
    guard let year = plainYear(at: index + 1 + of) else { return nil }
    return dated(
      index..<(index + 2 + of),
      DateValue(form: .season, year: year, other: Int32(tokens[index].entry.value)))
  }

  /// "Last year", "this month", "next week", "the past decade".
  private func relativeSpan(at index: Int) -> Finding? {
    var word = index + 1
    let isFiscal = isWord(word, "fiscal") || isWord(word, "calendar")
    if isFiscal { word += 1 }
    guard has(word, .period), isSpaced(word),
      !isWord(index, "current") || isFiscal
        || isWord(word, "year")
    else { return nil }
    var value = DateValue(form: .relative, relation: UInt8(tokens[index].entry.value))
    value.other = 40 + periodCode(word) + (isFiscal ? 20 : 0)
    return dated(index..<(word + 1), value)
  }

  private func periodCode(_ index: Int) -> Int32 {
    let words: [StaticString] = [
      "day", "week", "weekend", "month", "year", "decade", "century", "spring", "summer", "autumn",
      "winter",
    ]
    return Int32(words.firstIndex { isWord(index, $0) } ?? 9)
  }

  // MARK: Numeric forms

  /// "2025-03-27", "27/3/2025", "2025.3.27".
  private func numericDate(at index: Int) -> Finding? {
    guard let sign = self[index + 1], isAttached(index + 1), isAttached(index + 2),
      isAttached(index + 3), isAttached(index + 4), isDigits(index + 2), isDigits(index + 4),
      [0x2D, 0x2F, 0x2E].contains(sign.scalar), self[index + 3]?.scalar == sign.scalar,
      tokens[index + 2].count <= 2, let first = digitsOnly(at: index).whole,
      let middle = digitsOnly(at: index + 2).whole, let last = digitsOnly(at: index + 4).whole
    else { return nil }
    let counts = (tokens[index].count, tokens[index + 4].count)
    guard middle > 0, middle <= 31,
      !(isSign(index + 5, ".") && isDigits(index + 6) && isAttached(index + 6))
    else { return nil }
    if counts.0 == 4, counts.1 <= 2, middle <= 12, (1...31).contains(last) {
      return dated(
        index..<(index + 5),
        DateValue(year: Int32(first), month: UInt8(middle), day: UInt8(last)))
    }
    guard counts.0 <= 2, counts.1 == 4 || counts.1 == 2, (1...31).contains(first),
      sign.scalar == 0x2F || counts.1 == 4
    else { return nil }
    // Which is the day and which the month differs by country: kept as written.
    return dated(
      index..<(index + 5),
      DateValue(form: .numeric, year: Int32(last), month: UInt8(first), day: UInt8(middle)))
  }

  /// "10:30 a.m.", "00:25:56", "5 p.m.", "0300 GMT".
  private func clockTime(at index: Int) -> Finding? {
    guard tokens[index].count <= 4, let hour = digitsOnly(at: index).whole else { return nil }
    var seconds = Int32(hour) * 3600
    var next = index + 1
    var hasMinutes = false
    var isLong = false
    if isSign(next, ":") || isSign(next, "."), isAttached(next), isDigits(next + 1),
      isAttached(next + 1), tokens[next + 1].count == 2, hour < 25,
      let minutes = digitsOnly(at: next + 1).whole, minutes < 60
    {
      hasMinutes = isSign(next, ":")
      let isPoint = !hasMinutes
      seconds += Int32(minutes) * 60
      next += 2
      if hasMinutes, isSign(next, ":"), isAttached(next), isDigits(next + 1), isAttached(next + 1),
        tokens[next + 1].count == 2, let last = digitsOnly(at: next + 1).whole, last < 60
      {
        seconds += Int32(last)
        next += 2
        isLong = true
      }
      if isPoint, !isClock(next) { return nil }
    }
    if isClock(next) {
      if isWord(next, "pm") || isWord(next, "p.m.") || isWord(next, "p.m") {
        if hour < 12 { seconds += 12 * 3600 }
      } else if !hasMinutes, tokens[index].count == 4 {
        seconds = Int32(hour / 100) * 3600 + Int32(hour % 100) * 60
      }
      next += 1
    } else if !(isLong || hasMinutes && isWord(index - 1, "at")) {
      return nil
    }
    return found(.date, index..<next, .date(DateValue(form: .time, other: seconds)))
  }

  /// Whether the token is "a.m.", "pm" or the name of a clock.
  private func isClock(_ index: Int) -> Bool {
    guard has(index, .clock) else { return false }
    if isWord(index, "am") || isWord(index, "pm") { return true }
    return tokens[index].isCapital || tokens[index].marks.contains(.dotted)
  }
}
