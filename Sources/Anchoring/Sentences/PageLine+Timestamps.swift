extension PageLine {
  /// When it was published, or how long it takes to read, in words that say nothing else.
  var isTimestamp: Bool {
    isTimestamp(tokens) || isDateline || isJapaneseTimestamp
  }

  private func isTimestamp(_ tokens: some Sequence<String>) -> Bool {
    var isTelling = false
    var numbers: [Int] = []
    for token in tokens {
      if token.isNumber {
        guard token.utf8.count <= 4 else { return false }
        numbers.append(Int(token) ?? 0)
      } else if PageWords.telling.contains(token) {
        isTelling = true
      } else if !PageWords.inTimestamps.contains(token) {
        return false
      }
    }
    // 2025-03-27 or 27/03/2025, the time with it or not.
    let years = 1900..<2100
    return isTelling
      || ((3...6).contains(numbers.count)
        && (years.contains(numbers[0]) || years.contains(numbers[2])))
  }

  /// "TOKYO, March 26", on a line of its own.
  private var isDateline: Bool {
    guard !hasFullStop, let comma = folded.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      return false
    }
    let place = line.prefix { $0 != "," }
    let date = PageTokens(String(folded[comma...]).unicodeScalars)
    return place.count <= 30 && place.contains(where: \.isLetter)
      && place.allSatisfy { !$0.isLowercase && !$0.isNumber }
      && date.contains(where: \.isNumber) && isTimestamp(date)
  }

  private var isJapaneseTimestamp: Bool {
    let marks = PageWords.japaneseInTimestamps
    return !isASCII && hasDigits
      && folded.unicodeScalars.allSatisfy { $0.isDecimalDigit || marks.contains($0) }
      && PageWords.japaneseTelling.contains(where: folded.contains)
  }
}
