/// A text's paragraphs, headlines and items, in bytes and trimmed: its lines, those that a wrap
/// has cut joined again.
struct TextBlocks: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let layout: TextLayout
  private let edges: PageEdges
  private var lines: TextLines
  private var ahead: Range<Int>?

  init(_ bytes: UnsafeBufferPointer<UInt8>, layout: TextLayout, edges: PageEdges) {
    self.bytes = bytes
    self.edges = edges
    self.layout = layout
    lines = TextLines(bytes)
    ahead = nextLine()
  }

  mutating func next() -> Range<Int>? {
    while let line = ahead {
      ahead = nextLine()
      guard !line.isEmpty else { continue }
      var block = line
      var last = line
      while let next = ahead, goesOn(last, in: next) {
        block = block.lowerBound..<next.upperBound
        last = next
        ahead = nextLine()
      }
      return block
    }
    return nil
  }

  private mutating func nextLine() -> Range<Int>? {
    lines.next().map(bytes.trimmed)
  }

  private func goesOn(_ line: Range<Int>, in next: Range<Int>) -> Bool {
    guard layout.isWrapped(line, before: next), bytes.listMarker(in: next) == nil,
      !edges.contains(line), !edges.contains(next)
    else { return false }
    // A wrap may leave "by Prime Minister A. Writer" alone on a line.
    if layout.hasCapitals, bytes.scalar(at: next.lowerBound).scalar.properties.isLowercase {
      return true
    }
    return FurnitureReader.furniture(in: line, of: bytes) == nil
      && FurnitureReader.furniture(in: next, of: bytes) == nil
  }
}
