/// The words of a line, to be compared with another's: runs of letters and digits in small letters,
/// and each ideograph or kana alone.
struct WordSet {
  let words: Set<String>

  init(_ line: String) {
    var words: Set<String> = []
    var word = ""
    for scalar in line.lowercased().unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isAlone = (0x3000...0x9FFF).contains(scalar.value)
      if isAlone || !isLetter {
        if !word.isEmpty { words.insert(word) }
        word = ""
      }
      if isAlone, isLetter {
        words.insert(String(scalar))
      } else if isLetter {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.insert(word) }
    self.words = words
  }

  /// Which part of these words the others have, 0 to 1.
  func share(in others: WordSet) -> Double {
    words.isEmpty ? 0 : Double(words.intersection(others.words).count) / Double(words.count)
  }
}
