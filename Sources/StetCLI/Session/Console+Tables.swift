internal import Terminal

extension Console {
  /// Prints a row as a pipe has it: its cells in full, parted by tabs.
  func printRow(_ cells: [StyledText]) {
    print(cells.map(\.cell).joined(separator: "\t"))
  }

  /// Prints a row as a pipe has it: its cells in full, parted by tabs.
  func printRow(_ cells: [String]) { printRow(cells.map { StyledText($0) }) }

  /// Prints rows within the window, below a line of dim titles where columns have any.
  func print(_ table: Table) {
    for line in table.lines(in: window().columns, header: table.hasTitles ? .dim : nil) {
      print(line)
    }
  }

  /// A table without titles: on a terminal its columns stand under one another, and the last gives
  /// way; tab-separated on a pipe.
  func printTable(_ rows: [[String]]) {
    guard isTerminal else {
      for row in rows { printRow(row) }
      return
    }
    let count = rows.map(\.count).max() ?? 0
    var table = Table((0..<count).map { Table.Column(truncation: $0 == count - 1 ? .end : nil) })
    for row in rows { table.append(row.map { StyledText($0) }) }
    print(table)
  }

  /// Names and what they stand for, these wrapped in a column of their own.
  func printFacts(_ facts: [(name: String, value: StyledText)]) {
    let indent = (facts.map(\.name.columns).max() ?? 0) + 2
    for (name, value) in facts {
      let space = String(repeating: " ", count: indent - name.columns)
      printWrapped(StyledText(name + space, .dim) + value.onOneLine, hanging: indent)
    }
  }
}

extension Table {
  fileprivate var hasTitles: Bool { columns.contains { !$0.title.isEmpty } }
}

extension StyledText {
  /// One cell on one line: what would break the row is written as in C.
  fileprivate var cell: StyledText {
    runs.map { StyledText(Self.cell($0.text), $0.style) }.joined()
  }

  private static func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": cell.append(contentsOf: "\\t".unicodeScalars)
      case "\n": cell.append(contentsOf: "\\n".unicodeScalars)
      case "\r": cell.append(contentsOf: "\\r".unicodeScalars)
      case "\\": cell.append(contentsOf: "\\\\".unicodeScalars)
      default: cell.append(scalar)
      }
    }
    return String(cell)
  }
}
