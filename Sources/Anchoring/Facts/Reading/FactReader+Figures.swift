extension FactReader {
  /// The figure at the token, with its currency, magnitude and unit; a name where digits make one.
  func figure(at index: Int) -> Finding? {
    if let designation = designation(at: index) { return designation }
    if let multiple = multiple(at: index) { return multiple }
    let sign = minus(at: index)
    let money = moneyBefore(index + sign)
    let start = money?.next ?? (index + sign)
    let inner = money != nil && isSign(start, "-") ? 1 : 0
    if tokens[index].scalar == Self.several, let found = severalFold(at: index) { return found }
    guard var reading = number(at: start + inner) else { return nil }
    guard sign == 0 || reading.isDigits || money != nil else { return nil }
    reading.number.isNegative = sign == 1 || inner == 1
    return finished(reading, from: index, number: start + inner, money: money?.currency)
  }

  /// 数千人: thousands of people.
  private func severalFold(at index: Int) -> Finding? {
    guard isAttached(index + 1), let power = self[index + 1], power.kind == .kanji,
      Self.kanjiDigit(power.scalar) == nil, var reading = number(at: index + 1)
    else { return nil }
    reading.remainder = Remainder("数").followed(by: reading.remainder)
    return finished(reading, from: index, number: index + 1, money: nil)
  }

  private func finished(
    _ reading: NumberReading, from start: Int, number: Int, money: Currency?
  ) -> Finding? {
    var reading = reading
    addJapaneseFraction(to: &reading)
    var measure = measure(after: &reading, money: money)
    var second: Finding.Meaning?
    let first = reading
    if let other = rangeEnd(after: measure.next, reading) {
      var end = other.reading
      let endMeasure = self.measure(after: &end, money: other.money ?? money)
      second = .figure(value(end, endMeasure, money: other.money ?? money))
      if !first.isScaled, end.isScaled, let shared = shared(first, with: end, at: other.start) {
        reading.number = shared
      }
      measure = measure.joined(with: endMeasure)
    }
    if let share = share(after: measure, reading, at: number) {
      return found(.figure, start..<share.next, .figure(share.value))
    }
    let isPlausible = isPlausible(reading, measure, from: start, money: money)
    guard isPlausible || isCompared(reading, from: start) else { return nil }
    let end = isPlausible ? measure.next : first.next
    var found = found(.figure, start..<end, .figure(value(reading, measure, money: money)))
    guard isPlausible else {
      found.isFact = false
      found.isSlight = true
      return found
    }
    if let second { found.end = second }
    judge(&found, reading, measure, number: number, money: money)
    return found
  }

  private func value(
    _ reading: NumberReading, _ measure: Measure, money: Currency?
  ) -> FigureValue {
    FigureValue(
      number: reading.number, unit: measure.unit,
      currency: money ?? measure.currency, counted: measure.counted,
      remainder: reading.remainder.followed(by: measure.remainder))
  }

  /// "One in five", "two out of three": a share.
  private func share(
    after measure: Measure, _ reading: NumberReading, at index: Int
  ) -> (value: FigureValue, next: Int)? {
    guard tokens[index].kind == .word, measure.next == reading.next, !reading.isScaled,
      let above = reading.number.whole
    else { return nil }
    let isOut = isWord(reading.next, "out") && isWord(reading.next + 1, "of")
    guard isOut || isWord(reading.next, "in") else { return nil }
    let below = reading.next + (isOut ? 2 : 1)
    guard role(below) == .number, let whole = number(at: below), !whole.isScaled,
      let count = whole.number.whole, above < count, role(whole.next) != .unit,
      let share = DecimalNumber(above, over: count)
    else { return nil }
    return (FigureValue(number: share, remainder: Remainder("/")), whole.next)
  }

  /// The first number of "5–6 million" in the second one's magnitude.
  private func shared(
    _ first: NumberReading, with end: NumberReading, at index: Int
  ) -> DecimalNumber? {
    guard isDigits(index) else { return nil }
    let plain = tokens[index].kind == .digits ? digitsOnly(at: index) : end.number
    let power = Int(end.number.exponent - plain.exponent)
    return end.number.significand == plain.significand ? first.number.scaled(by: power) : nil
  }

  /// A minus sign at the token: one that follows no number and has white space or nothing before.
  private func minus(at index: Int) -> Int {
    guard isSign(index, "-"), isAttached(index + 1), !isDigits(index - 1) else { return 0 }
    guard index == 0 || isSpaced(index) || self[index - 1]?.kind == .symbol else { return 0 }
    return isDigits(index + 1) || Currency(sign: tokens[index + 1].scalar) != nil ? 1 : 0
  }

  /// A currency before its number: ¥, US$, JPY.
  private func moneyBefore(_ index: Int) -> (currency: Currency, next: Int)? {
    guard let token = self[index] else { return nil }
    if token.kind == .symbol, let currency = Currency(sign: token.scalar) {
      return (currency, index + 1)
    }
    guard token.kind == .word, !isAttached(index) || self[index - 1]?.kind == .symbol else {
      return nil
    }
    if isSign(index + 1, "$"), isAttached(index + 1),
      let dollar = Currency(dollarPrefix: glyphs[Int(token.start)..<Int(token.end)])
    {
      return (dollar, index + 2)
    }
    guard token.entry.role == .currency, token.count <= 3, isDigits(index + 1) else { return nil }
    guard token.marks.contains(.allCapitals) || token.has(.code) else { return nil }
    return Currency(rawValue: UInt8(token.entry.value)).map { ($0, index + 1) }
  }

  /// The second number of "10–12", "$5-$6", "10〜12".
  private func rangeEnd(
    after index: Int, _ first: NumberReading
  ) -> (reading: NumberReading, money: Currency?, start: Int)? {
    guard first.isDigits, let dash = self[index], dash.kind == .symbol, isAttached(index) else {
      return nil
    }
    guard dash.scalar == Glyph.hyphen || dash.scalar == Glyph.longDash || dash.scalar == 0x7E,
      isAttached(index + 1)
    else { return nil }
    let money = moneyBefore(index + 1)
    let start = money?.next ?? (index + 1)
    guard isDigits(start), let reading = number(at: start) else { return nil }
    return (reading, money?.currency, start)
  }

  /// "Doubled", "twice", "threefold", as a number of times.
  private func multiple(at index: Int) -> Finding? {
    guard role(index) == .multiple, !isHyphenated(after: index), !has(index + 1, .afterDouble)
    else { return nil }
    let factor = tokens[index].entry.value
    let number =
      factor < 0 ? DecimalNumber(5, exponent: -1) : DecimalNumber(UInt64(factor))
    let value = FigureValue(number: number, unit: .times)
    return found(.figure, index..<(index + 1), .figure(value))
  }

  /// The 分の1 of 3分の1.
  private func addJapaneseFraction(to reading: inout NumberReading) {
    let next = reading.next
    guard isSign(next, "分") || self[next]?.scalar == 0x5206, isAttached(next),
      self[next + 1]?.scalar == 0x306E, let above = number(at: next + 2),
      let below = reading.number.whole, let part = above.number.whole,
      let fraction = DecimalNumber(part, over: below)
    else { return }
    reading.number = fraction
    reading.next = above.next
  }
}

