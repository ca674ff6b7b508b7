internal import Storage

/// A claim of this desk as people write it in a text: `#12`.
struct ClaimMention: Equatable {
  /// Where it stands, the sign included.
  let range: Range<String.Index>
  /// The digits.
  let count: String

  /// The mentions in a text, in order.
  ///
  /// A `#` with a number from 1 up, no zero before it; not where a letter or digit of ASCII, or one
  /// of `_ # & / \ \``, stands right before, nor where a letter or digit follows, or a `-`, `.`, `,`,
  /// `:` or `/` with one. So `#mori-12`, `x#12`, `/page#12`, `&#12;`, `#12a`, `#1.5` and `` `#12` ``
  /// are left alone.
  static func all(in text: String) -> [ClaimMention] {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "#")) else { return [] }
    var found: [ClaimMention] = []
    var before: UInt8?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == UInt8(ascii: "#"), before.map(isJoining) != true,
        let mention = mention(at: index, in: text)
      {
        found.append(mention)
        before = UInt8(ascii: "0")
        index = mention.range.upperBound
      } else {
        before = byte
        index = next
      }
    }
    return found
  }

  private static func mention(at sign: String.Index, in text: String) -> ClaimMention? {
    let bytes = text.utf8
    let start = bytes.index(after: sign)
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.endIndex
    guard start < end, bytes[start] != UInt8(ascii: "0") else { return nil }
    if end < bytes.endIndex {
      if isWord(bytes[end]) { return nil }
      let after = bytes.index(after: end)
      if "-.,:/".utf8.contains(bytes[end]), after < bytes.endIndex, isWord(bytes[after]) {
        return nil
      }
    }
    return ClaimMention(range: sign..<end, count: String(text[start..<end]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  private static func isJoining(_ byte: UInt8) -> Bool {
    isWord(byte) || "#&/\\`".utf8.contains(byte)
  }
}

extension Pen {
  /// A text with each `#12` that is a claim of this desk written whole, as `mori-12`: elsewhere the
  /// count alone would name another claim.
  func namingClaimsWhole(_ text: String) throws -> String {
    let mentions = ClaimMention.all(in: text)
    guard !mentions.isEmpty, let desk = try transaction.deskName() else { return text }
    var whole = ""
    var end = text.startIndex
    for mention in mentions {
      let label = "\(desk)-\(mention.count)"
      guard try transaction.claimHash(labelled: label) != nil else { continue }
      whole += text[end..<mention.range.lowerBound] + label
      end = mention.range.upperBound
      environment.warn(.namedWhole(typed: "#\(mention.count)", claim: label))
    }
    return whole + text[end...]
  }
}
