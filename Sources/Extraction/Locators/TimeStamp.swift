internal import Anchoring

/// A time that a line begins with.
struct TimeStamp {
  /// From the beginning, without fractions.
  let seconds: Int
  /// A line of WebVTT or SubRip, `00:01.000 --> 00:04.000`.
  let isCue: Bool
  /// A time in brackets, one with hours, or one that has the line to itself.
  let isMark: Bool
  /// Hardly a time of day: it has seconds, or stands in brackets.
  let isSure: Bool

  /// Nil for a line that begins with no time.
  init?(opening line: ArraySlice<UInt8>) {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    let bracket = rest.first.flatMap { Self.closing[$0] }
    if bracket != nil { rest = rest.dropFirst() }
    var numbers: [Int] = []
    while numbers.count < 3 {
      let digits = rest.prefix { $0.isDigit }
      guard numbers.isEmpty ? (1...3).contains(digits.count) : digits.count == 2,
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      numbers.append(number)
      rest = rest[digits.endIndex...]
      guard rest.first == UInt8(ascii: ":") else { break }
      rest = rest.dropFirst()
    }
    guard numbers.count >= 2, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    if let point = rest.first, point == UInt8(ascii: ".") || point == UInt8(ascii: ",") {
      let fraction = rest.dropFirst().prefix { $0.isDigit }
      if !fraction.isEmpty { rest = rest[fraction.endIndex...] }
    }
    if let bracket {
      guard rest.first == bracket else { return nil }
      rest = rest.dropFirst()
    }
    guard rest.first.map({ !$0.isDigit && !$0.isASCIILetter && $0 != UInt8(ascii: ":") }) ?? true
    else {
      return nil
    }
    seconds = numbers.reduce(0) { $0 * 60 + $1 }
    let following = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    isCue = bracket == nil && following.starts(with: "-->".utf8)
    isSure = bracket != nil || numbers.count == 3
    isMark = isSure || following.isEmpty
  }

  private static let closing: [UInt8: UInt8] = [
    UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "("): UInt8(ascii: ")"),
  ]
}
