/// Writes a page's text block by block, with white space as CSS folds it.
struct BlockWriter {
  /// The text so far and its blocks.
  var page = RenderedPage()
  /// How many elements that keep white space are open.
  var preformattedDepth = 0
  /// How many links and buttons are open.
  var controlDepth = 0

  private var elements: [(index: Int, kind: PageBlock.Kind)] = [(0, .paragraph)]
  private var start: Int?
  private var linkBytes = 0
  private var hasPendingSpace = false
  private var isSpaceALineEnd = false
  private var isJoining = false
  private var isAfterControl = false
  private var isAfterName = false
  private var pendingBreaks = 0
  private var pendingCells: Int?
  private var marker: String?
  private var isMarkerSetApart = false
  private var linesDepth = 0
  /// Whether the block before stands in the same list or table.
  private var isWithinLines = false
  private var images: [String] = []
  /// Whether the open block goes on with a paragraph.
  private var isContinuing = false
  private var lastRun = 0
  /// White space that is kept before a block's first word.
  private var indent: [UInt8] = []

  /// Whether a row of a data table is open.
  var isInRow: Bool { pendingCells != nil }

  /// Begins an element that stands alone; without a kind its blocks are of the kind around it.
  mutating func beginElement(_ index: Int, as kind: PageBlock.Kind?) {
    endBlock()
    elements.append((index, kind ?? elements.last?.kind ?? .paragraph))
  }

  mutating func endElement() {
    endBlock()
    elements.removeLast()
  }

  /// Ends an item: a marker that no words have followed is none.
  mutating func endItem() {
    endBlock()
    marker = nil
    pendingCells = nil
  }

  /// Ends the block that is open, if it has words.
  mutating func endBlock() {
    let isEmpty = start == nil
    if let start {
      while page.text.count > start, page.text.last.map({ $0 == 0x20 || $0 == 0x0A }) ?? false {
        page.text.removeLast()
      }
      append(
        block: start..<page.text.count, kind: elements.last?.kind ?? .paragraph,
        isContinuation: isContinuing)
    }
    isContinuing = false
    start = nil
    linkBytes = 0
    (hasPendingSpace, isSpaceALineEnd, isJoining, isAfterControl) = (false, false, false, false)
    pendingBreaks = 0
    if !isEmpty || !isInRow { writeImages() }
  }

  private mutating func append(
    block: Range<Int>, kind: PageBlock.Kind, isContinuation: Bool = false
  ) {
    let element = elements.last?.index ?? 0
    page.blocks.append(
      PageBlock(
        range: block, element: element, kind: kind, isContinuation: isContinuation,
        linkBytes: min(max(linkBytes, 0), block.count)))
  }

  /// From here on, items and rows stand line by line.
  mutating func beginLines() {
    endBlock()
    if linesDepth == 0 { isWithinLines = false }
    linesDepth += 1
  }

  mutating func endLines() {
    endBlock()
    linesDepth -= 1
    if linesDepth == 0 { isWithinLines = false }
  }

  /// The next block begins with an item's marker.
  mutating func mark(_ marker: String, indent: Int, isSetApart: Bool = false) {
    self.marker = String(repeating: " ", count: indent) + marker
    isMarkerSetApart = isSetApart
  }

  mutating func beginRow() {
    pendingCells = -1
    mark("", indent: 0)
  }

  /// Parts a row's cells with a bar.
  mutating func beginCell() {
    pendingCells = (pendingCells ?? -1) + 1
    hasPendingSpace = false
  }

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

  /// Says what an image shows, after the words around it.
  mutating func describeImage(_ words: String) {
    images.append(words)
    if start == nil, !isInRow { writeImages() }
  }

  private mutating func writeImages() {
    let described = images
    images = []
    for words in described {
      separate(isLine: false)
      let first = page.text.count
      page.text.append(contentsOf: "[Image: \(words)]".utf8)
      append(block: first..<page.text.count, kind: .image)
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

  private mutating func beginBlock() {
    separate(isLine: linesDepth > 0 && isWithinLines && marker != nil && !isMarkerSetApart)
    start = page.text.count
    if linesDepth > 0 { isWithinLines = true }
    if let marker, !marker.allSatisfy({ $0 == " " }) { page.text.append(contentsOf: marker.utf8) }
    marker = nil
    hasPendingSpace = false
    if preformattedDepth > 0 { page.text += indent }
    indent = []
  }

  /// Goes on with the paragraph on another line.
  private mutating func beginLine() {
    page.text.append(0x0A)
    start = page.text.count
    isContinuing = true
  }

  private mutating func separate(isLine: Bool) {
    guard !page.text.isEmpty else { return }
    page.text.append(0x0A)
    if !isLine { page.text.append(0x0A) }
  }

  /// Between ideographs and kana, a line end of the markup is nothing (CSS Text 3, 4.1.3).
  private func needsSpace(before run: UnsafeBufferPointer<UInt8>) -> Bool {
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
