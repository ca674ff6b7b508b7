extension FactReader {
  private static let year: UInt32 = 0x5E74
  private static let month: UInt32 = 0x6708
  private static let day: UInt32 = 0x65E5
  private static let fiscal: UInt32 = 0x5EA6

  /// 2022年12月16日, 12月, 午前10時, 19世紀.
  func japaneseDate(at index: Int) -> Finding? {
    guard let token = self[index] else { return nil }
    if token.kind != .digits, let time = halfDay(at: index) { return time }
    return calendar(from: index, number: index, era: nil)
  }

  /// A whole number with the kanji after it.
  private func counted(_ index: Int) -> (value: UInt64, sign: UInt32, next: Int)? {
    guard let token = self[index] else { return nil }
    var value: UInt64
    var next: Int
    if token.kind == .digits {
      guard token.count <= 4, let whole = digitsOnly(at: index).whole else { return nil }
      (value, next) = (whole, index + 1)
    } else if token.kind == .kanji, token.scalar == 0x5143 {
      // 元年 is the first year of an era.
      (value, next) = (1, index + 1)
    } else {
      guard token.kind == .kanji, let reading = kanjiNumber(at: index),
        let whole = reading.number.whole, whole < 3000
      else { return nil }
      (value, next) = (whole, reading.next)
    }
    guard isAttached(next), let sign = self[next], sign.kind == .kanji else { return nil }
    return (value, sign.scalar, next + 1)
  }

  /// A date that begins with the number at `number`; `era` is the year before it counts.
  func calendar(from start: Int, number: Int, era: Int32?) -> Finding? {
    guard var part = counted(number) else { return nil }
    if isCentury(part.sign, part.next) {
      return found(
        .date, start..<(part.next + 1),
        .date(DateValue(form: .century, other: Int32(part.value))))
    }
    var value = DateValue()
    var end: Int?
    if part.sign == Self.year {
      let isYear = era != nil || (1000...2999).contains(part.value)
      let isShort = !isYear && part.value < 100 && (isMonth(part.next) || isEdition(part.next))
      guard isYear || isShort, era == nil || part.value < 100 else { return nil }
      value.year = Int32(part.value) + (era ?? (isShort ? 2000 : 0))
      if self[part.next]?.scalar == Self.fiscal, isAttached(part.next) {
        value.form = .fiscal
        return found(.date, start..<(part.next + 1), .date(value))
      }
      if self[part.next]?.scalar == 0x4EE3, isAttached(part.next) {
        value.form = .decade
        return found(.date, start..<(part.next + 1), .date(value))
      }
      end = part.next
      guard isAttached(part.next), let next = counted(part.next), next.sign == Self.month else {
        return found(.date, start..<part.next, .date(value))
      }
      part = next
    } else if era != nil {
      return nil
    }
    if part.sign == Self.month, (1...12).contains(part.value), !isSpan(part.next) {
      value.month = UInt8(part.value)
      end = part.next
      guard isAttached(part.next), let next = counted(part.next), next.sign == Self.day,
        (1...31).contains(next.value), !isSpan(next.next)
      else { return found(.date, start..<part.next, .date(value)) }
      value.day = UInt8(next.value)
      return found(.date, start..<next.next, .date(value))
    }
    if let end { return found(.date, start..<end, .date(value)) }
    return dayOrHour(part, from: start)
  }

  /// 16日 without a month, 10時30分.
  private func dayOrHour(
    _ part: (value: UInt64, sign: UInt32, next: Int), from start: Int
  ) -> Finding? {
    switch part.sign {
    case Self.day:
      let isOne = part.value == 1 && tokens[start].kind == .kanji
      guard (1...31).contains(part.value), !isSpan(part.next), !isOne, !isJapan(part.next) else {
        return nil
      }
      return found(.date, start..<part.next, .date(DateValue(day: UInt8(part.value))))
    case 0x6642 where part.value <= 24 && !isSpan(part.next):
      let isOne = part.value == 1 && tokens[start].kind == .kanji
      return isOne ? nil : time(from: start, hour: part.value, next: part.next, offset: 0)
    default: return nil
    }
  }

  private func time(from start: Int, hour: UInt64, next: Int, offset: Int32) -> Finding {
    var seconds = Int32(hour) * 3600 + offset
    var next = next
    if isAttached(next), let minutes = counted(next), minutes.sign == 0x5206, minutes.value < 60 {
      seconds += Int32(minutes.value) * 60
      next = minutes.next
    } else if self[next]?.scalar == 0x534A, isAttached(next) {
      seconds += 1800
      next += 1
    }
    return found(.date, start..<next, .date(DateValue(form: .time, other: seconds)))
  }

  /// 午前10時, 午後3時半.
  private func halfDay(at index: Int) -> Finding? {
    guard tokens[index].scalar == 0x5348, let half = self[index + 1],
      half.scalar == 0x524D || half.scalar == 0x5F8C, let hour = counted(index + 2),
      hour.sign == 0x6642, hour.value <= 12
    else { return nil }
    let isAfternoon = half.scalar == 0x5F8C && hour.value < 12
    return time(
      from: index, hour: hour.value, next: hour.next, offset: isAfternoon ? 12 * 3600 : 0)
  }

  private func isCentury(_ sign: UInt32, _ next: Int) -> Bool {
    sign == 0x4E16 && self[next]?.scalar == 0x7D00 && isAttached(next)
  }

  private func isMonth(_ index: Int) -> Bool {
    guard isAttached(index), let part = counted(index) else { return false }
    return part.sign == Self.month && (1...12).contains(part.value)
  }

  /// Whether 版, 度 or a season makes a year of two digits: 25年版, 24年度, 24年春.
  private func isEdition(_ index: Int) -> Bool {
    guard isAttached(index), let sign = self[index] else { return false }
    return [0x7248, 0x5EA6, 0x6625, 0x590F, 0x79CB, 0x51AC, 0x672B].contains(sign.scalar)
  }

  /// Whether 間 or 目 makes a span or a place of what would be a date: 5日間, 3日目.
  private func isSpan(_ index: Int) -> Bool {
    guard isAttached(index), let sign = self[index] else { return false }
    return sign.scalar == 0x9593 || sign.scalar == 0x76EE
  }

  /// Whether the 日 before belongs to 日本.
  private func isJapan(_ index: Int) -> Bool {
    self[index]?.scalar == 0x672C && isAttached(index)
  }
}
