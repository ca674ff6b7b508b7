/// Writes a page's text block by block, with white space as CSS folds it.
struct BlockWriter {
  /// The text so far and its blocks.
  var page = RenderedPage()
  /// How many elements that keep white space are open.
  var preformattedDepth = 0
  /// How many links and buttons are open.
  var controlDepth = 0

  private var elements: [(index: Int, kind: PageBlock.Kind)] = [(0, .paragraph)]
  var start: Int?
  var linkBytes = 0
  var hasPendingSpace = false
  var isSpaceALineEnd = false
  var isJoining = false
  var isAfterControl = false
  var isAfterName = false
  var pendingBreaks = 0
  var pendingCells: Int?
  private var marker: String?
  private var isMarkerSetApart = false
  private var linesDepth = 0
  /// Whether the block before stands in the same list or table.
  private var isWithinLines = false
  var images: [String] = []
  /// Whether the open block goes on with a paragraph.
  private var isContinuing = false
  var lastRun = 0
  /// White space that is kept before a block's first word.
  var indent: [UInt8] = []

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

  mutating func beginBlock() {
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
  mutating func beginLine() {
    page.text.append(0x0A)
    start = page.text.count
    isContinuing = true
  }
}
