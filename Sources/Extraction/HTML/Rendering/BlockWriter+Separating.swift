/// White space between words, lines and blocks.
extension BlockWriter {
  /// The next word is parted from the one before.
  mutating func space() {
    if start != nil { hasPendingSpace = true }
  }

  /// Two links or buttons without white space between them are parted by the page's style.
  mutating func separateControl() {
    if isAfterControl { space() }
  }

  /// A named inline element has ended.
  mutating func endName() {
    // Letters that stand alone are a word set in motion.
    isAfterName = lastRun > 2
  }

  /// Named inline elements without white space between them are parted by the page's style.
  mutating func separateName() {
    if isAfterName, preformattedDepth == 0 { space() }
  }

  mutating func breakLine() {
    if isInRow {
      space()
    } else if preformattedDepth > 0 {
      append("\n")
    } else if start != nil {
      pendingBreaks += 1
    }
  }

  mutating func separate(isLine: Bool) {
    guard !page.text.isEmpty else { return }
    page.text.append(0x0A)
    if !isLine { page.text.append(0x0A) }
  }

  /// Between ideographs and kana, a line end of the markup is nothing (CSS Text 3, 4.1.3).
  func needsSpace(before run: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = page.text.last, page.text.count > start ?? 0, last != 0x0A, last != 0x20
    else { return false }
    guard isSpaceALineEnd, page.text.count >= 3, last >= 0x80, run.count >= 2 else { return true }
    let before = page.text.count - 3
    return !(Self.isWide(page.text[before], page.text[before + 1]) && Self.isWide(run[0], run[1]))
  }

  /// Whether a code point of three bytes is an ideograph, kana or a full-width form.
  private static func isWide(_ first: UInt8, _ second: UInt8) -> Bool {
    (0xE3...0xE9).contains(first) || first == 0xEF && (second == 0xBC || second == 0xBD)
  }
}
