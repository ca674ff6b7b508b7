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
    self.reader = reader
    for finding in reader.findings {
      switch finding.kind {
      case .figure, .ordinal, .date, .money:
        add(finding, finding.meaning)
        add(finding, finding.end)
      case .negation: negations.append(finding)
      case .name:
        names.append(
          Atom(meaning: .name(NameValue(finding, in: reader)), shown: finding.tokens))
      case .superlative: break
      }
    }
    // Rules find from left to right; only names that were in doubt come late.
    if !names.isSorted { names.sort { $0.shown.lowerBound < $1.shown.lowerBound } }
    inheritUnits()
  }

  private mutating func add(_ finding: Finding, _ meaning: Finding.Meaning) {
    let shown = (finding.shownFrom ?? finding.tokens.lowerBound)..<finding.tokens.upperBound
    switch meaning {
    case .figure(let value):
      let atom = Atom(meaning: .figure(value), shown: shown, isSlight: finding.isSlight)
      if finding.kind == .money { money.append(atom) } else { figures.append(atom) }
    case .date(let value):
      dates.append(Atom(meaning: .date(value), shown: shown, isSlight: finding.isSlight))
    case .negation, .none: break
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

  /// The words of the tokens, byte for byte.
  func words(_ tokens: Range<Int>) -> String {
    let bytes = reader.bytes(reader.glyphs(of: tokens))
    return text.utf8.withContiguousStorageIfAvailable { $0.words(in: bytes) } ?? ""
  }
}

extension [Atom] {
  fileprivate var isSorted: Bool {
    zip(self, dropFirst()).allSatisfy { $0.shown.lowerBound <= $1.shown.lowerBound }
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
}
