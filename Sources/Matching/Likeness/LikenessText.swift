/// What of a text counts when it is laid beside another: its words as stems, its numbers as values.
///
/// A claim is read like a post: web addresses are passed over, hashtags and handles are cut into
/// their words, and what only signs a post ("— Name (@handle) 3 May 2024") counts less. Scripts
/// without spaces give two characters at a time. Anything is a text; an empty one has no terms.
public struct LikenessText: Sendable, Hashable {
  /// The words and numbers, from the text's start to its end.
  public let terms: [LikenessTerm]

  /// Reads a text, in time linear in its length.
  public init(_ text: String) {
    var reader = LikenessReader(text)
    terms = reader.read()
  }

  init(terms: [LikenessTerm]) {
    self.terms = terms
  }

  /// What an index should know the text by, each once, in the text's order: all but words that say
  /// nothing by themselves.
  public var indexedKeys: [String] {
    var seen: Set<String> = []
    return terms.compactMap { term in
      guard term.number != nil || !CommonWords.isIdle(term.key) else { return nil }
      return seen.insert(term.key).inserted ? term.key : nil
    }
  }

  /// The text with words that are written as one cut into those that are known.
  public func cuttingJoined(isKnown: (String) throws -> Bool) rethrows -> LikenessText {
    guard terms.contains(where: \.isJoined) else { return self }
    return LikenessText(
      terms: try terms.flatMap { term -> [LikenessTerm] in
        guard term.isJoined else { return [term] }
        let words = try JoinedWords(term.word).words(isKnown: isKnown)
        if words.count < 2 { return [term] }
        return words.map { word in
          LikenessTerm(
            key: LikenessReader.key(of: word), word: word, utf8: term.utf8, share: term.share)
        }
      })
  }
}
