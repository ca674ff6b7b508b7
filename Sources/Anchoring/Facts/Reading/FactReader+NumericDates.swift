extension FactReader {
  /// "2025-03-27", "27/3/2025", "2025.3.27".
  func numericDate(at index: Int) -> Finding? {
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
  func clockTime(at index: Int) -> Finding? {
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
