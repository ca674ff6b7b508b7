extension FactReader {
  /// Reads the names: of capitals in alphabets, of katakana, of known places and before titles in
  /// kanji.
  ///
  /// A text in lower case throughout has none but those with digits. A capital that only begins a
  /// sentence counts when another capital follows, when the word is a known place, an acronym, a
  /// possessor, or a bare subject ("Moscow has", where a common noun would need an article), or
  /// when it stands capitalised elsewhere in the text.
  mutating func readNames() {
    let designated = takeDesignations()
    var reader = NameReader(self, designated: designated)
    reader.read()
    findings.append(contentsOf: reader.names)
  }

  private mutating func takeDesignations() -> [Range<Int>] {
    let ranges = findings.filter { $0.kind == .name }.map(\.tokens)
    if !ranges.isEmpty { findings.removeAll { $0.kind == .name } }
    return ranges
  }
}
