extension FactReader {
  /// The superlative at the token: "largest", "most", "a record".
  ///
  /// "Latest" is left out: it says when, and every news report uses it. So are "at least", "at most"
  /// and "at best", which bound a figure.
  func superlative(at index: Int) -> Finding? {
    guard let token = self[index] else { return nil }
    if isWord(index, "only") || isWord(index, "sole") {
      guard isWord(index - 1, "the"), !isWord(index + 1, "a") else { return nil }
      return found(.superlative, index..<(index + 1))
    }
    guard token.has(.superlative) || isSuperlativeForm(token) else { return nil }
    if isWord(index - 1, "at") { return nil }
    if isWord(index, "least"), !isWord(index - 1, "the") { return nil }
    if isWord(index, "record"), !isRecord(index) { return nil }
    return found(.superlative, index..<(index + 1))
  }

  /// Whether the word ends in "-iest": deadliest, heaviest; "priest" has too few letters before.
  func isSuperlativeForm(_ token: Token) -> Bool {
    guard token.count >= 7, token.entry.role == .none else { return false }
    let end = Int(token.end)
    return glyphs[end - 1].scalar == 0x74 && glyphs[end - 2].scalar == 0x73
      && glyphs[end - 3].scalar == 0x65 && glyphs[end - 4].scalar == 0x69
  }

  /// Whether "record" is an extreme and not a file, a disc or a verb.
  private func isRecord(_ index: Int) -> Bool {
    if has(index + 1, .afterRecord) { return true }
    if isSign(index + 1, "-"), has(index + 2, .afterRecord) { return true }
    if isWord(index - 1, "on") { return true }
    return (has(index - 1, .article) || isWord(index - 1, "new"))
      && !isWord(index + 1, "of")
  }
}
