internal import Glibc

extension ArraySlice<UInt8> {
  /// The stretch where these bytes first stand.
  func place(of bytes: [UInt8]) -> Range<Int>? {
    let found: Int? = withUnsafeBytes { all in
      bytes.withUnsafeBytes { sought in
        guard let base = all.baseAddress, let words = sought.baseAddress else { return nil }
        var from = 0
        while from + sought.count <= all.count {
          let left = all.count - sought.count - from + 1
          guard let next = memchr(base + from, Int32(sought[0]), left) else { return nil }
          let place = base.distance(to: UnsafeRawPointer(next))
          if memcmp(next, words, sought.count) == 0 { return place }
          from = place + 1
        }
        return nil
      }
    }
    return found.map { startIndex + $0..<startIndex + $0 + bytes.count }
  }

  /// The stretch where the bytes of this word first stand.
  func place(of word: String) -> Range<Int>? { place(of: Array(word.utf8)) }
}
