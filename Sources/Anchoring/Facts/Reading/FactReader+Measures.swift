/// What follows a number.
struct Measure {
  var unit = Unit.none
  var currency = Currency.none
  var counted: UInt8 = 0
  var remainder = Remainder()

  /// The token after it.
  var next: Int

  /// The measure of a range whose end has `other`.
  func joined(with other: Self) -> Self {
    var both = other
    if both.unit == .none { both.unit = unit }
    if both.currency == .none { both.currency = currency }
    return both
  }
}

extension FactReader {
  /// The unit, currency or counted noun after a number; may put a magnitude to the number.
  func measure(after reading: inout NumberReading, money: Currency?) -> Measure {
    addShortMagnitude(to: &reading, hasMoney: money != nil)
    var measure = Measure(next: reading.next)
    guard let token = self[reading.next] else { return measure }
    switch token.kind {
    case .symbol: addSign(to: &measure, token)
    case .kanji, .hiragana, .katakana: addJapanese(to: &measure)
    case .word: addWord(to: &measure, token, reading)
    default: break
    }
    if measure.unit == .none, measure.currency == .none, money == nil, measure.next == reading.next
    {
      addCounted(to: &measure)
    }
    return measure
  }

  /// "m", "b", "k" and "t" right after digits, which are magnitudes only of money or of people.
  private func addShortMagnitude(to reading: inout NumberReading, hasMoney: Bool) {
    let next = reading.next
    guard reading.isDigits, !reading.isScaled, isAttached(next), role(next) == .scaleSuffix,
      tokens[next].count == 1
    else { return }
    let power = Int(tokens[next].entry.value)
    guard hasMoney || power == 3 || (power == 6 && role(next + 1) == .counted) else { return }
    reading.number = reading.number.scaled(by: power)
    reading.next += 1
    reading.isScaled = true
  }

  private func addSign(to measure: inout Measure, _ token: Token) {
    switch token.scalar {
    case 0x25:
      measure.unit = .percent
      measure.next += 1
    case 0x2030:
      measure.unit = .permille
      measure.next += 1
    case 0xB0:
      measure.next += 1
      measure.unit = .degree
      if isWord(measure.next, "c") || isWord(measure.next, "f") {
        measure.unit = isWord(measure.next, "c") ? .celsius : .fahrenheit
        measure.next += 1
      }
    case Glyph.hyphen where isAttached(measure.next) && isAttached(measure.next + 1):
      guard let word = self[measure.next + 1], word.kind == .word else { return }
      var inner = Measure(next: measure.next + 1)
      addKnownWord(to: &inner, word)
      if inner.unit != .none || inner.currency != .none { measure = inner }
    default:
      if let currency = Currency(sign: token.scalar), !isDigits(measure.next + 1) {
        measure.currency = currency
        measure.next += 1
      } else {
        addJapanese(to: &measure)
      }
    }
  }

  private func addJapanese(to measure: inout Measure) {
    guard isAttached(measure.next) || self[measure.next]?.kind == .katakana,
      let match = phrase(JapaneseLexicon.measures, at: measure.next),
      isWhole(measure.next..<match.next)
    else { return }
    switch match.value {
    case .unit(let unit): measure.unit = unit
    case .money(let currency): measure.currency = currency
    }
    measure.next = match.next
    // 2時間半, 1年半
    if isAttached(measure.next), self[measure.next]?.scalar == 0x534A,
      [.hour, .year, .month, .minute].contains(measure.unit)
    {
      measure.remainder = Remainder("半")
      measure.next += 1
    }
  }

  /// Whether a phrase that ends in katakana is not the first half of a longer word.
  func isWhole(_ range: Range<Int>) -> Bool {
    guard self[range.upperBound - 1]?.kind == .katakana, isAttached(range.upperBound) else {
      return true
    }
    return self[range.upperBound]?.kind != .katakana
  }

  private func addWord(to measure: inout Measure, _ token: Token, _ reading: NumberReading) {
    let isAttached = isAttached(measure.next)
    if !isAttached, token.has(.sign), !reading.isDigits || token.count < 2 { return }
    if token.entry.role == .currency, isWord(measure.next, "won"), !reading.isScaled,
      reading.number.whole.map({ $0 < 1000 }) ?? true
    {
      return
    }
    if isMetre(measure.next), isAttached || reading.isDigits && !reading.isScaled {
      measure.unit = .metre
      measure.next += 1
      addPower(to: &measure)
      return
    }
    addKnownWord(to: &measure, token)
    guard isAttached, measure.next == reading.next, reading.isDigits else { return }
    // Letters that no rule knows stay with their digits, so that "5G" never equals "5".
    measure.remainder.append(glyphs[glyphs(of: measure.next..<(measure.next + 1))])
    measure.next += 1
  }

  private func isMetre(_ index: Int) -> Bool {
    isWord(index, "m") && !(self[index]?.isCapital ?? true)
  }

