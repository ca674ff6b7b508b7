internal import Claims

/// A body as its row holds it: canonical JSON, but that an event which was here already is named by
/// the number of its row, `"\/12"`, instead of by the 64 digits of its hash.
///
/// A reader of JSON sees the string `/12`. The canonical form never escapes a solidus, so that no
/// body from a ledger file can hold these bytes: what is stored stands for one body and no other.
enum StoredBody {
  /// The members that name events; `text` does so in two kinds, and is a text in all others.
  private static let references: Set<String> = [
    "claim", "source", "revision", "citation", "review", "rests", "over", "still", "excluded",
    "duplicate", "query", "head",
  ]

  /// What is stored for a body in canonical form.
  ///
  /// - Parameter number: The number of the event with this hash, where it is here.
  static func stored(
    _ canonical: [UInt8], kind: String, number: (EventHash) throws -> Int64?
  ) rethrows -> [UInt8] {
    let groundsName = kind == "claim.reviewed" || kind == "claim.stood"
    var stored: [UInt8] = []
    var copied = 0
    try canonical.withUnsafeBufferPointer { bytes in
      var strings = StringScanner(bytes)
      var key = 0..<0
      func mayName() -> Bool {
        let key = String(decoding: bytes[key], as: UTF8.self)
        return references.contains(key) || groundsName && key == "text"
      }
      while let (string, isKey) = strings.next() {
        if isKey {
          key = string
        } else if string.count == 64, mayName(),
          let hash = EventHash(hexDigits: UnsafeBufferPointer(rebasing: bytes[string])),
          let number = try number(hash)
        {
          if stored.isEmpty { stored.reserveCapacity(bytes.count) }
          stored.append(contentsOf: bytes[copied..<string.lowerBound])
          stored.append(contentsOf: #"\/"#.utf8)
          stored.append(contentsOf: String(number).utf8)
          copied = string.upperBound
        }
      }
      if copied > 0 { stored.append(contentsOf: bytes[copied...]) }
    }
    return copied > 0 ? stored : canonical
  }

  /// The body in canonical form of what is stored.
  ///
  /// - Parameter hash: The hash of the event with this number.
  static func canonical(
    _ stored: UnsafeBufferPointer<UInt8>, hash: (Int64) throws -> EventHash
  ) rethrows -> [UInt8] {
    var canonical: [UInt8] = []
    canonical.reserveCapacity(stored.count + 256)
    try append(stored, to: &canonical, hash: hash)
    return canonical
  }

  /// Appends the body in canonical form of what is stored.
  static func append(
    _ stored: UnsafeBufferPointer<UInt8>, to canonical: inout [UInt8],
    hash: (Int64) throws -> EventHash
  ) rethrows {
    var copied = 0
    var place = 0
    while let escape = stored[place...].firstIndex(of: UInt8(ascii: "\\")) {
      // Whatever is escaped besides, no backslash or quote of it is taken for another one.
      place = min(escape + 2, stored.count)
      guard place < stored.count, stored[escape + 1] == UInt8(ascii: "/") else { continue }
      var number: Int64 = 0
      while place < stored.count, (0x30...0x39).contains(stored[place]), number < 1 << 56 {
        number = number * 10 + Int64(stored[place] & 0x0F)
        place += 1
      }
      canonical.append(contentsOf: stored[copied..<escape])
      try hash(number).appendHex(to: &canonical)
      copied = place
    }
    canonical.append(contentsOf: stored[copied...])
  }
}

/// Finds the strings of a JSON document in canonical form, in the order in which they stand.
private struct StringScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next string, without its quotes, and whether it names a member.
  mutating func next() -> (string: Range<Int>, isKey: Bool)? {
    let quote = UInt8(ascii: "\"")
    guard let start = bytes[position...].firstIndex(of: quote) else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end] != quote {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end, bytes.count)
    position = min(end + 1, bytes.count)
    let isKey = position < bytes.count && bytes[position] == UInt8(ascii: ":")
    return (start + 1..<end, isKey)
  }
}
