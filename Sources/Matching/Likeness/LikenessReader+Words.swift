internal import Foundation

extension LikenessReader {
  /// The end of the word that begins here: letters and digits, with apostrophes between them, or an
  /// abbreviation's single letters with points.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      if scalars[end].isWordLetter, !scalars[end].isUnspacedLetter {
        end += 1
      } else if scalars[end].isApostrophe, isLetter(end + 1) {
        end += 1
      } else if scalars[end] == ".", end == start + 1 || end > start && scalars[end - 2] == ".",
        isLetter(end + 1), !isLetter(end + 2)
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func isLetter(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index].isWordLetter
      && !scalars[index].isUnspacedLetter
  }

  func end(from start: Int, while holds: (Unicode.Scalar) -> Bool) -> Int {
    var end = start
    while end < scalars.count, holds(scalars[end]) { end += 1 }
    return end
  }

  /// The scalars in lower case, compatible forms as one, without accents, apostrophes, points and a
  /// possessive's `s`.
  func folded(_ range: Range<Int>) -> String {
    var range = range
    if range.count > 2, scalars[range.upperBound - 2].isApostrophe,
      scalars[range.upperBound - 1].value | 0x20 == 0x73
    {
      range = range.lowerBound..<range.upperBound - 2
    }
    var folded = ""
    folded.reserveCapacity(range.count)
    var isPlain = true
    for scalar in scalars[range] {
      if scalar.value < 0x80 {
        if scalar.value &- 0x41 < 26 {
          folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
        } else if scalar.isWordLetter {
          folded.unicodeScalars.append(scalar)
        }
      } else if !scalar.isApostrophe {
        folded += scalar.properties.lowercaseMapping
        isPlain = false
      }
    }
    if isPlain { return folded }
    var unaccented = String.UnicodeScalarView()
    for scalar in folded.decomposedStringWithCompatibilityMapping.unicodeScalars
    where !(0x300...0x36F).contains(scalar.value) {
      unaccented.append(scalar)
    }
    return String(unaccented)
  }

  /// Whether the word is the United States and no pronoun: by its capitals, unless all of the text
  /// is in them.
  func isCountry(_ word: String, _ range: Range<Int>, isLoud: Bool) -> Bool {
    if word == "usa" { return true }
    guard word == "us" else { return false }
    return scalars[range].contains(".")
      || !isLoud && scalars[range].prefix(2).allSatisfy { $0.value &- 0x41 < 26 }
  }

  /// Whether a text is written in capitals.
  var isLoud: Bool {
    var balance = 0
    for scalar in scalars where scalar.value < 0x80 {
      if scalar.value &- 0x41 < 26 { balance += 1 }
      if scalar.value &- 0x61 < 26 { balance -= 1 }
    }
    return balance > 0
  }

  /// Whether a word of a signature belongs to its date.
  static func isOfATime(_ word: String) -> Bool {
    timeWords.contains(word) || word.utf8.contains { $0 &- 0x30 < 10 }
  }

  private static let timeWords: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "am", "pm",
  ]
}

extension Unicode.Scalar {
  /// Whether a word may hold it.
  var isWordLetter: Bool {
    if value < 0x80 { return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      return true
    default: return false
    }
  }

  /// Whether it is a letter of a script that puts no spaces between words.
  var isUnspacedLetter: Bool { value >= 0x0E01 && isUnspaced }

  var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
}
