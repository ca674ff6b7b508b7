internal import Terminal

/// Where a command's words go: data on one stream, everything else on the other.
public struct Console: Sendable {
  /// Takes data.
  let output: @Sendable (String) -> Void
  /// Takes messages, warnings and progress.
  let messages: @Sendable (String) -> Void
  /// Whether a person reads the data.
  let isTerminal: Bool

  /// A console.
  public init(
    isTerminal: Bool, output: @escaping @Sendable (String) -> Void,
    messages: @escaping @Sendable (String) -> Void
  ) {
    self.isTerminal = isTerminal
    self.output = output
    self.messages = messages
  }

  /// Prints a line of data; on a terminal, control and direction characters are shown, not obeyed.
  func print(_ line: String) {
    outputText(line + "\n")
  }

  /// Prints a line that holds what a terminal is to obey; all else in it has been escaped before.
  func printEscaped(_ line: String) {
    output(line + "\n")
  }

  /// Puts lines of data out as they are; on a terminal they are shown, not obeyed.
  func outputText(_ text: String) {
    output(isTerminal ? TerminalText.escape(text, keepingNewlines: true) : text)
  }

  /// Puts JSON out; on a terminal, what would be obeyed there is written as JSON's own escapes.
  func outputJSON(_ text: String) {
    output(isTerminal ? TerminalText.escapeJSON(text) : text)
  }

  /// Prints a message line.
  func say(_ line: String) {
    messages(TerminalText.escape(line, keepingNewlines: true) + "\n")
  }

  /// Prints a row: tab-separated on a pipe, two spaces between cells on a terminal.
  func printRow(_ cells: [String]) {
    if isTerminal {
      print(cells.joined(separator: "  "))
    } else {
      print(cells.map(Self.cell).joined(separator: "\t"))
    }
  }

  /// A table: columns aligned on a terminal, tab-separated on a pipe.
  func printTable(_ rows: [[String]]) {
    guard isTerminal else {
      for row in rows { printRow(row) }
      return
    }
    let shown = rows.map { $0.map { TerminalText.escape($0, keepingNewlines: false) } }
    let columns = shown.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      shown.compactMap { column < $0.count ? $0[column].count : nil }.max() ?? 0
    }
    for row in shown {
      let padded = row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      print(padded.joined(separator: "  "))
    }
  }

  /// One cell on one line: what would break the row is written as in C.
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
