/// What of some bytes is UTF-8.
enum UTF8Check {
  /// Whether all of it is.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The bytes with U+FFFD in place of what is ill-formed, and how many of them stand there.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], malformed: Int) {
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return (text, replacements(in: text[...]) - replacements(in: bytes))
  }

  /// Whether most of what is not ASCII is ill-formed.
  static func isHardlyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    let beyondASCII = bytes.count { $0 >= 0x80 }
    return repaired(bytes).malformed * 2 > beyondASCII
  }

  private static func replacements(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for place in bytes.indices.dropLast(2)
      where bytes[place] == 0xEF && bytes[place + 1] == 0xBF && bytes[place + 2] == 0xBD {
        count += 1
      }
      return count
    }
  }
}