// MARK: What is no figure

extension FactReader {
  /// Whether kanji and lone magnitudes are a number at all.
  private func isPlausible(
    _ reading: NumberReading, _ measure: Measure, from start: Int, money: Currency?
  ) -> Bool {
    guard let first = self[start], money == nil, !reading.isDigits else { return true }
    if first.kind == .kanji {
      let isWordBefore =
        isAttached(start) && self[start - 1]?.kind == .kanji
        && !Self.precedesNumbers(tokens[start - 1].scalar)
      let hasMeasure = measure.unit != .none || measure.currency != .none
      // 十分 is "enough" unless 間 follows.
      if reading.number == DecimalNumber(10), measure.unit == .minute,
        self[measure.next - 1]?.scalar == 0x5206
      {
        return false
      }
      if hasMeasure { return !isWordBefore || reading.isScaled }
      return !isWordBefore && measure.next - start >= 2 && reading.isScaled
        && reading.number.exponent >= 4
    }
    // A scale without a count is a figure only with a unit or a currency: "million people" is not.
    if role(start) == .scale {
      return measure.unit != .none || measure.currency != .none || measure.counted != 0
    }
    return true
  }

  /// Whether kanji that are no number by themselves may be compared as one: the 二 of 二国間, which a
  /// revision may make 三国間.
  private func isCompared(_ reading: NumberReading, from start: Int) -> Bool {
    tokens[start].kind == .kanji && reading.number != DecimalNumber(1)
      && reading.number != DecimalNumber(10)
  }

