import CGumbo

/// Tells tables of data from those that lay out a page.
enum DataTable {
  /// More in a cell is prose, in bytes.
  private static let longestCell = 600

  /// Whether each row of a table reads well as a line: some row has two cells, and no cell holds
  /// another table, a heading, a form or much text.
  static func isOne(_ table: Int, in tree: PageTree) -> Bool {
    if tree.value("role", of: table) == "presentation" { return false }
    var (cellsOfRow, mostCells, cellBytes) = (0, 0, 0)
    var paragraphs = 0
    for index in table + 1..<max(Int(tree.nodes[table].end), table + 1) {
      let tag = tree.nodes[index].tag
      if TagSet.layout.contains(tag) { return false }
      switch tag {
      case GUMBO_TAG_TR: cellsOfRow = 0
      case GUMBO_TAG_TD, GUMBO_TAG_TH:
        cellsOfRow += 1
        mostCells = max(mostCells, cellsOfRow)
        (cellBytes, paragraphs) = (0, 0)
      case GUMBO_TAG_P, GUMBO_TAG_LI:
        paragraphs += 1
        if paragraphs > 3 { return false }
      case GUMBO_TAG_LAST:
        cellBytes += tree.text(of: index).map { length(of: $0) } ?? 0
        if cellBytes > longestCell { return false }
      default: break
      }
    }
    return mostCells > 1
  }

  private static func length(of text: UnsafePointer<UInt8>) -> Int {
    var (length, place) = (0, text)
    while place.pointee != 0, length <= longestCell {
      if place.pointee > 0x20 { length += 1 }
      place += 1
    }
    return length
  }
}
