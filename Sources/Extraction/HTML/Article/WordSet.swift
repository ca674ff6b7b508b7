/// The words of a line, to be compared with another's: runs of letters and digits in small letters,
/// and each ideograph or kana alone.
struct WordSet {
  let words: Set<String>

  init(_ line: String) {
    var words: Set<String> = []
    var word = ""
    for scalar in line.lowercased().unicodeScalars {
      let isAlone = (0x3000...0x9FFF).contains(scalar.value)
      if scalar.isWord, !isAlone {
        word.unicodeScalars.append(scalar)
        continue
      }
      if !word.isEmpty { words.insert(word) }
      word = ""
      if isAlone, scalar.isWord { words.insert(String(scalar)) }
    }
    if !word.isEmpty { words.insert(word) }
    self.words = words
  }

  /// Which part of these words the others have, 0 to 1.
  func share(in others: WordSet) -> Double {
    words.isEmpty ? 0 : Double(words.intersection(others.words).count) / Double(words.count)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a figure.
  fileprivate var isWord: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: true
    case ..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
