import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands next, from a place on.
  func first(_ byte: UInt8, from place: Int) -> Int? {
    guard place < count, let base = baseAddress,
      let found = memchr(base + place, Int32(byte), count - place)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether ASCII words stand at a place, in small letters or capitals.
  func holds(_ words: String, at place: Int) -> Bool {
    var place = place
    for byte in words.utf8 {
      guard place < count else { return false }
      let found = self[place]
      guard found == byte || (found.isLetter && found | 0x20 == byte) else { return false }
      place += 1
    }
    return true
  }

  /// The place after ASCII words; the end where they do not come.
  func end(of words: String, from place: Int) -> Int {
    guard let opening = words.utf8.first else { return place }
    var place = place
    while let start = first(opening, from: place) {
      if holds(words, at: start) { return start + words.utf8.count }
      place = start + 1
    }
    return count
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether a tag's name ends before it.
  var endsTagName: Bool {
    self <= 0x20 || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}
