internal import Crypto

/// A SHA-256 digest: of an event's canonical form, or of a text's UTF-8 bytes.
public struct EventHash: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// 64 zeros: what stands in `prev` of a desk's first event.
  public static let zero = EventHash(words: (0, 0, 0, 0))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// The digest of these bytes (FIPS 180-4).
  public static func sha256(_ bytes: some Sequence<UInt8>) -> EventHash {
    var hasher = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hasher.update(bufferPointer: .init($0)) }) == nil {
      hasher.update(data: Array(bytes))
    }
    return hasher.finalize().withUnsafeBytes { EventHash(raw: $0) }
  }

  /// The digest of bytes without some in their middle.
  static func sha256(
    _ bytes: UnsafeBufferPointer<UInt8>, without gap: Range<Int>
  ) -> EventHash {
    var hasher = SHA256()
    let bytes = UnsafeRawBufferPointer(bytes)
    hasher.update(bufferPointer: .init(rebasing: bytes[..<gap.lowerBound]))
    hasher.update(bufferPointer: .init(rebasing: bytes[gap.upperBound...]))
    return hasher.finalize().withUnsafeBytes { EventHash(raw: $0) }
  }

  private init(raw: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    self.init(words: (word(0), word(1), word(2), word(3)))
  }

  /// From 32 bytes; `nil` for any other count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    let hash = bytes.withContiguousStorageIfAvailable { EventHash(raw: UnsafeRawBufferPointer($0)) }
    self = hash ?? Array(bytes).withUnsafeBytes { EventHash(raw: $0) }
  }

  /// From 64 lower-case hexadecimal digits; `nil` for anything else.
  public init?(hex: String) {
    let hash = hex.utf8.withContiguousStorageIfAvailable { EventHash(hexDigits: $0) }
    guard let hash = hash ?? Array(hex.utf8).withUnsafeBufferPointer({ EventHash(hexDigits: $0) })
    else { return nil }
    self = hash
  }

  /// From 64 lower-case hexadecimal digits; `nil` for anything else.
  public init?(hexDigits digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    var isHexadecimal = true
    func word(_ index: Int) -> UInt64 {
      var word: UInt64 = 0
      for place in index &* 16..<index &* 16 &+ 16 {
        let value = Self.hexValues[Int(digits[place])]
        if value > 15 { isHexadecimal = false }
        word = word &<< 4 | UInt64(value)
      }
      return word
    }
    self.init(words: (word(0), word(1), word(2), word(3)))
    if !isHexadecimal { return nil }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      withUnsafeBytes(of: word.bigEndian) { Array($0) }
    }
  }

  /// Hands over the 32 bytes where they stand.
  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let inOrder = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
    return try withUnsafeBytes(of: inOrder, body)
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      for index in 0..<64 { digits[index] = Self.hexDigits[Int(bits(index * 4, count: 4))] }
      return 64
    }
  }

  /// Appends ``hex`` between quotes.
  public func appendQuotedHex(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    appendHex(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends ``hex``.
  public func appendHex(to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
      for index in 0..<64 {
        let word =
          switch index >> 4 {
          case 0: words.0
          case 1: words.1
          case 2: words.2
          default: words.3
          }
        let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - (index & 15) * 4)) & 0xF
        digits[index] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
      }
      bytes.append(contentsOf: digits)
    }
  }

  /// Crockford's base32 in lower case: 52 characters, none of them i, l, o or u.
  public var base32: String { base32(length: 52) }

  /// The first characters of ``base32``.
  private func base32(length: Int) -> String {
    String(unsafeUninitializedCapacity: length) { digits in
      for index in 0..<length { digits[index] = Self.base32Digits[Int(bits(index * 5, count: 5))] }
      return length
    }
  }

  /// Some bits from a place on, counted from the first; past the last one there are zeros.
  private func bits(_ place: Int, count: UInt64) -> UInt64 {
    let offset = UInt64(place % 64)
    let (word, next) =
      switch place / 64 {
      case 0: (words.0, words.1)
      case 1: (words.1, words.2)
      case 2: (words.2, words.3)
      default: (words.3, UInt64(0))
      }
    return (word << offset | next >> (64 - offset)) >> (64 - count)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
  /// What each byte is worth as a digit; 16 for what is none.
  private static let hexValues: [UInt8] = (0...UInt8.max).map { byte in
    hexDigits.firstIndex(of: byte).map { UInt8($0) } ?? 16
  }
  private static let base32Digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The hexadecimal form.
  public var description: String { hex }

  /// Equal bytes.
  public static func == (left: EventHash, right: EventHash) -> Bool { left.words == right.words }

  /// The order of the bytes.
  public static func < (left: EventHash, right: EventHash) -> Bool { left.words < right.words }

  /// The first word is enough: the digests are uniform.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension EventHash {
  /// How many characters of ``base32`` make an id where nothing clashes.
  public static let shortLength = 5

  /// The shortest ids, of five characters or more, that tell these digests apart.
  public static func shortIDs(for hashes: some Sequence<EventHash>) -> [EventHash: String] {
    // In order, whoever shares the longest beginning with an id is its neighbour.
    let sorted = hashes.sorted()
    var ids: [EventHash: String] = [:]
    var sharedBefore = 0
    for (index, hash) in sorted.enumerated() {
      let next = sorted[(index + 1)...].first { $0 != hash }
      let shared = next.map { hash.sharedBits(with: $0) / 5 } ?? 0
      if index > 0, sorted[index - 1] == hash { continue }
      ids[hash] = hash.base32(length: max(shortLength, max(sharedBefore, shared) + 1))
      sharedBefore = shared
    }
    return ids
  }

  /// How many bits stand in both alike before the first that does not.
  private func sharedBits(with other: EventHash) -> Int {
    var shared = 0
    for (left, right) in [
      (words.0, other.words.0), (words.1, other.words.1), (words.2, other.words.2),
      (words.3, other.words.3),
    ] {
      let alike = (left ^ right).leadingZeroBitCount
      shared += alike
      if alike < 64 { break }
    }
    return shared
  }
}
