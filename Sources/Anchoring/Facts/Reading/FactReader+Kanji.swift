extension FactReader {
  /// The value of a kanji numeral below ten.
  static func kanjiDigit(_ scalar: UInt32) -> UInt64? {
    switch scalar {
    case 0x3007, 0x96F6: 0  // 〇, 零
    case 0x4E00: 1  // 一
    case 0x4E8C: 2  // 二
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  /// 数, which makes a round number vague before or after it.
  static let several: UInt32 = 0x6570

  /// The power of ten of 十, 百, 千.
  private static func smallPower(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 1
    case 0x767E: 2
    case 0x5343: 3
    default: nil
    }
  }

  /// The power of ten of 万, 億, 兆, 京.
  private static func largePower(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E07: 4
    case 0x5104: 8
    case 0x5146: 12
    case 0x4EAC: 16
    default: nil
    }
  }

  static func isKanjiNumeral(_ scalar: UInt32) -> Bool {
    kanjiDigit(scalar) != nil || smallPower(scalar) != nil || largePower(scalar) != nil
  }

  /// A number in kanji: 四十三兆, 二〇二二, 五千.
  ///
  /// Whether it is one at all, and not the first half of a word such as 一部 or 三菱, is for the
  /// caller to say from what follows.
  func kanjiNumber(at index: Int) -> NumberReading? {
    guard Self.isKanjiNumeral(tokens[index].scalar),
      Self.largePower(tokens[index].scalar) == nil || tokens[index].scalar == 0x4E07
    else { return nil }
    var reading = NumberReading(number: DecimalNumber(0), next: index)
    addKanjiMagnitude(to: &reading)
    return reading.next > index ? reading : nil
  }

  /// Reads on in kanji and digits from `reading`: the 億2000万 of 1億2000万, the 兆 of 1.5兆.
  func addKanjiMagnitude(to reading: inout NumberReading) {
    var sum = KanjiSum(reading.isDigits ? reading.number : nil)
    var next = reading.next
    // 京 has 17 digits: a longer run is no number, and the bound keeps each step short.
    let limit = Swift.min(tokens.count, next + 40)
    while next < limit, next == reading.next || isAttached(next) {
      let scalar = tokens[next].scalar
      if let digit = Self.kanjiDigit(scalar) {
        guard sum.append(digit: digit) else { break }
      } else if let power = Self.smallPower(scalar) {
        guard sum.appendSmall(power) else { break }
      } else if let power = Self.largePower(scalar) {
        guard sum.appendLarge(power) else { break }
      } else if isDigits(next), next > reading.next {
        guard let value = digitsOnly(at: next).whole, sum.append(number: value) else { break }
      } else {
        break
      }
      next += 1
    }
    guard next > reading.next, let number = sum.number else { return }
    reading.number = number
    reading.next = next
    reading.isScaled = sum.isScaled
    // 十数人 are more than ten.
    if isAttached(next), self[next]?.scalar == Self.several {
      reading.remainder.append("数" as Unicode.Scalar)
      reading.next += 1
    }
  }
}

/// Adds up a number whose parts are given with powers of ten: 1億2000万.
private struct KanjiSum {
  private var total: UInt64 = 0
  private var section: UInt64 = 0
  private var current: UInt64?
  private var decimal: DecimalNumber?
  private var lowestLarge = 20
  private var lowestSmall = 4
  private(set) var isScaled = false
  private var isOver = false
  /// Whether the number at hand came in digits, which no kanji digit continues.
  private var isPlain = false

  init(_ number: DecimalNumber?) {
    guard let number else { return }
    isPlain = true
    if let whole = number.whole {
      current = whole
    } else {
      decimal = number
    }
  }

  /// Takes a digit: one after another they are read by place, as in 二〇二二.
  mutating func append(digit: UInt64) -> Bool {
    guard decimal == nil, !isOver, !(isPlain && current != nil) else { return false }
    guard let current else {
      self.current = digit
      isPlain = false
      return true
    }
    let (shifted, overflow) = current.multipliedReportingOverflow(by: 10)
    guard !overflow, shifted < UInt64.max - 10 else { return false }
    self.current = shifted + digit
    return true
  }

  /// Takes digits after a power: the 2000 of 1億2000万.
  mutating func append(number: UInt64) -> Bool {
    guard decimal == nil, current == nil, isScaled, !isOver else { return false }
    current = number
    isPlain = true
    return true
  }

  mutating func appendSmall(_ power: Int) -> Bool {
    guard decimal == nil else { return appendLarge(power) }
    guard power < lowestSmall, (current ?? 1) < 10_000 else { return false }
    section += (current ?? 1) * [1, 10, 100, 1000][power]
    current = nil
    lowestSmall = power
    isScaled = true
    return true
  }

  mutating func appendLarge(_ power: Int) -> Bool {
    if let decimal {
      guard !isOver else { return false }
      self.decimal = decimal.scaled(by: power)
      isScaled = true
      isOver = true
      return true
    }
    guard power < lowestLarge else { return false }
    let part = section + (current ?? (section == 0 ? 1 : 0))
    guard let scaled = DecimalNumber(part).scaled(by: power).whole,
      scaled < UInt64.max / 4, total < UInt64.max / 4
    else {
      guard total == 0, section == 0 else { return false }
      decimal = DecimalNumber(part).scaled(by: power)
      isScaled = true
      isOver = true
      return true
    }
    total += scaled
    section = 0
    current = nil
    lowestSmall = 4
    lowestLarge = power
    isScaled = true
    return true
  }

  var number: DecimalNumber? {
    if let decimal { return decimal }
    let (sum, overflow) = total.addingReportingOverflow(section + (current ?? 0))
    return overflow ? nil : DecimalNumber(sum)
  }
}
