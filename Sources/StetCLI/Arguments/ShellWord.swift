internal import Terminal

/// Words as a POSIX shell reads them.
enum ShellWord {
  /// The word in as few quotes as will do: bare, in double ones, in single ones, or, where it holds
  /// what a terminal would obey, with escapes in the `$'…'` of POSIX.1-2024.
  static func quoted(_ word: String) -> String {
    let isVisible = TerminalText.escape(word, keepingNewlines: false).utf8.elementsEqual(word.utf8)
    guard isVisible else { return "$'\(word.unicodeScalars.map(escaped).joined())'" }
    if !word.isEmpty, !word.hasPrefix("="), word.utf8.allSatisfy(isPlain) { return word }
    if !word.unicodeScalars.contains(where: special.contains) { return "\"\(word)\"" }
    return "'\(word.replacing("'", with: "'\\''"))'"
  }

  /// What double quotes do not take the meaning from.
  private static let special: Set<Unicode.Scalar> = ["\"", "$", "`", "\\", "!"]

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x40...0x5A, 0x61...0x7A: true
    default: "%+,-./=_".utf8.contains(byte)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "'", "\\": return "\\\(scalar)"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default: break
    }
    let shown = String(scalar)
    if TerminalText.escape(shown, keepingNewlines: false).utf8.elementsEqual(shown.utf8) {
      return shown
    }
    // Three octal digits a byte end by themselves; hexadecimal ones would swallow what follows.
    return shown.utf8.map { byte in
      "\\" + [byte >> 6, byte >> 3 & 7, byte & 7].map(String.init).joined()
    }.joined()
  }
}