  /// Kanji that stand before a number and make no word with it: 約, 計, 全, 各, 同, 翌, 超, 数.
  private static func precedesNumbers(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7D04, 0x8A08, 0x5168, 0x5404, 0x540C, 0x7FCC, 0x8D85, 0x6570, 0x5E74, 0x6708, 0x65E5,
      0x5104, 0x5146, 0x4E07:
      true
    default: false
    }
  }

  /// Marks what a fact desk would not call a figure.
  private func judge(
    _ found: inout Finding, _ reading: NumberReading, _ measure: Measure, number: Int,
    money: Currency?
  ) {
    let first = tokens[number]
    let isBare = measure.unit == .none && measure.currency == .none && money == nil
    guard isBare || first.kind == .kanji else { return }
    switch first.kind {
    case .word where !reading.isScaled && first.entry.role == .number:
      judgeWord(&found, reading, at: number)
    case .kanji where reading.number == DecimalNumber(1):
      found.isFact = false
      found.isSlight = true
    case .digits:
      found.isFact = !isListNumeral(at: number) && !isLabelled(number)
    case .symbol where reading.number == DecimalNumber(0):
      found.isFact = false
    default: break
    }
  }

  private func judgeWord(_ found: inout Finding, _ reading: NumberReading, at index: Int) {
    let isCounted = role(reading.next) == .counted && !isHyphenated(after: index)
    if reading.number == DecimalNumber(1) {
      found.isSlight = true
      found.isFact = isCounted || has(index - 1, .approximator)
      return
    }
    let isSmall = reading.number.whole.map { $0 < 10 } ?? false
    // "The two countries" were named before; "four of the seven" says how many there are.
    let isShare =
      isWord(index - 2, "of") && isWord(index - 1, "the") && index > 2
      && (role(index - 3) == .number || role(index - 3) == .fraction || isDigits(index - 3))
    if isSmall, has(index - 1, .definite), !isShare { found.isFact = false }
    if reading.number == DecimalNumber(0) { found.isFact = found.isFact && isCounted }
    if isInsideName(index) { found.isFact = false }
  }

  /// Whether a capitalised number is part of a name: "Group of Seven", "Seventh Fleet".
  func isInsideName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapital, !token.marks.contains(.beginsSentence) else { return false }
    let before = isWord(index - 1, "of") ? index - 2 : index - 1
    return isNameLike(before) || isNameLike(index + 1)
  }

  private func isNameLike(_ index: Int) -> Bool {
    guard let token = self[index], token.kind == .word, token.isCapital else { return false }
    return !token.marks.contains(.beginsSentence) || !token.has(.starter)
  }

  /// Whether digits number a line or a point: "2." at the beginning of a line, "(3)".
  private func isListNumeral(at index: Int) -> Bool {
    guard tokens[index].count <= 3 else { return false }
    let after = self[index + 1]
    if tokens[index].marks.contains(.beginsLine), let after, !after.isSpaced,
      after.scalar == 0x2E || after.scalar == 0x29, isSpaced(index + 2)
    {
      return true
    }
    return isSign(index - 1, "(") && after?.scalar == 0x29
      && tokens[index - 1].marks.contains(.beginsLine)
  }

  /// Whether the digits are the number of a thing with a title: "Article 9", "Resolution 1701".
  private func isLabelled(_ index: Int) -> Bool {
    has(index - 1, .label) && tokens[index - 1].isCapital && isSpaced(index)
  }
}
