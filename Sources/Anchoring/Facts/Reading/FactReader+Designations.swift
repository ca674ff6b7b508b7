extension FactReader {
  /// A name that holds digits: "F-35", "COVID-19", "G7", "5G".
  ///
  /// Such digits count nothing, so no checker wants them as a figure; a revision that makes an F-16
  /// of an F-35 is seen as a changed name.
  func designation(at index: Int) -> Finding? {
    guard let token = self[index] else { return nil }
    if token.kind == .digits { return digitsFirst(at: index) }
    guard token.kind == .word,
      !isAttached(index) || ![.word, .digits].contains(self[index - 1]?.kind)
    else { return nil }
    var next = index + 1
    if isDigits(next), isAttached(next) {
      guard token.entry.role != .currency || !token.marks.contains(.allCapitals) else { return nil }
    } else if isSign(next, "-"), isAttached(next), isDigits(next + 1), isAttached(next + 1) {
      guard token.entry.role == .none || token.count == 1, token.count <= 8, !token.has(.empty),
        !isPrefix(index)
      else { return nil }
      next += 1
    } else {
      return nil
    }
    next += 1
    while isAttached(next), let more = self[next] {
      if more.kind == .digits || more.kind == .word && more.count <= 2 {
        next += 1
      } else if more.scalar == Glyph.hyphen, isDigits(next + 1), isAttached(next + 1) {
        next += 2
      } else {
        break
      }
    }
    return found(.name, index..<next)
  }

  /// "5G", "3D": digits with a capital that is no unit.
  private func digitsFirst(at index: Int) -> Finding? {
    guard let letter = self[index + 1], isAttached(index + 1), letter.kind == .word,
      letter.isCapital, letter.count <= 2, isNoUnit(letter),
      !isAttached(index) || self[index - 1]?.kind == .symbol
    else { return nil }
    return found(.name, index..<(index + 2))
  }

  /// Whether the letters after digits are no unit: the G of 5G is no gram.
  private func isNoUnit(_ token: Token) -> Bool {
    token.entry.role == .none
      || token.count == 1 && token.entry.role == .unit && [0x47, 0x48, 0x53].contains(token.scalar)
  }

  /// Prefixes that leave the number after them a number: "pre-2019", "sub-5".
  private func isPrefix(_ index: Int) -> Bool {
    let prefixes: [StaticString] = [
      "pre", "post", "sub", "ex", "non", "top", "inter", "nearly", "some", "about", "aged", "age",
      "ages", "than", "or", "vs", "no", "nos",
    ]
    return prefixes.contains { isWord(index, $0) }
  }
}
