/// A number as it was read, before its unit.
struct NumberReading {
  var number: DecimalNumber

  /// The token after it.
  var next: Int

  /// Whether it is written in digits.
  var isDigits = false

  /// Whether a word or letters of magnitude belong to it.
  var isScaled = false

  /// Digits that are no number as such: 1.2.3, 9/11.
  var remainder = Remainder()

  /// Whether it is "hundreds" or "dozens", said without a count.
  var isVague = false
}

extension FactReader {
  /// The number at the token, in digits, words or kanji, with its magnitude.
  func number(at index: Int) -> NumberReading? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .digits:
      var reading = digits(at: index)
      addMagnitude(to: &reading)
      return reading
    case .word: return wordNumber(at: index)
    case .kanji: return kanjiNumber(at: index)
    case .symbol: return signNumber(at: index)
    default: return nil
    }
  }

  /// Digits with separators: `1,234.5`, `1 234` with a narrow space, `1.2.3`, `9/11`.
  private func digits(at index: Int) -> NumberReading {
    var next = index + 1
    var number = DecimalNumber(0)
    number.append(glyphs[glyphs(of: index..<next)])
    if tokens[index].count <= 3 {
      while let group = thousands(at: next) {
        number.append(glyphs[glyphs(of: group..<(group + 1))])
        next = group + 1
      }
    }
    var decimals = 0
    if isSign(next, "."), isAttached(next), isDigits(next + 1), isAttached(next + 1) {
      if isSign(next + 2, "."), isAttached(next + 2), isDigits(next + 3), isAttached(next + 3) {
        return dotted(at: index)
      }
      number.append(glyphs[glyphs(of: (next + 1)..<(next + 2))])
      decimals = tokens[next + 1].count
      next += 2
    }
    number.finish(decimals: decimals)
    var reading = NumberReading(number: number, next: next, isDigits: true)
    if decimals == 0 { addFraction(to: &reading) }
    return reading
  }

  /// The three digits of a group of thousands that begins with its separator.
  private func thousands(at index: Int) -> Int? {
    guard let separator = self[index] else { return nil }
    if separator.kind == .digits, separator.count == 3, separator.isSpaced {
      return separator.marks.contains(.narrowly) || isGroupOfZero(index) ? index : nil
    }
    guard separator.scalar == 0x2C, !separator.isSpaced, isDigits(index + 1), isAttached(index + 1),
      tokens[index + 1].count == 3
    else { return nil }
    return index + 1
  }

  /// Whether three digits after a plain space go on with the number before it: 10 000, but not the
  /// 250 of "in 10 250 were seen", which may be a number of its own.
  private func isGroupOfZero(_ index: Int) -> Bool {
    if glyphs[Int(tokens[index].start)].scalar == 0x30 { return true }
    guard let next = self[index + 1], next.kind == .digits, next.isSpaced, next.count == 3 else {
      return false
    }
    return glyphs[Int(next.start)].scalar == 0x30
  }

  /// Digits with several full stops: a version, a section, an address.
  private func dotted(at index: Int) -> NumberReading {
    var next = index + 1
    while isSign(next, "."), isAttached(next), isDigits(next + 1), isAttached(next + 1) {
      next += 2
    }
    var reading = NumberReading(number: DecimalNumber(0), next: next, isDigits: true)
    reading.remainder.append(glyphs[glyphs(of: index..<next)])
    return reading
  }

  /// The `/3` of `2/3`, and the ½ of `5½`.
  private func addFraction(to reading: inout NumberReading) {
    let next = reading.next
    if isSign(next, ":"), isAttached(next), isDigits(next + 1), isAttached(next + 1) {
      reading.remainder.append(glyphs[glyphs(of: next..<(next + 2))])
      reading.next = next + 2
    } else if isSign(next, "/"), isAttached(next), isDigits(next + 1), isAttached(next + 1),
      let above = reading.number.whole, !isSign(next + 2, "/")
    {
      let below = digitsOnly(at: next + 1)
      if let whole = below.whole, let fraction = DecimalNumber(above, over: whole) {
        reading.number = fraction
      } else {
        reading.remainder.append(glyphs[glyphs(of: next..<(next + 2))])
      }
      reading.next = next + 2
    } else if let sign = self[next], sign.kind == .symbol, isAttached(next),
      let part = Unicode.Scalar(sign.scalar)?.properties.numericValue, part > 0, part < 1,
      let whole = reading.number.whole
    {
      reading.number = DecimalNumber(vulgar: part, with: whole)
      reading.next = next + 1
    } else {
      addSuperscript(to: &reading)
    }
  }

  /// An exponent or a footnote's mark: `10²` is not `10³`.
  private func addSuperscript(to reading: inout NumberReading) {
    while let sign = self[reading.next], sign.kind == .symbol, isAttached(reading.next),
      let scalar = Unicode.Scalar(sign.scalar), scalar.isRaisedDigit
    {
      reading.remainder.append(scalar)
      reading.next += 1
    }
  }

  func digitsOnly(at index: Int) -> DecimalNumber {
    DecimalNumber(digits: glyphs[glyphs(of: index..<(index + 1))])
  }

  /// A number that is one sign: ½, ④, Ⅳ.
  private func signNumber(at index: Int) -> NumberReading? {
    let scalar = tokens[index].scalar
    guard scalar > 0x7F, let sign = Unicode.Scalar(scalar), let value = sign.properties.numericValue
    else { return nil }
    if value > 0, value < 1 {
      var reading = NumberReading(number: DecimalNumber(vulgar: value, with: 0), next: index + 1)
      addMagnitude(to: &reading)
      return reading
    }
    // A circled or raised digit is a label: it is compared, and is not the number itself.
    return NumberReading(number: DecimalNumber(0), next: index + 1, remainder: Remainder(sign))
  }

  /// Puts "million", "bn" or 億 to the number, and "and a half" before them.
  func addMagnitude(to reading: inout NumberReading) {
    let next = reading.next
    if isAttached(next), let kanji = self[next], kanji.kind == .kanji {
      addKanjiMagnitude(to: &reading)
      return
    }
    if isWord(next, "and"), isWord(next + 1, "a"), isWord(next + 2, "half"),
      let whole = reading.number.whole, whole < 1_000_000
    {
      reading.number = DecimalNumber(whole * 10 + 5, exponent: -1)
      reading.next = next + 3
    }
    for _ in 0..<2 {
      let hyphen = isSign(reading.next, "-") && isAttached(reading.next) ? 1 : 0
      let word = reading.next + hyphen
      guard role(word) == .scale || role(word) == .vague, hyphen == 0 || isAttached(word) else {
        break
      }
      reading.number = reading.number.scaled(byWordValue: Int(tokens[word].entry.value))
      reading.next = word + 1
      reading.isScaled = true
    }
    guard !reading.isScaled, isAttached(reading.next) || isLongSuffix(reading.next),
      role(reading.next) == .scaleSuffix, isLongSuffix(reading.next)
    else { return }
    reading.number = reading.number.scaled(by: Int(tokens[reading.next].entry.value))
    reading.next += 1
    reading.isScaled = true
  }

  /// Whether the suffix can only be a magnitude: "bn", "tn", "mn", not "m" or "t".
  private func isLongSuffix(_ index: Int) -> Bool {
    role(index) == .scaleSuffix && tokens[index].count > 1
  }
}

extension DecimalNumber {
  /// This number times a scale of the lexicon, where 0 is a dozen.
  func scaled(byWordValue power: Int) -> Self {
    guard power == 0 else { return scaled(by: power) }
    guard let whole, whole < 1_000_000 else {
      return self == DecimalNumber(5, exponent: -1) ? DecimalNumber(6) : self
    }
    return DecimalNumber(whole * 12)
  }

  /// A whole number with a vulgar fraction's value.
  init(vulgar value: Double, with whole: UInt64) {
    for below in [2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64] {
      let above = (value * Double(below)).rounded()
      guard abs(above / Double(below) - value) < 0.000_1, whole < 1_000_000_000,
        let number = DecimalNumber(whole * below + UInt64(above), over: below)
      else { continue }
      self = number
      return
    }
    self.init(whole)
  }
}

extension Unicode.Scalar {
  /// Whether it is a superscript or subscript digit.
  var isRaisedDigit: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2080...0x2089: true
    default: false
    }
  }
}
