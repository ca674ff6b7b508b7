/// Turns code points into byte offsets and back, through one checkpoint a kilobyte.
struct CodePointMap: Sendable {
  private static let stride = 1024

  let length: Int

  /// How many code points begin before each multiple of `stride`; empty for a text in ASCII.
  private let checkpoints: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var counted = 0
    for block in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      checkpoints.append(counted)
      counted += bytes.codePointCount(in: block..<min(block + Self.stride, bytes.count))
    }
    length = counted
    self.checkpoints = counted == bytes.count ? [] : checkpoints
  }

  /// The byte at which `codePoint` begins; `length` gives the end of the text.
  func byteOffset(of codePoint: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard !checkpoints.isEmpty else { return codePoint }
    let block = max(checkpoints.partitioningIndex { $0 > codePoint } - 1, 0)
    var offset = block * Self.stride
    var ahead = codePoint - checkpoints[block]
    let raw = UnsafeRawBufferPointer(bytes)
    while offset &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let begun = 8 &- word.continuationByteCount
      if begun > ahead { break }
      ahead &-= begun
      offset &+= 8
    }
    while offset < bytes.count {
      if bytes[offset].beginsCodePoint {
        guard ahead > 0 else { break }
        ahead -= 1
      }
      offset += 1
    }
    return offset
  }

  /// The code point that begins at byte `offset`.
  func codePoint(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    let block = min(offset / Self.stride, checkpoints.count - 1)
    return checkpoints[block] + bytes.codePointCount(in: (block * Self.stride)..<offset)
  }
}
