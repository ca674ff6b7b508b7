/// Comma-separated values as RFC 4180 has them, with cells that no spreadsheet takes for a formula.
public enum CSV {
  /// The cells as one line, with the CRLF that RFC 4180 ends a line with.
  ///
  /// A cell is quoted where it holds a quote, a comma or a line break, and also where it holds what
  /// other readers take for a separator or leave out: a semicolon, any white space but U+0020, or
  /// that at either end. The cells are taken as they are: see ``guarded(_:)``.
  public static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// The cell with a `'` before it, where it matches `^'*[=+\-@\t\r]` and a spreadsheet might run
  /// it.
  public static func guarded(_ cell: String) -> String {
    isFormula(cell.unicodeScalars.drop { $0 == "'" }) ? "'" + cell : cell
  }

  /// The cell as it was before ``guarded(_:)``.
  public static func unguarded(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", isFormula(scalars.drop { $0 == "'" }) else { return cell }
    return String(scalars.dropFirst())
  }

  // Scalars, not characters: "=" and a combining accent make one character that is not "=".
  private static func isFormula(_ scalars: Substring.UnicodeScalarView) -> Bool {
    switch scalars.first {
    case "=", "+", "-", "@", "\t", "\r": true
    default: false
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard needsQuotes(cell.unicodeScalars) else { return cell }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  private static func needsQuotes(_ scalars: String.UnicodeScalarView) -> Bool {
    if scalars.first == " " || scalars.last == " " { return true }
    return scalars.contains {
      switch $0 {
      case "\"", ",", ";": true
      case " ": false
      default: $0.properties.isWhitespace
      }
    }
  }
}
