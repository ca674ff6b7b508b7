/// What a text begins with, as far as that shows a web page.
struct TextOpening {
  /// It begins with a byte order mark of UTF-16.
  let isUTF16: Bool
  /// It begins with HTML's doctype or with `<html`, whatever comments stand before.
  let isWebPage: Bool
  /// It begins with an element that pages have.
  let hasTag: Bool

  private static let tags = [
    "head", "body", "title", "meta", "link", "script", "style", "div", "p", "h1", "h2", "table",
    "article", "main", "section", "header", "nav", "a", "ul", "span", "font", "center", "br",
  ]
  /// As much as shows a tag, in bytes.
  private static let reach = 32

  init(_ bytes: [UInt8]) {
    isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // In UTF-16, what HTML begins with is every second byte, and the others are 0.
    let start = isUTF16 ? bytes.prefix(1 << 14).dropFirst(2).filter { $0 != 0 }[...] : bytes[...]
    let content = Self.content(of: start).prefix(Self.reach)
    let word = String(decoding: content, as: UTF8.self).lowercased()
    isWebPage = Self.begins(word, "<!doctype html") || Self.begins(word, "<html")
    hasTag = Self.tags.contains { Self.begins(word, "<\($0)") }
  }

  /// Whether a text begins with a tag, and not with a longer word.
  private static func begins(_ text: String, _ tag: String) -> Bool {
    guard text.hasPrefix(tag) else { return false }
    guard let next = text.dropFirst(tag.count).first else { return true }
    return next == ">" || next == "/" || next.isWhitespace
  }

  /// What follows the mark of UTF-8, white space, comments and XML's declaration.
  private static func content(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    while true {
      rest = rest.drop { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }
      let end: [UInt8]
      if rest.starts(with: "<!--".utf8) {
        end = Array("-->".utf8)
      } else if rest.starts(with: "<?".utf8) {
        end = Array("?>".utf8)
      } else {
        return rest
      }
      guard let found = rest.place(of: end) else { return rest }
      rest = rest[found.upperBound...]
    }
  }
}
