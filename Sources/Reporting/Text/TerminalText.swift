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
}
