internal import Terminal

/// Text on its way into a style sheet of a page, where a running header takes it.
enum CSSText {
  /// A quoted string (CSS Syntax Level 3, 4.3.5) that shows as the text and ends nowhere but at its
  /// own end, in a `style` element too.
  ///
  /// White space is one space, for a header has one line; what could reorder or hide the text around
  /// it is spelled out. All but letters and digits of ASCII is escaped.
  static func string(_ text: String) -> String {
    var safe = "\""
    var endsInSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if !isSpace {
        let shown = scalar.isUnsafeToShow ? scalar.spelledOut : String(scalar)
        safe += shown.unicodeScalars.map(escaped).joined()
      } else if !endsInSpace {
        safe += " "
      }
      endsInSpace = isSpace
    }
    return safe + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    isPlain(scalar) ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
