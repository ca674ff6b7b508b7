extension LikenessTerm {
  /// Whether two terms that are not the same say nearly the same: words of one root, or one letter
  /// apart, or one within a tag of several; figures a few percent apart.
  func resembles(_ other: Self) -> Bool {
    if let number, let theirs = other.number {
      return !isOfAnotherUnit(than: other) && Self.isNear(number, theirs)
    }
    if number != nil || other.number != nil { return false }
    let (own, their) = (word.utf8, other.word.utf8)
    guard own.count >= Self.shortestRoot, their.count >= Self.shortestRoot else { return false }
    if isJoined, word.contains(other.word) { return true }
    if other.isJoined, other.word.contains(word) { return true }
    guard own.first == their.first else { return false }
    let longer = max(own.count, their.count)
    let head = zip(own, their).prefix { $0 == $1 }.count
    if head >= Self.shortestRoot, 5 * head >= 3 * longer { return true }
    guard longer > Self.shortestRoot, abs(own.count - their.count) <= 1 else { return false }
    let ends = zip(own.dropFirst(head).reversed(), their.dropFirst(head).reversed())
    let tail = ends.prefix { $0 == $1 }.count
    let (one, two) = (own.dropFirst(head).dropLast(tail), their.dropFirst(head).dropLast(tail))
    if one.count <= 1, two.count <= 1 { return true }
    // Two letters that have changed places.
    return one.count == 2 && two.count == 2 && one.reversed().elementsEqual(two)
  }

  private static let shortestRoot = 4

  /// Whether "over 90" may stand for 92; years and small numbers are meant to the last unit.
  private static func isNear(_ one: Double, _ other: Double) -> Bool {
    let larger = max(one, other)
    guard min(one, other) > 12, !isYear(one), !isYear(other) else { return false }
    return abs(one - other) <= 0.06 * larger
  }

  private static func isYear(_ number: Double) -> Bool {
    number >= 1800 && number < 2100 && number == number.rounded()
  }
}
