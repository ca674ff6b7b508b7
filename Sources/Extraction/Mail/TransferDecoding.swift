internal import Foundation

/// How bytes were written so that they pass through mail (RFC 2045, 6).
enum TransferDecoding {
  /// The bytes that a part stands for; `encoding` is the value of its Content-Transfer-Encoding.
  static func bytes(of body: ArraySlice<UInt8>, encoding: String?) -> [UInt8] {
    switch encoding?.trimmed.lowercased() {
    case "base64": base64(body)
    case "quoted-printable": quotedPrintable(body)
    default: Array(body)
    }
  }

  /// Base64, whatever stands between its letters, up to where it ends or breaks off.
  static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var letters = body.prefix { $0 != UInt8(ascii: "=") }.filter(isBase64)
    // One letter alone is not a byte.
    if letters.count % 4 == 1 { letters.removeLast() }
    while letters.count % 4 != 0 { letters.append(UInt8(ascii: "=")) }
    return Data(base64Encoded: Data(letters)).map(Array.init) ?? []
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Quoted-printable: white space at a line's end is not the text's, and `=` there joins two lines.
  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = body
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      let kept = line.dropLast(while: { [0x20, 0x09, 0x0D].contains($0) })
      let isSoft = kept.last == UInt8(ascii: "=")
      bytes += escaped(Array(isSoft ? kept.dropLast() : kept), mark: UInt8(ascii: "="))
      if !isSoft, line.endIndex < rest.endIndex { bytes.append(0x0A) }
      rest = rest[line.endIndex...].dropFirst()
    }
    return bytes
  }

  /// Bytes in which a mark and two hexadecimal digits stand for one; what is not so written stays.
  static func escaped(_ text: [UInt8], mark: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    while place < text.count {
      if text[place] == mark, place + 2 < text.count, let high = digit(text[place + 1]),
        let low = digit(text[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension ArraySlice {
  /// Without the last elements of which that holds.
  fileprivate func dropLast(while holds: (Element) -> Bool) -> Self {
    guard let last = lastIndex(where: { !holds($0) }) else { return prefix(0) }
    return self[...last]
  }
}
