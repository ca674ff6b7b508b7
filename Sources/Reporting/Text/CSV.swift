/// Comma-separated values as RFC 4180 has them, with cells that no spreadsheet takes for a formula.
public enum CSV {
  /// The cells as one line, with the CRLF that RFC 4180 ends a line with.
  ///
  /// A cell is quoted where it holds a quote, a comma or a line break, and also where it holds what
  /// other readers take for a separator or leave out: a semicolon, any white space but U+0020, or
  /// that at either end. The cells are taken as they are: see ``guarded(_:)``.
  public static func line(_ cells: [String]) -> String {
    var line = CSVLine()
    for cell in cells { line.append(cell) }
    return line.take()
  }

  /// The cell with a `'` before it, where it matches `^'*[=+\-@\t\r]` and a spreadsheet might run
  /// it.
  public static func guarded(_ cell: String) -> String {
    isFormula(cell.utf8) ? "'" + cell : cell
  }

  /// The cell as it was before ``guarded(_:)``.
  public static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), isFormula(cell.utf8) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  // Bytes, not characters: "=" and a combining accent make one character that is not "=".
  static func isFormula(_ content: some Collection<UInt8>) -> Bool {
    switch content.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
