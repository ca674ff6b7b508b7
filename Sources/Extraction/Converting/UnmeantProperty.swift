/// What programs write as a document's title or author when nobody has said what it is.
enum UnmeantProperty {
  private static let values = [
    "untitled", "unknown", "anonymous", "(anonymous)", "(unspecified)", "title", "author",
    "administrator", "admin", "user", "owner", "root", "default", "python-docx", "slide 1",
    "layout 1", "powerpoint presentation",
  ]
  private static let openings = [
    "microsoft word - ", "microsoft powerpoint - ", "microsoft excel - ", "untitled-",
  ]
  /// How names of files end.
  private static let endings = [
    ".doc", ".docx", ".odt", ".rtf", ".indd", ".qxd", ".pdf", ".ps", ".dvi", ".tex",
  ]

  /// Whether a value is a file's name, an account's, or none.
  static func isOne(_ value: String) -> Bool {
    let value = value.trimmed.lowercased()
    return values.contains(value) || openings.contains { value.hasPrefix($0) }
      || endings.contains { value.hasSuffix($0) }
  }
}
