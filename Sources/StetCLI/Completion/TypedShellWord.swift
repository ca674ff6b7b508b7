/// A word as it stands on a command line, quotes and all.
struct TypedShellWord {
  private let typed: String

  init(_ typed: String) {
    self.typed = typed
  }

  /// What the shell would hand to a program; nil where that takes more than removing quotes, as
  /// `$HOME` does.
  ///
  /// A quote that is still open ends with the word.
  /// - Parameter home: What a `~` at the beginning stands for.
  func meaning(home: String?) -> String? {
    var rest = Substring(typed)
    var meaning = String.UnicodeScalarView()
    if let home, rest == "~" || rest.hasPrefix("~/") {
      meaning.append(contentsOf: home.unicodeScalars)
      rest = rest.dropFirst()
    }
    var scalars = rest.unicodeScalars
    var quote: Unicode.Scalar?
    while let scalar = scalars.popFirst() {
      switch (scalar, quote) {
      case ("'", "'"), ("\"", "\""): quote = nil
      case (_, "'"): meaning.append(scalar)
      case ("'", nil), ("\"", nil): quote = scalar
      case ("$", _), ("`", _): return nil
      case ("\\", _):
        guard let next = scalars.popFirst() else { break }
        // Between double quotes a backslash stands for itself before most characters.
        if quote != nil, !"\"\\$`".unicodeScalars.contains(next) { meaning.append(scalar) }
        meaning.append(next)
      default: meaning.append(scalar)
      }
    }
    return String(meaning)
  }
}
