/// An exact number as a text states it: 43 trillion, 1.5, two-thirds.
///
/// Written forms of one number are equal: `1,000`, `1000` and `1.0 thousand`; `half` and `1/2`.
struct DecimalNumber: Hashable {
  /// The significant digits, without trailing zeros.
  private(set) var significand: UInt64

  /// The power of ten that multiplies them.
  private(set) var exponent: Int32

  /// What divides them: 1 unless the fraction has no end in decimals.
  private(set) var denominator: UInt32 = 1

  /// Digits beyond those that 64 bits hold, without trailing zeros.
  private(set) var further = Remainder()

  /// How many zeros have been written since the last of those.
  private var zeros: Int32 = 0

  /// Whether a minus sign stands before it.
  var isNegative = false

  /// A whole number times a power of ten.
  init(_ value: UInt64, exponent: Int = 0) {
    significand = value
    self.exponent = Int32(clamping: exponent)
    normalise()
  }

  /// The number that the glyphs, which are digits, write.
  init(digits: ArraySlice<Glyph>) {
    significand = 0
    exponent = 0
    append(digits)
    finish(decimals: 0)
  }

  /// Writes more digits at the end; `finish` must follow.
  mutating func append(_ digits: ArraySlice<Glyph>) {
    for glyph in digits {
      let digit = UInt64(glyph.scalar &- 0x30)
      if significand < UInt64.max / 10 - 1, further.isEmpty, zeros == 0 {
        significand = significand * 10 + digit
      } else {
        appendFurther(digit)
      }
    }
  }

  private mutating func appendFurther(_ digit: UInt64) {
    guard digit > 0 else {
      zeros += 1
      return
    }
    // A zero between digits counts; one at the end is a power of ten.
    for _ in 0..<zeros { further.append(0 as UInt32) }
    zeros = 0
    further.append(UInt32(digit))
  }

  /// Ends a number of which the last `decimals` digits stand after the point.
  mutating func finish(decimals: Int) {
    exponent = Int32(clamping: -decimals)
    exponent += zeros
    zeros = 0
    normalise()
  }

  /// A fraction, as a decimal where it has an end within three places.
  init?(_ numerator: UInt64, over denominator: UInt64) {
    guard denominator > 0, denominator <= UInt32.max else { return nil }
    for places in 0...3 {
      let scale = [1, 10, 100, 1000][places] as UInt64
      if scale % denominator == 0, numerator < UInt64.max / 1000 {
        self.init(numerator * (scale / denominator), exponent: -places)
        return
      }
    }
    self.init(numerator)
    self.denominator = UInt32(denominator)
  }

  /// This number times ten to the `power`.
  func scaled(by power: Int) -> Self {
    guard significand != 0 || !further.isEmpty else { return self }
    var copy = self
    copy.exponent += Int32(clamping: power)
    return copy
  }

  /// The value where it is a whole number that fits.
  var whole: UInt64? {
    guard denominator == 1, further.isEmpty, !isNegative else { return nil }
    guard significand != 0 else { return 0 }
    guard exponent >= 0, exponent < 20 else { return nil }
    var value = significand
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }

  private mutating func normalise() {
    guard further.isEmpty else { return }
    guard significand != 0 else {
      exponent = 0
      return
    }
    while significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
  }
}
