extension FactReader {
  /// A month with its day and year: "December", "Sept 3-5", "June of 2024".
  func month(at index: Int) -> Finding? {
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
    if let second { found.end = .date(second) }
    return found
  }

  /// Whether a month's name without a day or a year is one: "may" is a verb more often.
  private func isMonthAlone(_ index: Int) -> Bool {
    let token = tokens[index]
    let isName = token.isCapital && !token.marks.contains(.beginsSentence)
    if token.isCapital, isWord(index + 1, "day"), tokens[index + 1].isCapital { return false }
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
  func yearAfterMonth(at index: Int) -> (year: Int32, next: Int)? {
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
  func plainYear(at index: Int) -> Int32? {
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
  func dayBeforeMonth(at index: Int) -> Finding? {
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
      found.end = .date(second)
    }
    return found
  }
}
