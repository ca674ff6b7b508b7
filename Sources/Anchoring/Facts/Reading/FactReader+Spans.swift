extension FactReader {
  /// "19th century", "first quarter of 2024", "second half".
  func ordinalSpan(at index: Int) -> Finding? {
    guard let place = place(at: index) else { return nil }
    if isWord(place.next, "of"), role(place.next + 1) == .month, (1...31).contains(place.value),
      tokens[place.next + 1].isCapital
    {
      let value = DateValue(
        month: UInt8(tokens[place.next + 1].entry.value), day: UInt8(place.value))
      return dated(index..<(place.next + 2), value)
    }
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
      if isEra(next) {
        value.other *= Int32(tokens[next].entry.value)
        next += 1
      }
    } else {
      let of = isWord(next, "of") || isWord(next, "in") ? 1 : 0
      if let year = plainYear(at: next + of) {
        value.year = year
        next += of + 1
      } else if isHalf, of == 0 || !isPeriod(next + 1) {
        // "The second half" of something else is no date.
        return nil
      }
    }
    return dated(index..<next, value)
  }

  /// Whether "the year" or "this decade" stands at the token.
  private func isPeriod(_ index: Int) -> Bool {
    has(index, .definite) && has(index + 1, .period) || role(index) == .relation
  }

  /// "Q3", "Q3 2024".
  func quarter(at index: Int) -> Finding? {
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
  func season(at index: Int) -> Finding? {
    let of = isWord(index + 1, "of") ? 1 : 0
    var value = DateValue(form: .season, other: Int32(tokens[index].entry.value))
    if let year = plainYear(at: index + 1 + of) {
      value.year = year
      return dated(index..<(index + 2 + of), value)
    }
    // Fall and spring are verbs too: a season alone is no fact, but winter is not summer.
    var found = found(.date, index..<(index + 1), .date(value))
    found.isFact = false
    found.isSlight = true
    return found
  }

  /// "Last year", "this month", "next week", "the past decade".
  func relativeSpan(at index: Int) -> Finding? {
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
}
