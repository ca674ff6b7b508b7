internal import Anchoring

extension StringProtocol {
  /// Without white space around it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// The text, no more of it than so many bytes of UTF-8; no code point is split.
  func cut(toBytes most: Int) -> String {
    guard utf8.count > most else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: most)
    while !utf8[end].beginsCodePoint { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}
