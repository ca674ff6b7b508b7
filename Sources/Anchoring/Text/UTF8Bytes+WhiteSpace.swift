extension UnsafeBufferPointer<UInt8> {
  /// `range`, which is in bytes, without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skippingWhiteSpace(range)
    var end = range.upperBound
    while end > start {
      let last = scalar(before: end)
      guard last.isWhiteSpace else { break }
      end -= UTF8.width(last)
    }
    return start..<end
  }

  /// The first byte in `range` that is not of white space, or its end.
  func skippingWhiteSpace(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (first, width) = scalar(at: offset)
      guard first.isWhiteSpace else { break }
      offset += width
    }
    return offset
  }
}

extension Unicode.Scalar {
  /// Whether it has the property `White_Space`, whose members Unicode has not changed since 6.3.
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
