extension UnsafeBufferPointer<UInt8> {
  /// The bullet or number that makes `block`, which is trimmed and in bytes, an item of a list; nil
  /// where it has none.
  ///
  /// A hyphen, an asterisk or a number needs a space after it, a bullet does not.
  func listMarker(in block: Range<Int>) -> Range<Int>? {
    guard !block.isEmpty else { return nil }
    let start = block.lowerBound
    let (first, width) = scalar(at: start)
    let afterFirst = start + width
    switch first {
    case "•", "‣", "◦", "▪", "●", "○", "■", "□", "◆", "◇", "・", "①"..."⑳":
      return start..<afterFirst
    case "-", "–", "*", "+", "·":
      return spaced(start..<afterFirst, in: block)
    case "(", "0"..."9":
      return numbering(in: block)
    default:
      return nil
    }
  }

  /// A number of one to three digits with a full stop or a bracket: "1.", "2)", "(3)".
  private func numbering(in block: Range<Int>) -> Range<Int>? {
    let isOpened = self[block.lowerBound] == UInt8(ascii: "(")
    var end = block.lowerBound + (isOpened ? 1 : 0)
    let digits = end
    while end < block.upperBound, self[end].isASCIIDigit {
      end += 1
    }
    guard (1...3).contains(end - digits), end < block.upperBound else { return nil }
    let isClosed = self[end] == UInt8(ascii: ")")
    guard isClosed || (!isOpened && self[end] == UInt8(ascii: ".")) else { return nil }
    return spaced(block.lowerBound..<(end + 1), in: block)
  }

  private func spaced(_ marker: Range<Int>, in block: Range<Int>) -> Range<Int>? {
    let end = marker.upperBound
    return end < block.upperBound && scalar(at: end).scalar.isWhiteSpace ? marker : nil
  }
}
