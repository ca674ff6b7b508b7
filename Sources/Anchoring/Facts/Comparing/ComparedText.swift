/// A text's facts, made ready to be compared with another's.
struct ComparedText {
  let text: String
  let reader: FactReader
  private(set) var figures: [Atom] = []
  private(set) var dates: [Atom] = []
  private(set) var money: [Atom] = []
  private(set) var names: [Atom] = []
  private(set) var negations: [Finding] = []

  /// Takes what `reader` has found in `text`.
  init(_ text: String, _ reader: FactReader) {
    self.text = text
    var reader = reader
    reader.findings.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    self.reader = reader
    var owner: UInt64 = 0
    for finding in reader.findings {
      switch finding.kind {
      case .figure, .ordinal, .date, .money: add(finding, owner: owner)
      case .negation: negations.append(finding)
      case .name:
        owner = reader.wordHash(at: finding.tokens.upperBound - 1)
        names.append(
          Atom(meaning: .name(NameValue(finding, in: reader)), shown: finding.tokens))
      case .superlative: break
      }
    }
    inheritUnits()
    placeLists()
  }

  private mutating func add(_ finding: Finding, owner: UInt64) {
    let shown = (finding.shownFrom ?? finding.tokens.lowerBound)..<finding.tokens.upperBound
    let context = Atom.Context(
      next: reader.wordAfter(finding.tokens.upperBound),
      previous: reader.wordBefore(finding.tokens.lowerBound), owner: owner)
    if case .range(let first, let last) = finding.meaning {
      add(first, of: finding, shown, context)
      add(last, of: finding, shown, context)
    } else {
      add(finding.meaning, of: finding, shown, context)
    }
  }

  private mutating func add(
    _ meaning: Finding.Meaning, of finding: Finding, _ shown: Range<Int>, _ context: Atom.Context
  ) {
    switch meaning {
    case .figure(let value):
      let atom = Atom(
        meaning: .figure(value), shown: shown, isSlight: finding.isSlight, context: context)
      if finding.kind == .money { money.append(atom) } else { figures.append(atom) }
    case .date(let value):
      dates.append(
        Atom(meaning: .date(value), shown: shown, isSlight: finding.isSlight, context: context))
    case .negation, .range, .none: break
    }
  }

  /// Gives the first number of "10 to 12 percent" the second one's unit, as "10–12 percent" has it.
  private mutating func inheritUnits() {
    for index in figures.indices.dropFirst() {
      guard case .figure(var first) = figures[index - 1].meaning,
        case .figure(let second) = figures[index].meaning, first.unit == .none,
        first.currency == .none, !first.isOrdinal, !second.isOrdinal
      else { continue }
      var end = figures[index - 1].shown.upperBound
      if reader.isSign(end, "-"), reader.isAttached(end) { end += 1 }
      let isJoined = reader.isWord(end, "to") || reader.isWord(end, "or")
      guard isJoined, figures[index].shown.lowerBound == end + 1 else { continue }
      first.unit = second.unit
      first.currency = second.currency
      figures[index - 1].meaning = .figure(first)
    }
  }

  /// Finds enumerations of names and gives each name the words around the whole.
  private mutating func placeLists() {
    var first = 0
    while first < names.count {
      var last = first
      while last + 1 < names.count,
        reader.isEnumerated(names[last].shown.upperBound..<names[last + 1].shown.lowerBound)
      {
        last += 1
      }
      let context = Atom.Context(
        next: reader.wordAfter(names[last].shown.upperBound),
        previous: reader.wordBefore(names[first].shown.lowerBound), list: first + 1)
      for index in first...last {
        names[index].context = context
      }
      first = last + 1
    }
  }

  /// How many numbers and dates have the word for a neighbour.
  func countNumbers(beside word: UInt64, _ neighbour: KeyPath<Atom.Context, UInt64>) -> Int {
    guard figures.count + dates.count <= Self.searchLimit else { return 0 }
    return figures.count { $0.context[keyPath: neighbour] == word }
      + dates.count { $0.context[keyPath: neighbour] == word }
  }

  /// How many are looked through; where there are more, none counts as being in its place.
  private static let searchLimit = 500

  /// The words of the tokens, byte for byte.
  func words(_ tokens: Range<Int>) -> String {
    let bytes = reader.bytes(reader.glyphs(of: tokens))
    return text.utf8.withContiguousStorageIfAvailable { $0.words(in: bytes) } ?? ""
  }
}

extension FactReader {
  /// The hash of a token in lower case.
  func wordHash(at index: Int) -> UInt64 {
    guard let token = self[index] else { return 0 }
    return token.kind == .word ? token.hash : hash(Int(token.start)..<Int(token.end))
  }

  /// The hash of glyphs in lower case.
  func hash(_ range: Range<Int>) -> UInt64 {
    glyphs.withUnsafeBufferPointer { Glyph.hash(UnsafeBufferPointer(rebasing: $0[range])) }
  }

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
