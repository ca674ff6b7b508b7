import Glibc

/// Turns bytes of one charset into UTF-8 with the system's `iconv`.
struct CharsetConverter: ~Copyable {
  private let descriptor: iconv_t

  /// Nil where the system has no such converter.
  init?(from charset: Charset) {
    guard let name = charset.converter else { return nil }
    let descriptor = iconv_open("UTF-8", name)
    // POSIX: (iconv_t)-1.
    guard Int(bitPattern: descriptor) != -1, let descriptor else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The text in UTF-8, with U+FFFD for each byte that cannot be read, and how many those are.
  ///
  /// Stops after `most` of them where that is given: the bytes are then of another charset.
  func convert(_ bytes: ArraySlice<UInt8>, upTo most: Int = .max) -> (text: [UInt8], malformed: Int)
  {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var malformed = 0
    var room = [UInt8](repeating: 0, count: 1 << 15)
    // POSIX: (size_t)-1.
    let noResult = -1
    _ = iconv(descriptor, nil, nil, nil, nil)
    bytes.withUnsafeBytes { bytes in
      // iconv's prototype takes a pointer to what it does not write.
      var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var left = bytes.count
      while left > 0, malformed <= most {
        let (result, failure) = room.withUnsafeMutableBytes { room in
          var output = room.baseAddress?.assumingMemoryBound(to: CChar.self)
          var free = room.count
          errno = 0
          let result = iconv(descriptor, &input, &left, &output, &free)
          let failure = errno
          text.append(contentsOf: room[..<(room.count - free)])
          return (result, failure)
        }
        // Full room is no failure; what is left is read with the next call.
        guard result == noResult, failure != E2BIG else { continue }
        malformed += 1
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        input = input?.successor()
        left -= 1
      }
    }
    return (text, malformed)
  }
}
