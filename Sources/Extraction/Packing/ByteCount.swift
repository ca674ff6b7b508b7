/// How messages name sizes.
enum ByteCount {
  /// A number of bytes in the largest unit that leaves something before the point: `12 kB`,
  /// `256 MB`.
  static func words(_ count: Int) -> String {
    switch count {
    case 1: "1 byte"
    case ..<1024: "\(count) bytes"
    case ..<(1 << 20): "\((count + 512) >> 10) kB"
    default: "\((count + (1 << 19)) >> 20) MB"
    }
  }
}
