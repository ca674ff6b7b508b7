#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// How many code points begin in `range`, which is in bytes.
  package func codePointCount(in range: Range<Int>) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(self)[range])
    var (count, offset) = (bytes.count, 0)
    while offset &+ 8 <= bytes.count {
      count &-= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).continuationByteCount
      offset &+= 8
    }
    while offset < bytes.count {
      count &-= bytes[offset].beginsCodePoint ? 0 : 1
      offset &+= 1
    }
    return count
  }

  /// The words in `range`, which is in bytes and cuts no code point.
  package func words(in range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  /// Whether the bytes of `words` stand at byte `offset`.
  func holds(_ words: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - words.count else { return false }
    return UnsafeBufferPointer(rebasing: self[offset..<(offset + words.count)]).elementsEqual(words)
  }

  /// The offset of the first byte that is not the same in both, nil when all are.
  func firstDifference(from other: UnsafeBufferPointer<UInt8>) -> Int? {
    if let base = baseAddress, let others = other.baseAddress, count == other.count,
      memcmp(base, others, count) == 0
    {
      return nil
    }
    let shared = Swift.min(count, other.count)
    return (0..<shared).first { self[$0] != other[$0] } ?? (count == other.count ? nil : shared)
  }
}

extension UInt64 {
  /// How many of its bytes continue a code point: 10xxxxxx, the highest bit set, and the one below
  /// it, moved there, not.
  var continuationByteCount: Int { (self & ~(self &<< 1) & 0x8080_8080_8080_8080).nonzeroBitCount }
}

extension UInt8 {
  /// Whether this is the first byte of a code point in well-formed UTF-8.
  package var beginsCodePoint: Bool { self & 0xC0 != 0x80 }
}
