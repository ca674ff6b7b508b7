internal import Terminal

/// Addresses that a page may make a link of.
enum WebAddress {
  /// The address where a browser may follow it without running anything: `http` and `https` only.
  ///
  /// What RFC 3986 has no place for in an address (white space, quotes, brackets of markup,
  /// backslashes) and what could reorder or hide text is percent-encoded.
  static func link(_ address: String?) -> String? {
    guard let address else { return nil }
    let scheme = address.utf8.prefix { $0 != UInt8(ascii: ":") }
    let isWeb = ["http", "https"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
    guard isWeb else { return nil }
    return address.unicodeScalars.reduce(into: "") { safe, scalar in
      if isForeign(scalar) {
        safe += percentEncoded(scalar)
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": true
    default: scalar.isUnsafeToShow || scalar.properties.isWhitespace
    }
  }

  private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
    UTF8.encode(scalar)?.reduce(into: "") { encoded, byte in
      encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    } ?? ""
  }
}
