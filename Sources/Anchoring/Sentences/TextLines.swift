/// A text's lines in bytes, without their ends: LF, CR, CRLF and the other mandatory breaks of
/// UAX #14 (VT, FF, NEL, U+2028, U+2029).
struct TextLines: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var isFinished = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Range<Int>? {
    guard !isFinished else { return nil }
    let start = offset
    while offset < bytes.count {
      let width = lineEndWidth
      if width > 0 {
        let line = start..<offset
        offset += width
        return line
      }
      offset += 1
    }
    isFinished = true
    return start..<bytes.count
  }

  /// How many bytes the line end at `offset` takes, 0 where there is none.
  private var lineEndWidth: Int {
    switch bytes[offset] {
    case 0x0D: offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0x0A...0x0C: 1
    case 0xC2: bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2: bytes[offset + 1] == 0x80 && (0xA8...0xA9).contains(bytes[offset + 2]) ? 3 : 0
    default: 0
    }
  }
}
