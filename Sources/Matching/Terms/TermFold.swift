internal import Anchoring

/// What scalars are in terms: NFKD (UAX #15) in lower case, without diacritics.
///
/// Letters that differ by a stroke or are two in one are the letters that people type for them: ø
/// is o and ß is ss. Finding only: nothing that folds alike is called equal.
struct TermFold {
  /// A scalar of a fold.
  struct Part {
    let termClass: TermClass
    let scalar: Unicode.Scalar
  }

  /// Folds are kept: a text has few scalars outside ASCII, and those again and again.
  private var known: [Unicode.Scalar: [Part]] = [:]

  /// How many are kept: about as many as Unicode has letters besides Han and Hangul.
  private static let capacity = 16_384

  /// The fold of a scalar.
  mutating func parts(of scalar: Unicode.Scalar) -> [Part] {
    if let parts = known[scalar] { return parts }
    let parts = scalar.compatibilityDecomposition.flatMap(Self.lowered).map { folded in
      let termClass = TermClass(folded)
      return Part(
        termClass: termClass, scalar: termClass == .digit ? folded.asciiDigit : folded)
    }
    if known.count < Self.capacity { known[scalar] = parts }
    return parts
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.properties.lowercaseMapping.unicodeScalars.flatMap { lower in
      plainLetters[lower].map { Array($0.unicodeScalars) } ?? lower.compatibilityDecomposition
    }
  }

  /// Letters that do not decompose, as they are typed where a keyboard lacks them.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "þ": "th",
    "æ": "ae", "œ": "oe", "ß": "ss", "ς": "σ",
  ]
}

extension Unicode.Scalar {
  /// A decimal digit of any script as ASCII has it.
  fileprivate var asciiDigit: Unicode.Scalar {
    guard let value = properties.numericValue, value >= 0, value <= 9 else { return self }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }
}
