/// Compares the words that sentences begin with, where a capital does not tell a name.
///
/// "Toyota sold" and "Honda sold" differ in a name, "Ships carry" and "Boats carry" in a noun; to
/// tell which one would have to know the words. Since a name that was exchanged must not be missed,
/// both are taken for names.
struct OpeningComparison {
  let before: ComparedText
  let after: ComparedText

  /// The openings that gave way to others before the same word.
  ///
  /// None where a sentence more or less leaves open which opening answers to which.
  func changes() -> [MaterialChange] {
    let (old, new) = (Self.openings(of: before), Self.openings(of: after))
    guard old.count == new.count else { return [] }
    return zip(old, new).compactMap { change(from: $0, to: $1) }
  }

  /// The first word of each sentence, after a bullet or an opening quotation mark; nil where that
  /// is no capitalised word of its own meaning, or a fact already.
  private static func openings(of text: ComparedText) -> [Int?] {
    let reader = text.reader
    var name = 0
    return reader.tokens.indices.compactMap { index -> Int?? in
      guard reader.tokens[index].marks.contains(.beginsSentence) else { return nil }
      let isMarked = reader.tokens[index].kind == .symbol
      let word = isMarked ? index + 1 : index
      guard let token = reader[word], token.kind == .word, token.isCapital, token.count > 1,
        !token.has(.starter), !token.has(.empty), token.entry.role != .number,
        token.entry.role != .ordinal, !reader.isTaken[word]
      else { return .some(nil) }
      while name < text.names.count, text.names[name].shown.upperBound <= word { name += 1 }
      let isNamed = name < text.names.count && text.names[name].shown.contains(word)
      return .some(isNamed ? nil : word)
    }
  }

  private func change(from old: Int?, to new: Int?) -> MaterialChange? {
    guard let old, let new, before.reader[old + 1] != nil,
      before.reader.wordHash(at: old) != after.reader.wordHash(at: new),
      before.reader.wordHash(at: old + 1) == after.reader.wordHash(at: new + 1)
    else { return nil }
    let words = (before.words(old..<(old + 1)), after.words(new..<(new + 1)))
    guard !Self.isManner(words.0, words.1), !Self.isInflected(words.0, words.1) else { return nil }
    return MaterialChange(kind: .name, before: words.0, after: words.1)
  }

  /// Whether both say how, or by doing what: "Speaking" for "Talking", "Recently" for "Lately".
  private static func isManner(_ word: String, _ other: String) -> Bool {
    ["ing", "ly"].contains { word.hasSuffix($0) && other.hasSuffix($0) }
  }

  /// Whether one is the other with an ending.
  private static func isInflected(_ word: String, _ other: String) -> Bool {
    word.utf8.starts(with: other.utf8) || other.utf8.starts(with: word.utf8)
  }
}
