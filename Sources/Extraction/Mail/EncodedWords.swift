/// Words in a header that are not ASCII: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// A field's value as a person reads it, on one line.
  static func text(_ field: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var rest = field[...]
    var afterWord = false
    while let start = rest.place(of: opening) {
      let between = rest[..<start.lowerBound]
      guard let word = word(at: rest[start.lowerBound...]) else {
        bytes += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        afterWord = false
        continue
      }
      // White space between two encoded words only parts them.
      if !afterWord || between.contains(where: { $0 != 0x20 && $0 != 0x09 }) { bytes += between }
      bytes += Array(word.text.utf8)
      rest = rest[word.end...]
      afterWord = true
    }
    bytes += rest
    return DeclaredText.text(bytes[...], charset: nil)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let opening = Array("=?".utf8)

  private static func word(at bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    let mark = UInt8(ascii: "?")
    let parts = bytes.dropFirst(2).split(
      separator: mark, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].count == 1, parts[3].first == UInt8(ascii: "="),
      parts[0].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    let content: [UInt8]
    switch parts[1].first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "b"): content = TransferDecoding.base64(parts[2])
    case UInt8(ascii: "q"):
      let spaced = parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      content = TransferDecoding.escaped(spaced, mark: UInt8(ascii: "="))
    default: return nil
    }
    // RFC 2231 lets a language follow the charset.
    let label = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    return (DeclaredText.text(content[...], charset: label), parts[3].startIndex + 1)
  }
}
