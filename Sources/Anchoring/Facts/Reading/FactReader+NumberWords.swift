extension FactReader {
  /// A number in English words: "twenty-five", "two hundred and six thousand", "half a million".
  func wordNumber(at index: Int) -> NumberReading? {
    switch tokens[index].entry.role {
    case .number: return cardinal(at: index)
    case .scale:
      // A scale alone counts after "a", which the caller has passed, or before a unit: "million".
      return NumberReading(
        number: DecimalNumber(1).scaled(byWordValue: Int(tokens[index].entry.value)),
        next: index + 1, isScaled: true)
    case .vague:
      var next = index + 1
      var number = DecimalNumber(1).scaled(byWordValue: Int(tokens[index].entry.value))
      while isWord(next, "of"), role(next + 1) == .vague, next < index + 6 {
        number = number.scaled(byWordValue: Int(tokens[next + 1].entry.value))
        next += 2
      }
      return NumberReading(number: number, next: next, isScaled: true, isVague: true)
    case .fraction: return fractionWord(at: index)
    case .none where tokens[index].has(.article): return articleNumber(at: index)
    default:
      return isWord(index, "tens") && isWord(index + 1, "of") && role(index + 2) == .vague
        ? tensOf(at: index) : nil
    }
  }

  private func tensOf(at index: Int) -> NumberReading? {
    guard var reading = wordNumber(at: index + 2) else { return nil }
    reading.number = reading.number.scaled(by: 1)
    return reading
  }

  /// "A million", "a dozen", "a third of", "a quarter".
  private func articleNumber(at index: Int) -> NumberReading? {
    let next = index + 1
    switch role(next) {
    case .scale:
      var reading = NumberReading(
        number: DecimalNumber(1).scaled(byWordValue: Int(tokens[next].entry.value)),
        next: next + 1, isScaled: true)
      addMagnitude(to: &reading)
      return reading
    case .fraction where tokens[next].entry.value == 4 && isWord(next + 1, "of"):
      return NumberReading(number: DecimalNumber(25, exponent: -2), next: next + 1)
    case .ordinal where tokens[next].entry.value > 2 && isWord(next + 1, "of"):
      guard let part = DecimalNumber(1, over: UInt64(tokens[next].entry.value)) else { return nil }
      return NumberReading(number: part, next: next + 1)
    default: return nil
    }
  }

  /// "Half", "half a million", "half of"; "quarter" only with a count before it.
  private func fractionWord(at index: Int) -> NumberReading? {
    guard tokens[index].entry.value == 2, !isHyphenated(after: index) else { return nil }
    let before = role(index - 1)
    guard before != .ordinal, before != .relation, before != .modifier else { return nil }
    guard !isWord(index - 1, "latter"), !isWord(index - 1, "other"), !isWord(index - 1, "top")
    else { return nil }
    var reading = NumberReading(number: DecimalNumber(5, exponent: -1), next: index + 1)
    if has(index + 1, .article), role(index + 2) == .scale {
      reading.next = index + 2
      addMagnitude(to: &reading)
    } else if role(index + 1) == .scale {
      addMagnitude(to: &reading)
    }
    return reading
  }

  /// Whether a hyphen joins the token to a word after it.
  func isHyphenated(after index: Int) -> Bool {
    isSign(index + 1, "-") && isAttached(index + 1) && isAttached(index + 2)
      && self[index + 2]?.kind == .word
  }

  private func cardinal(at index: Int) -> NumberReading {
    var total: UInt64 = 0
    var current = UInt64(tokens[index].entry.value)
    var next = index + 1
    var isScaled = false
    var lowestScale = Int16.max
    while true {
      let joint = joint(at: next)
      let word = next + joint.count
      guard let token = self[word], joint.count == 0 || joint.isHyphen || role(word) == .number
      else { break }
      let value = UInt64(Swift.max(token.entry.value, 0))
      switch token.entry.role {
      case .number where !joint.isHyphen && current > 0 && current % 100 == 0,
        .number where joint.isHyphen && current > 0 && current % 100 == 0:
        current += value
      case .number where current % 10 == 0 && current % 100 >= 20 && (1...9).contains(value):
        current += value
      case .number where isScaled && current == 0: current = value
      case .scale where value == 2 && (1...99).contains(current): current *= 100
      case .scale where value > 2 && Int16(value) < lowestScale && current > 0:
        guard let scaled = DecimalNumber(current).scaled(by: Int(value)).whole else {
          return finished(total, current, next, isScaled)
        }
        total += scaled
        current = 0
        lowestScale = Int16(value)
      case .scale where value == 0 && current > 0: current *= 12
      default: return finished(total, current, next, isScaled)
      }
      isScaled = isScaled || token.entry.role == .scale
      next = word + 1
    }
    return finished(total, current, next, isScaled)
  }

  private func finished(
    _ total: UInt64, _ current: UInt64, _ next: Int, _ isScaled: Bool
  ) -> NumberReading {
    var reading = NumberReading(
      number: DecimalNumber(total + current), next: next, isScaled: isScaled)
    if !isScaled || current > 0 { addMagnitude(to: &reading) }
    addFractionWords(to: &reading)
    return reading
  }

  /// What joins the words of one number: a hyphen, or "and" after a hundred or more.
  private func joint(at index: Int) -> (count: Int, isHyphen: Bool) {
    if isSign(index, "-"), isAttached(index), isAttached(index + 1) { return (1, true) }
    if isWord(index, "and"), isScaleWord(index - 1), role(index + 1) == .number {
      return (1, false)
    }
    return (0, false)
  }

  private func isScaleWord(_ index: Int) -> Bool {
    role(index) == .scale && tokens[index].entry.value > 0
  }

  /// The "thirds" of "two-thirds", the "third" of "one third", the "quarters" of "three quarters".
  private func addFractionWords(to reading: inout NumberReading) {
    guard let above = reading.number.whole, above < 1000, !reading.isScaled else { return }
    let hyphen = isSign(reading.next, "-") && isAttached(reading.next) ? 1 : 0
    let word = reading.next + hyphen
    let below: Int16
    switch role(word) {
    case .ordinalPlural: below = tokens[word].entry.value
    case .ordinal where above == 1 && tokens[word].entry.value > 2: below = tokens[word].entry.value
    case .fraction where above < 10: below = tokens[word].entry.value
    default: return
    }
    guard below > 0, let fraction = DecimalNumber(above, over: UInt64(below)) else { return }
    reading.number = fraction
    reading.next = word + 1
  }
}
