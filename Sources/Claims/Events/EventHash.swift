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
  init?(hexDigits digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    func word(_ index: Int) -> UInt64? {
      var word: UInt64 = 0
      for digit in digits[index * 16..<(index + 1) * 16] {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(digit & 0x0F)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(digit - 0x57)
        default: return nil
        }
      }
      return word
    }
    guard let first = word(0), let second = word(1), let third = word(2), let fourth = word(3)
    else { return nil }
    self.init(words: (first, second, third, fourth))
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      withUnsafeBytes(of: word.bigEndian) { Array($0) }
    }
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }, as: UTF8.self)
  }

  /// Crockford's base32 in lower case: 52 characters, none of them i, l, o or u.
  public var base32: String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var characters: [UInt8] = []
    var pending: UInt32 = 0
    var pendingBits: UInt32 = 0
    for byte in bytes {
      pending = pending << 8 | UInt32(byte)
      pendingBits += 8
      while pendingBits >= 5 {
        pendingBits -= 5
        characters.append(alphabet[Int(pending >> pendingBits & 31)])
      }
    }
    if pendingBits > 0 { characters.append(alphabet[Int(pending << (5 - pendingBits) & 31)]) }
    return String(decoding: characters, as: UTF8.self)
  }

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
    let sorted = Set(hashes).sorted().map { (hash: $0, id: $0.base32) }
    var ids: [EventHash: String] = [:]
    for (index, entry) in sorted.enumerated() {
      let neighbours = [index - 1, index + 1].filter(sorted.indices.contains)
      let shared = neighbours.map { neighbour in
        zip(entry.id.utf8, sorted[neighbour].id.utf8).prefix { $0 == $1 }.count
      }
      ids[entry.hash] = String(entry.id.prefix(max(shortLength, (shared.max() ?? 0) + 1)))
    }
    return ids
  }
}
