/// Text on its way to a terminal.
public enum TerminalText {
  /// The text with everything that could steer a terminal or reorder what it shows spelled out, as
  /// `\u{1B}`.
  ///
  /// - Parameter keepingNewlines: Whether line feeds stay; tabs and carriage returns never do.
  public static func escape(_ text: String, keepingNewlines: Bool) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isUnsafeToShow, !(keepingNewlines && scalar == "\n") {
        safe.append(contentsOf: scalar.spelledOut.unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// JSON text that still reads as the same JSON, with those characters in JSON's own escapes.
  ///
  /// Line feeds stay: inside a JSON string they are escaped already.
  public static func escapeJSON(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isUnsafeToShow, scalar != "\n" {
        let digits = String(scalar.value, radix: 16)
        safe.append(contentsOf: "\\u".unicodeScalars)
        safe.append(contentsOf: String(repeating: "0", count: 4 - digits.count).unicodeScalars)
        safe.append(contentsOf: digits.unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }
}
