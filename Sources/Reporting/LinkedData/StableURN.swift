internal import Claims

/// Names for what a report speaks of, the same in every report.
enum StableURN {
  /// A UUID of version 8 (RFC 9562): the first 16 bytes of the SHA-256 of `stet:`, the kind and the
  /// hashes in hexadecimal, a `:` before each, with version and variant set.
  static func uuid(_ kind: String, _ hashes: some Sequence<EventHash>) -> String {
    let name = hashes.reduce(into: Array("stet:\(kind)".utf8)) { name, hash in
      name.append(UInt8(ascii: ":"))
      name += Array(hash.hex.utf8)
    }
    var bytes = EventHash.sha256(name).bytes.prefix(16).map(\.self)
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// The name of a text by its digest (RFC 6920).
  static func digest(_ sha256: EventHash) -> String {
    "ni:///sha-256;" + base64URL(sha256.bytes)
  }

  /// The name of a file by its digest, with its media type (RFC 6920, 3.1).
  static func digest(_ sha256: EventHash, of mediaType: String) -> String {
    let parts = mediaType.split(separator: "/", omittingEmptySubsequences: false)
    return "\(digest(sha256))?ct=\(parts.map { IRI.segment(String($0)) }.joined(separator: "/"))"
  }

  /// RFC 4648's alphabet for addresses, without padding.
  private static func base64URL(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var characters: [UInt8] = []
    var (pending, pendingBits) = (0, 0)
    for byte in bytes {
      (pending, pendingBits) = (pending << 8 | Int(byte), pendingBits + 8)
      while pendingBits >= 6 {
        pendingBits -= 6
        characters.append(alphabet[pending >> pendingBits & 63])
      }
      pending &= 63
    }
    if pendingBits > 0 { characters.append(alphabet[pending << (6 - pendingBits) & 63]) }
    return String(decoding: characters, as: UTF8.self)
  }
}
