extension String {
  /// The text cut after a word so that it takes no more than `limit` code points, with an ellipsis
  /// where something is left out.
  ///
  /// By code points, for one character of Swift's may hold any number of them; a word too long for
  /// the limit is cut itself.
  func inShort(_ limit: Int) -> String {
    let scalars = unicodeScalars
    guard let cut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      cut < scalars.endIndex
    else { return self }
    let head = scalars[..<cut]
    let space = head.lastIndex { $0.properties.isWhitespace }
    let words = space.map { head[..<$0] }.flatMap { $0.count * 2 > limit ? $0 : nil } ?? head
    return String(words) + "…"
  }
}
