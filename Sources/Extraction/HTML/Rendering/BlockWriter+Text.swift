/// Words.
extension BlockWriter {
  /// Writes words with nothing between them and what stands before.
  mutating func join(_ words: String) {
    hasPendingSpace = false
    isJoining = true
    append(words)
    isJoining = false
    hasPendingSpace = false
  }

  mutating func append(_ words: String) {
    var words = words
    words.append("\0")
    words.withUTF8 { bytes in
      if let base = bytes.baseAddress { append(base) }
    }
  }

  /// Writes text that ends with NUL.
  mutating func append(_ text: UnsafePointer<UInt8>) {
    var place = text
    while true {
      switch place.pointee {
      case 0: return
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        if preformattedDepth > 0, !isInRow {
          appendKept(place.pointee)
        } else {
          hasPendingSpace = true
          if place.pointee == 0x0A { isSpaceALineEnd = true }
        }
        place += 1
      // Controls, C1 controls and soft hyphens show nothing; a no-break space is a space.
      case 0x01...0x1F, 0x7F: place += 1
      case 0xC2 where place[1] <= 0xA0 || place[1] == 0xAD:
        if place[1] == 0xA0 { hasPendingSpace = true }
        place += 2
      case 0xEF where place[1] == 0xBB && place[2] == 0xBF: place += 3
      default:
        var end = place + 1
        while Self.isPlain(end.pointee) { end += 1 }
        appendRun(UnsafeBufferPointer(start: place, count: end - place))
        place = end
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xEF
  }

  private mutating func appendKept(_ byte: UInt8) {
    guard byte == 0x20 || byte == 0x09 || byte == 0x0A else { return }
    if start != nil {
      page.text.append(byte)
    } else if byte == 0x0A {
      indent = []
    } else {
      indent.append(byte)
    }
  }

  private mutating func appendRun(_ run: UnsafeBufferPointer<UInt8>) {
    if pendingBreaks > 0 {
      let isLine = pendingBreaks == 1 && images.isEmpty
      endBlock()
      if isLine { beginLine() }
    }
    if start == nil { beginBlock() }
    if let cells = pendingCells, cells > 0 {
      appendBars(cells)
    } else if hasPendingSpace, !isJoining, needsSpace(before: run) {
      page.text.append(0x20)
      if controlDepth > 0 { linkBytes += 1 }
    }
    if pendingCells != nil { pendingCells = 0 }
    pendingBreaks = 0
    (hasPendingSpace, isSpaceALineEnd) = (false, false)
    page.text.append(contentsOf: run)
    if controlDepth > 0 { linkBytes += run.count }
    isAfterControl = controlDepth > 0
    isAfterName = false
    lastRun = run.count
  }

  private mutating func appendBars(_ count: Int) {
    let isFirst = page.text.count == start
    for bar in 0..<min(count, 100) {
      if !isFirst || bar > 0 { page.text.append(0x20) }
      page.text.append(UInt8(ascii: "|"))
    }
    page.text.append(0x20)
  }
}
