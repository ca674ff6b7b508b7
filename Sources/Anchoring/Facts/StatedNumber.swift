/// A number as a text states it, whatever its writing: "¥43tn", "43 trillion yen", "forty-three
/// trillion", "in 2024".
public struct StatedNumber: Hashable, Sendable {
  /// Where it stands with its currency and unit, in bytes of the text.
  public let utf8: Range<Int>

  /// The number, written in one way only: "43e12", "15e-1", "2/3"; a date's year like any number.
  public let value: String

  /// What it is a number of: equal for equal units and currencies, 0 where nothing is said.
  public let unit: Int
}

extension FactScanner {
  /// The numbers of a text's figures, ordinals and dates, from its start to its end.
  ///
  /// Of a date only the year is given. The time is linear in the text's length.
  public static func numbers(in text: String) -> [StatedNumber] {
    var numbers: [StatedNumber] = []
    var place = 0
    for piece in text.utf8.count > longestPiece ? pieces(of: text) : [text] {
      var reader = FactReader(piece)
      reader.readNumbers(withSuperlatives: false)
      for finding in reader.findings where finding.isFact {
        let bytes = reader.bytes(reader.glyphs(of: finding.tokens))
        let utf8 = bytes.lowerBound + place..<bytes.upperBound + place
        for meaning in [finding.meaning, finding.end] {
          guard let (value, unit) = meaning.number else { continue }
          numbers.append(StatedNumber(utf8: utf8, value: value, unit: unit))
        }
      }
      place += piece.utf8.count
    }
    return numbers
  }
}

extension Finding.Meaning {
  /// The number, and what it is a number of.
  fileprivate var number: (value: String, unit: Int)? {
    switch self {
    case .figure(let figure):
      let unit =
        figure.currency != .none ? 0x100 + Int(figure.currency.rawValue) : Int(figure.unit.rawValue)
      return (figure.number.written, figure.isOrdinal ? 0x200 : unit)
    case .date(let date):
      guard date.year > 0, date.form == .calendar || date.form == .fiscal || date.form == .numeric
      else { return nil }
      return (DecimalNumber(UInt64(date.year)).written, 0)
    case .negation, .none: return nil
    }
  }
}

extension DecimalNumber {
  /// The number in one writing; its sign is left out, since "fell by 5%" says what "−5%" does.
  fileprivate var written: String {
    let exponent = exponent == 0 ? "" : "e\(exponent)"
    let divisor = denominator == 1 ? "" : "/\(denominator)"
    return "\(significand)\(exponent)\(divisor)"
  }
}
