/// Words written as one, as in `#stopthepresses`.
struct JoinedWords {
  private let letters: [UInt8]

  init(_ word: String) {
    letters = Array(word.utf8)
  }

  /// The shortest word that is looked for.
  private static let shortest = 3

  /// No tag that a person can read is longer.
  private static let longest = 40

  /// The fewest known words that it consists of, the first of them the longest; itself where there
  /// are none.
  ///
  /// - Parameter isKnown: Whether a claim has the word, by its key.
  func words(isKnown: (String) throws -> Bool) rethrows -> [String] {
    let count = letters.count
    guard count >= 2 * Self.shortest, count <= Self.longest, letters.allSatisfy({ $0 < 0x80 })
    else { return [String(decoding: letters, as: UTF8.self)] }
    // The fewest words from a place to the end, and where the first of them ends.
    var best: [(words: Int, end: Int)?] = Array(repeating: nil, count: count + 1)
    best[count] = (0, count)
    for start in stride(from: count - Self.shortest, through: 0, by: -1) {
      for end in stride(from: count, through: start + Self.shortest, by: -1) {
        guard let rest = best[end], (best[start].map { rest.words + 1 < $0.words } ?? true),
          end - start < count, try isWord(start..<end, isKnown: isKnown)
        else { continue }
        best[start] = (rest.words + 1, end)
      }
    }
    var words: [String] = []
    var place = 0
    while place < count, let next = best[place] {
      words.append(String(decoding: letters[place..<next.end], as: UTF8.self))
      place = next.end
    }
    return place == count ? words : [String(decoding: letters, as: UTF8.self)]
  }

  private func isWord(_ range: Range<Int>, isKnown: (String) throws -> Bool) rethrows -> Bool {
    let key = LikenessReader.key(of: String(decoding: letters[range], as: UTF8.self))
    return try CommonWords.weight(of: key) != nil || isKnown(key)
  }
}