  private func addKnownWord(to measure: inout Measure, _ token: Token) {
    switch token.entry.role {
    case .unit:
      measure.unit = Unit(rawValue: UInt8(token.entry.value)) ?? .none
      measure.next += 1
      addPower(to: &measure)
      addSpeed(to: &measure)
    case .currency:
      measure.currency = Currency(rawValue: UInt8(token.entry.value)) ?? .none
      measure.next += 1
    case .ordinal where isWord(measure.next, "second") && isHyphenBefore(measure.next):
      measure.unit = .second
      measure.next += 1
    default:
      addPhrase(to: &measure)
    }
  }

  private func isHyphenBefore(_ index: Int) -> Bool {
    isSign(index - 1, "-") && isAttached(index)
  }

  /// Units and currencies of two words: "per cent", "percentage points", "square miles",
  /// "US dollars".
  private func addPhrase(to measure: inout Measure) {
    let next = measure.next
    if isWord(next, "per"), isWord(next + 1, "cent") {
      measure.unit = .percent
      measure.next += 2
    } else if isWord(next, "percentage"), role(next + 1) == .unit {
      measure.unit = .percentagePoint
      measure.next += 2
    } else if isWord(next, "basis"), role(next + 1) == .unit {
      measure.unit = .basisPoint
      measure.next += 2
    } else if isWord(next, "nautical"), isWord(next + 1, "miles") || isWord(next + 1, "mile") {
      measure.unit = .nauticalMile
      measure.next += 2
    } else if isWord(next, "metric"), role(next + 1) == .unit {
      measure.unit = .tonne
      measure.next += 2
    } else if isWord(next, "square") || isWord(next, "sq") || isWord(next, "cubic") {
      addArea(to: &measure)
    } else {
      addNationalCurrency(to: &measure)
    }
  }

  private func addArea(to measure: inout Measure) {
    let dot = isSign(measure.next + 1, ".") ? 1 : 0
    let hyphen = isSign(measure.next + 1, "-") ? 1 : 0
    let word = measure.next + 1 + dot + hyphen
    guard role(word) == .unit, let unit = Unit(rawValue: UInt8(tokens[word].entry.value)) else {
      return
    }
    let power = isWord(measure.next, "cubic") ? 3 : 2
    measure.unit = unit.raised(to: power)
    measure.next = word + 1
  }

  /// The dollar of a nation: "Australian dollars", "Hong Kong dollars".
  private func addNationalCurrency(to measure: inout Measure) {
    for count in 1...2 {
      let word = measure.next + count
      guard isWord(word, "dollars") || isWord(word, "dollar") else { continue }
      let nation: Currency? =
        switch true {
        case isWord(measure.next, "us"), isWord(measure.next, "u.s."),
          isWord(measure.next, "american"):
          .usDollar
        case isWord(measure.next, "australian"): .australianDollar
        case isWord(measure.next, "canadian"): .canadianDollar
        case isWord(measure.next, "hong"): .hongKongDollar
        case isWord(measure.next, "singapore"): .singaporeDollar
        case isWord(measure.next, "taiwan"), isWord(measure.next, "taiwanese"): .taiwanDollar
        case isWord(measure.next, "new"): .newZealandDollar
        default: nil
        }
      guard let nation else { continue }
      measure.currency = nation
      measure.next = word + 1
      return
    }
  }

  /// The raised 2 of km².
  private func addPower(to measure: inout Measure) {
    guard isAttached(measure.next), let sign = self[measure.next] else { return }
    let power: Int
    switch sign.scalar {
    case 0xB2: power = 2
    case 0xB3: power = 3
    case 0x32 where sign.kind == .digits: power = 2
    case 0x33 where sign.kind == .digits: power = 3
    default: return
    }
    let raised = measure.unit.raised(to: power)
    guard raised != measure.unit else { return }
    measure.unit = raised
    measure.next += 1
  }

  /// The `/h` of km/h, or what else follows a stroke.
  private func addSpeed(to measure: inout Measure) {
    guard isSign(measure.next, "/"), isAttached(measure.next), isAttached(measure.next + 1),
      let word = self[measure.next + 1], word.kind == .word
    else { return }
    if measure.unit == .kilometre, isWord(measure.next + 1, "h") {
      measure.unit = .kilometresPerHour
    } else {
      measure.remainder.append(glyphs[glyphs(of: measure.next..<(measure.next + 2))])
    }
    measure.next += 2
  }

  private func addCounted(to measure: inout Measure) {
    guard role(measure.next) == .counted, isSpaced(measure.next) else { return }
    measure.counted = UInt8(tokens[measure.next].entry.value)
  }

  /// The folded glyphs as a string.
  func text(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: glyphs[range].compactMap { Unicode.Scalar($0.scalar) })
    return String(scalars)
  }
}

extension Unit {
  /// The area or volume of a length; the length itself where there is no such unit.
  func raised(to power: Int) -> Self {
    switch (self, power) {
    case (.kilometre, 2): .squareKilometre
    case (.metre, 2): .squareMetre
    case (.mile, 2): .squareMile
    case (.foot, 2): .squareFoot
    case (.metre, 3): .cubicMetre
    case (.foot, 3): .cubicFoot
    default: self
    }
  }
}
