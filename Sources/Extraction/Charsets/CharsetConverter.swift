import Glibc

/// Turns bytes of one charset into UTF-8 with the system's `iconv`.
struct CharsetConverter: ~Copyable {
  private let descriptor: iconv_t
  /// Whether what a byte means depends on an escape before it.
  private let hasEscapes: Bool

  /// Nil where the system has no such converter.
  init?(from charset: Charset) {
    guard let name = charset.converter else { return nil }
    let descriptor = iconv_open("UTF-8", name)
    // POSIX: (iconv_t)-1.
    guard Int(bitPattern: descriptor) != -1, let descriptor else { return nil }
    self.descriptor = descriptor
    hasEscapes = charset == .iso2022JP
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
    func write(_ convert: (inout UnsafeMutablePointer<CChar>?, inout Int) -> Int) -> (Int, Int32) {
      room.withUnsafeMutableBytes { room in
        var output = room.baseAddress?.assumingMemoryBound(to: CChar.self)
        var free = room.count
        errno = 0
        let result = convert(&output, &free)
        let failure = errno
        text.append(contentsOf: room[..<(room.count - free)])
        return (result, failure)
      }
    }
    // A letter that a mark may follow is held back until something comes.
    func end() { _ = write { iconv(descriptor, nil, nil, &$0, &$1) } }
    bytes.withUnsafeBytes { bytes in
      // iconv's prototype takes a pointer to what it does not write.
      var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var left = bytes.count
      while left > 0, malformed <= most {
        let (result, failure) = write { iconv(descriptor, &input, &left, &$0, &$1) }
        // Full room is no failure; what is left is read with the next call.
        guard result == noResult, failure != E2BIG else { continue }
        malformed += 1
        // Ending a conversion forgets which escape came last.
        if !hasEscapes { end() }
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        input = input?.successor()
        left -= 1
      }
    }
    end()
    return (text, malformed)
  }
}
