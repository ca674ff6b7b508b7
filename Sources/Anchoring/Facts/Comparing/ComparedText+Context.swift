extension ComparedText {
  /// What stands around each atom, for those that an alignment leaves.
  func contexts(of atoms: [Atom]) -> [Atom.Context] {
    atoms.map { atom in
      if case .name = atom.meaning { return context(ofName: atom.shown) }
      return Atom.Context(
        next: reader.wordAfter(atom.shown.upperBound),
        previous: reader.wordBefore(atom.shown.lowerBound), owner: owner(before: atom.shown))
    }
  }

  /// The last word of the last name before the tokens.
  private func owner(before tokens: Range<Int>) -> UInt64 {
    let next = names.partitioningIndex { $0.shown.lowerBound >= tokens.lowerBound }
    return next == 0 ? 0 : reader.wordHash(at: names[next - 1].shown.upperBound - 1)
  }

  /// What stands around the enumeration that a name belongs to: in "Japan, China and Korea" no name
  /// has a place of its own.
  private func context(ofName tokens: Range<Int>) -> Atom.Context {
    var first = names.partitioningIndex { $0.shown.lowerBound >= tokens.lowerBound }
    var last = first
    // Whoever lists more than this may list them in another order unseen.
    let floor = Swift.max(0, first - 12)
    let ceiling = Swift.min(names.count - 1, last + 12)
    while first > floor,
      reader.isEnumerated(names[first - 1].shown.upperBound..<names[first].shown.lowerBound)
    {
      first -= 1
    }
    while last < ceiling,
      reader.isEnumerated(names[last].shown.upperBound..<names[last + 1].shown.lowerBound)
    {
      last += 1
    }
    return Atom.Context(
      next: reader.wordAfter(names[last].shown.upperBound),
      previous: reader.wordBefore(names[first].shown.lowerBound), list: first + 1)
  }

  /// How many numbers and dates have the word for a neighbour.
  func countNumbers(beside word: UInt64, _ side: Atom.Side) -> Int {
    guard figures.count + dates.count <= Self.searchLimit else { return 0 }
    return contexts(of: figures + dates).count { $0[side] == word }
  }

  /// How many are looked through; where there are more, none counts as being in its place.
  private static let searchLimit = 500
}

extension FactReader {
  /// The first word with content within four tokens of `index`, 0 where there is none.
  func wordAfter(_ index: Int) -> UInt64 {
    for place in index..<Swift.min(index + 4, tokens.count) {
      if let hash = contentHash(at: place) { return hash }
      if tokens[place].scalar == 0x2E || tokens[place].scalar == 0x3002 { break }
    }
    return 0
  }

  /// The last word with content within four tokens before `index`, 0 where there is none.
  func wordBefore(_ index: Int) -> UInt64 {
    for place in (Swift.max(0, index - 4)..<index).reversed() {
      if tokens[place].scalar == 0x2E || tokens[place].scalar == 0x3002 { break }
      if let hash = contentHash(at: place) { return hash }
    }
    return 0
  }

  private func contentHash(at index: Int) -> UInt64? {
    let token = tokens[index]
    switch token.kind {
    case .word: return token.has(.empty) || isTaken[index] ? nil : wordHash(at: index)
    case .kanji, .katakana: return isTaken[index] ? nil : wordHash(at: index)
    default: return nil
    }
  }

  /// Whether the tokens only join the parts of an enumeration: a comma, "and", "or", と.
  func isEnumerated(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 2 else { return false }
    return range.allSatisfy { index in
      [0x2C, 0x26, 0x3001, 0x30FB, 0x3068].contains(tokens[index].scalar)
        || isWord(index, "and") || isWord(index, "or")
    }
  }
}
