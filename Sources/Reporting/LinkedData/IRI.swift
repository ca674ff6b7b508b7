/// Addresses that linked data names things by: absolute IRIs (RFC 3987).
enum IRI {
  /// The address of something on the web, with what cannot stand in an IRI percent-encoded.
  ///
  /// Nothing where it is no `http` or `https` address with a host: a source may have been found in a
  /// drawer.
  static func web(_ address: String) -> String? {
    let scalars = address.unicodeScalars
    let scheme = scalars.prefix { $0 != ":" }
    guard ["http", "https"].contains(String(scheme).lowercased()) else { return nil }
    let afterScheme = scalars[scheme.endIndex...].dropFirst()
    guard afterScheme.starts(with: "//".unicodeScalars) else { return nil }
    let authority = afterScheme.dropFirst(2).prefix { !"/?#".unicodeScalars.contains($0) }
    guard isAuthority(authority) else { return nil }
    return String(scalars[..<authority.endIndex]) + encoded(scalars[authority.endIndex...])
  }

  /// The text as one segment of an address: all but the unreserved characters of RFC 3986 encoded.
  static func segment(_ text: String) -> String {
    text.utf8.reduce(into: "") { segment, byte in
      let scalar = Unicode.Scalar(byte)
      segment += isUnreserved(scalar) ? String(scalar) : percentEncoded(byte)
    }
  }

  // MARK: Parts

  private static func isAuthority(_ authority: Substring.UnicodeScalarView) -> Bool {
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    return host.first.map { $0 != ":" } ?? false
      && authority.allSatisfy { isAllowed($0) || $0 == "[" || $0 == "]" }
  }

  private static func encoded(_ rest: Substring.UnicodeScalarView) -> String {
    var encoded = ""
    var hasFragment = false
    for index in rest.indices {
      let scalar = rest[index]
      let isKept =
        switch scalar {
        case "%":
          rest[index...].dropFirst().prefix(2).count { $0.properties.isASCIIHexDigit } == 2
        case "#": !hasFragment
        default: isAllowed(scalar)
        }
      hasFragment = hasFragment || scalar == "#"
      encoded +=
        isKept ? String(scalar) : String(scalar).utf8.map(percentEncoded).joined()
    }
    return encoded
  }

  /// Whether it may stand as itself: unreserved, a delimiter, or a character beyond ASCII that hides
  /// nothing.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isUnreserved(scalar) || "/?:@!$&'()*+,;=".unicodeScalars.contains(scalar)
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
    default: false
    }
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
  }
}
