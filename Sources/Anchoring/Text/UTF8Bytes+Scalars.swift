extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `offset` of well-formed UTF-8, and how many bytes it takes.
  @inlinable @inline(__always)
  package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = self[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let rest = { (position: Int) in UInt32(self[offset + position] & 0x3F) }
    let value: UInt32
    let width: Int
    switch first {
    case ..<0xE0:
      (value, width) = (UInt32(first & 0x1F) << 6 | rest(1), 2)
    case ..<0xF0:
      (value, width) = (UInt32(first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default:
      value = UInt32(first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
      width = 4
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// The code point that ends before byte `offset`, which is not 0, of well-formed UTF-8.
  func scalar(before offset: Int) -> Unicode.Scalar {
    var start = offset - 1
    while !self[start].beginsCodePoint {
      start -= 1
    }
    return scalar(at: start).scalar
  }
}
