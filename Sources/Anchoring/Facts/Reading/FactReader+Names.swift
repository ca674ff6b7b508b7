extension FactReader {
  /// Reads the names: of capitals in alphabets, of katakana, of known places and before titles in
  /// kanji.
  ///
  /// A text in lower case throughout has none but those with digits. A capital that only begins a
  /// sentence counts when another capital follows, when the word is a known place, an acronym, a
  /// possessor, or a bare subject ("Moscow has", where a common noun would need an article), or
  /// when it stands capitalised elsewhere in the text.
  mutating func readNames() {
    var reader = NameReader(self, designated: takeDesignations())
    reader.read()
    doubtfulNames = reader.doubtful
    findings.append(contentsOf: reader.names)
  }

  /// Takes for names the doubtful words that another text has inside its names.
  mutating func adoptNames(of other: Self) {
    guard !doubtfulNames.isEmpty else { return }
    var known: Set<UInt64> = []
    for finding in other.findings where finding.kind == .name {
      for index in finding.tokens { known.insert(other.tokens[index].hash) }
    }
    for index in doubtfulNames where known.contains(tokens[index].hash) {
      findings.append(found(.name, index..<(index + 1)))
    }
    doubtfulNames = []
  }

  private mutating func takeDesignations() -> [Range<Int>] {
    let ranges = findings.filter { $0.kind == .name }.map(\.tokens)
    if !ranges.isEmpty { findings.removeAll { $0.kind == .name } }
    return ranges
  }
}
