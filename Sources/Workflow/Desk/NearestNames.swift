/// Finds the names that somebody may have meant by one that there is not.
public enum NearestNames {
  /// The names no further from what was typed than a slip of the hand, the nearest first.
  ///
  /// The distance is that of Damerau (1964), each pair of letters exchanged at most once: how many
  /// letters are left out, put in, changed, or exchanged with their neighbour, upper case being
  /// lower. One slip is allowed for three letters typed, and one at least. Names that go on after
  /// what was typed come behind those, and from four letters on with slips, too: "fery" may be the
  /// beginning of "ferry-2024".
  public static func nearest(to typed: String, among names: some Sequence<String>) -> [String] {
    let word = Array(typed.lowercased().unicodeScalars)
    guard !word.isEmpty, word.count <= longest else { return [] }
    let limit = max(1, word.count / 3)
    let near = names.enumerated().compactMap { place, name -> (Int, Int, String)? in
      let letters = Array(name.lowercased().unicodeScalars)
      let distances = Self.distances(from: word, toBeginningsOf: letters)
      if let whole = distances.last, whole <= limit { return (whole, place, name) }
      guard let begun = distances.min(), begun <= (word.count >= 4 ? limit : 0), word.count >= 2
      else { return nil }
      return (limit + 1 + begun, place, name)
    }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Longer ones are no names.
  private static let longest = 64

  /// How far the word is from each beginning of a name, from the empty one to the whole.
  private static func distances(
    from word: [Unicode.Scalar], toBeginningsOf name: [Unicode.Scalar]
  ) -> [Int] {
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
    return last
  }
}
