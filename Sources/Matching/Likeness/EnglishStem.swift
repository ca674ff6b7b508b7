/// The stem of an English word, by Porter's algorithm.
///
/// M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980.
struct EnglishStem {
  private var word: [UInt8]

  /// Longer than any English word: what is longer was not written as one.
  private static let longestWord = 40

  /// The stem of a word in lower case; a word with anything but ASCII letters, or longer than any, is
  /// its own.
  static func of(_ word: String) -> String {
    guard (3...longestWord).contains(word.utf8.count) else { return word }
    let bytes = Array(word.utf8)
    guard bytes.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
    var stem = Self(word: bytes)
    stem.strip()
    return String(decoding: stem.word, as: UTF8.self)
  }

  private mutating func strip() {
    stripPlural()
    stripPast()
    if ends("y"), hasVowel(before: 1) { word[word.count - 1] = 0x69 }
    replaceFirst(of: Self.doubleSuffixes, minimum: 0)
    replaceFirst(of: Self.fullSuffixes, minimum: 0)
    stripResidual()
    stripFinal()
  }

  private static let doubleSuffixes: [(String, String)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("logi", "log"),
  ]

  private static let fullSuffixes: [(String, String)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]

  private static let residualSuffixes = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "ion", "al", "er", "ic", "ou",
  ]

  private mutating func stripPlural() {
    if ends("sses") || ends("ies") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss") {
      word.removeLast()
    }
  }

  private mutating func stripPast() {
    if ends("eed") {
      if measure(before: 3) > 0 { word.removeLast() }
      return
    }
    for suffix in ["ed", "ing"] where ends(suffix) && hasVowel(before: suffix.utf8.count) {
      word.removeLast(suffix.utf8.count)
      if ends("at") || ends("bl") || ends("iz") {
        word.append(0x65)
      } else if let last = word.last, word.count > 1, word[word.count - 2] == last,
        isConsonant(word.count - 1), last != 0x6C, last != 0x73, last != 0x7A
      {
        word.removeLast()
      } else if measure(before: 0) == 1, endsShort(before: 0) {
        word.append(0x65)
      }
      return
    }
  }

  private mutating func replaceFirst(of rules: [(String, String)], minimum: Int) {
    for (suffix, replacement) in rules where ends(suffix) {
      let count = suffix.utf8.count
      if measure(before: count) > minimum {
        word.removeLast(count)
        word += replacement.utf8
      }
      return
    }
  }

  private mutating func stripResidual() {
    for suffix in Self.residualSuffixes where ends(suffix) {
      let count = suffix.utf8.count
      guard measure(before: count) > 1 else { return }
      if suffix == "ion" {
        guard word.count > count, [0x73, 0x74].contains(word[word.count - count - 1]) else {
          return
        }
      }
      word.removeLast(count)
      return
    }
  }

  private mutating func stripFinal() {
    if ends("e") {
      let measure = measure(before: 1)
      if measure > 1 || measure == 1 && !endsShort(before: 1) { word.removeLast() }
    }
    if ends("ll"), measure(before: 0) > 1 { word.removeLast() }
  }

  private func ends(_ suffix: String) -> Bool {
    let suffix = suffix.utf8
    return word.count > suffix.count && word.suffix(suffix.count).elementsEqual(suffix)
  }

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: false
    case 0x79: index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How many times consonants follow vowels in what stands before the last `count` letters.
  private func measure(before count: Int) -> Int {
    var measure = 0
    var followsVowel = false
    for index in 0..<word.count - count {
      let consonant = isConsonant(index)
      if consonant, followsVowel { measure += 1 }
      followsVowel = !consonant
    }
    return measure
  }

  private func hasVowel(before count: Int) -> Bool {
    (0..<word.count - count).contains { !isConsonant($0) }
  }

  /// Whether consonant, vowel, consonant end it, the last not w, x or y.
  private func endsShort(before count: Int) -> Bool {
    let end = word.count - count
    guard end > 2, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else {
      return false
    }
    return ![0x77, 0x78, 0x79].contains(word[end - 1])
  }
}
