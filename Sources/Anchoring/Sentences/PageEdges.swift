/// The lines at the edges of a text's pages that belong to the pages: their numbers, and what stands
/// again on the pages after.
///
/// Pages are parted by form feeds, as converters of paginated documents write them. A line among the
/// first two or the last two of a page counts where the same line stands on the same edge of one of
/// the next two pages (left and right pages may differ), its digits aside where one number rises with
/// the pages. Rows of a table that goes on rise otherwise, or in several numbers.
struct PageEdges {
  /// So many lines of a page are its edge: a header or a footer and a number.
  private static let depth = 2

  /// A page's header stands again on the next page, or on the one after, which is on the same side.
  private static let reach = 2

  /// Longer than any header, in bytes.
  private static let longestLine = 200

  /// The starts and ends of the lines, trimmed and in bytes.
  private let lines: [Int: Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.contains(0x0C) else {
      lines = [:]
      return
    }
    var found: [Int: Int] = [:]
    var former: [Page] = []
    for page in Self.pages(bytes) {
      for (distance, other) in former.reversed().enumerated() {
        for (left, right) in page.pairs(with: other)
        where Self.isSame(right, left, pagesBetween: distance + 1, bytes) {
          found[left.lowerBound] = left.upperBound
          found[right.lowerBound] = right.upperBound
        }
      }
      former = former.suffix(Self.reach - 1) + [page]
    }
    lines = found
  }

  /// Whether a line, which is trimmed and in bytes, is one of them.
  func contains(_ line: Range<Int>) -> Bool {
    !lines.isEmpty && lines[line.lowerBound] == line.upperBound
  }

  // MARK: Pages

  private struct Page {
    var top: [Range<Int>] = []
    var bottom: [Range<Int>] = []

    /// The lines of two pages that stand on the same edge.
    func pairs(with other: Page) -> [(Range<Int>, Range<Int>)] {
      top.flatMap { line in other.top.map { (line, $0) } }
        + bottom.flatMap { line in other.bottom.map { (line, $0) } }
    }
  }

  private static func pages(_ bytes: UnsafeBufferPointer<UInt8>) -> [Page] {
    var pages = [Page()]
    for line in TextLines(bytes) {
      let trimmed = bytes.trimmed(line)
      if !trimmed.isEmpty {
        let last = pages.count - 1
        if pages[last].top.count < depth { pages[last].top.append(trimmed) }
        pages[last].bottom = pages[last].bottom.suffix(depth - 1) + [trimmed]
      }
      if line.upperBound < bytes.count, bytes[line.upperBound] == 0x0C { pages.append(Page()) }
    }
    return pages
  }

  // MARK: Lines

  /// Whether a line stands again so many pages later: the same but for one number, which has risen
  /// with the pages.
  ///
  /// What is a number and nothing else must have risen.
  private static func isSame(
    _ line: Range<Int>, _ later: Range<Int>, pagesBetween distance: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.count <= longestLine, later.count <= longestLine else { return false }
    var (left, right) = (line.lowerBound, later.lowerBound)
    var (risen, hasWords) = (0, false)
    while left < line.upperBound, right < later.upperBound {
      guard bytes[left].isASCIIDigit, bytes[right].isASCIIDigit else {
        guard bytes[left] == bytes[right] else { return false }
        hasWords = hasWords || bytes[left].isASCIILetter || bytes[left] >= 0x80
        (left, right) = (left + 1, right + 1)
        continue
      }
      guard let number = bytes.number(at: &left, before: line.upperBound),
        let laterNumber = bytes.number(at: &right, before: later.upperBound)
      else { return false }
      if number == laterNumber { continue }
      guard laterNumber - number == distance else { return false }
      risen += 1
    }
    return left == line.upperBound && right == later.upperBound
      && (risen == 1 || (risen == 0 && hasWords))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number that begins at `offset`, which is moved past it; none where it is longer than any
  /// page's.
  fileprivate func number(at offset: inout Int, before end: Int) -> Int? {
    let start = offset
    var value = 0
    while offset < end, self[offset].isASCIIDigit {
      guard offset - start < 9 else { return nil }
      value = value * 10 + Int(self[offset] - 0x30)
      offset += 1
    }
    return value
  }
}
