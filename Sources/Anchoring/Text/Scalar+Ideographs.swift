extension Unicode.Scalar {
  /// Whether it lies in a block of CJK ideographs (UAX #38).
  var isIdeograph: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
