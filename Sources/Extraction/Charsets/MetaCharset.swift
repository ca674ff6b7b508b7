/// Finds the charset that a page declares in its first bytes (HTML standard, "prescan a byte stream
/// to determine its encoding").
enum MetaCharset {
  /// What the first `meta` that declares a charset says; what says in ASCII that it is UTF-16 is
  /// UTF-8, as the standard has it.
  static func charset(in bytes: ArraySlice<UInt8>) -> Charset? {
    // The declaration is ASCII; other bytes are of no matter here.
    let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    var rest = withoutComments(text)[...]
    if rest.hasPrefix("<?xml"), let end = rest.firstIndex(of: ">"),
      let label = value(of: "encoding", in: rest[..<end]), let charset = Charset(label: label)
    {
      return charset.isUTF16 ? .utf8 : charset
    }
    while let start = rest.firstRange(of: "<meta") {
      rest = rest[start.upperBound...]
      let tag = rest.prefix { $0 != ">" }
      guard let label = value(of: "charset", in: tag), let charset = Charset(label: label) else {
        continue
      }
      return charset.isUTF16 ? .utf8 : charset
    }
    return nil
  }

  private static func withoutComments(_ text: String) -> String {
    var kept = ""
    var rest = text.lowercased()[...]
    while let start = rest.firstRange(of: "<!--") {
      kept += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "-->") else { return kept }
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  /// What stands after a name and `=`, alone or within another attribute's value.
  private static func value(of name: String, in tag: Substring) -> Substring? {
    var rest = tag
    while let found = rest.firstRange(of: name) {
      rest = rest[found.upperBound...]
      let after = rest.drop(while: \.isWhitespace)
      guard after.first == "=" else { continue }
      let value = after.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      let label = value.prefix { !$0.isWhitespace && !"\"';/>".contains($0) }
      return label.isEmpty ? nil : label
    }
    return nil
  }
}
