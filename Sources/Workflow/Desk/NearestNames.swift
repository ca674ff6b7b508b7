/// Finds the names that somebody may have meant by one that there is not.
public enum NearestNames {
  /// The names no further from what was typed than a slip of the hand, the nearest first.
  ///
  /// The distance is that of Damerau (1964), each pair of letters exchanged at most once: how many
  /// letters are left out, put in, changed, or exchanged with their neighbour, upper case being
  /// lower. One slip is allowed for three letters typed, and one at least. A name that only goes on
  /// after what was typed counts as one slip away.
  public static func nearest(to typed: String, among names: some Sequence<String>) -> [String] {
    let word = Array(typed.lowercased().unicodeScalars)
    guard !word.isEmpty, word.count <= longest else { return [] }
    let limit = max(1, word.count / 3)
    let near = names.enumerated().compactMap { place, name -> (Int, Int, String)? in
      let letters = Array(name.lowercased().unicodeScalars)
      var distance = Self.distance(from: word, to: letters, atMost: limit)
      if word.count >= 2, letters.count > word.count, letters.starts(with: word) {
        distance = 1
      }
      return distance.map { ($0, place, name) }
    }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Longer ones are no names.
  private static let longest = 64

  private static func distance(
    from word: [Unicode.Scalar], to name: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(word.count - name.count) <= limit else { return nil }
    var (beforeLast, last) = ([Int](), Array(0...name.count))
    for row in word.indices {
      var current = [row + 1]
      for column in name.indices {
        var cost = min(
          last[column] + (word[row] == name[column] ? 0 : 1), last[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, word[row] == name[column - 1], word[row - 1] == name[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[name.count] <= limit ? last[name.count] : nil
  }
}
