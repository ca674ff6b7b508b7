/// Numbers in bytes, the low byte first; 0 where there are no bytes.
struct LittleEndianFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The number in the two bytes at an offset.
  func two(at offset: Int) -> Int { number(at: offset, bytes: 2) }

  /// The number in the four bytes at an offset.
  func four(at offset: Int) -> Int { number(at: offset, bytes: 4) }

  private func number(at offset: Int, bytes count: Int) -> Int {
    guard offset >= 0, offset + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
