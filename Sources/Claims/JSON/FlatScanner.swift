/// Finds where the parts of a ``FlatObject`` begin and end.
///
/// What it takes is in canonical form: anything else that JSON knows, it refuses.
struct FlatScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes these bytes, where they stand here.
  mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    position += count
    return true
  }

  /// The members of an object, in ascending order of their keys, so that none stands twice.
  mutating func members() -> [FlatObject.Member]? {
    var members: [FlatObject.Member] = []
    guard take("{") else { return nil }
    if take("}") { return members }
    members.reserveCapacity(12)
    repeat {
      guard let key = key(), take(":"), let value = value() else { return nil }
      if let last = members.last, !bytes[last.key].lexicographicallyPrecedes(bytes[key]) {
        return nil
      }
      members.append(FlatObject.Member(key: key, value: value))
    } while take(",")
    return take("}") ? members : nil
  }

  /// A member's name, without its quotes; names are printable ASCII without escapes.
  mutating func key() -> Range<Int>? {
    guard take("\"") else { return nil }
    let start = position
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
      position += 1
    }
    let end = position
    return take("\"") ? start..<end : nil
  }

  mutating func value() -> Range<Int>? {
    switch next {
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "["): list()
    default: integer()
    }
  }

  /// A string whose escapes are the shortest there are, with its quotes.
  mutating func string() -> Range<Int>? {
    let start = position
    guard take("\"") else { return nil }
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return start..<position
      case UInt8(ascii: "\\"): guard takeEscape() else { return nil }
      case 0..<0x20: return nil
      default: break
      }
    }
    return nil
  }

  /// What follows a backslash; of control characters only those that have no letter of their own,
  /// and never NUL.
  private mutating func takeEscape() -> Bool {
    guard let byte = next else { return false }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      guard takeWord("00"), let high = digit(), let low = digit(), high < 2 else { return false }
      switch high << 4 | low {
      case 0, 0x08, 0x09, 0x0A, 0x0C, 0x0D: return false
      default: return true
      }
    default: return false
    }
  }

  private mutating func digit() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return byte - UInt8(ascii: "a") + 10
    default: return nil
    }
  }

  private mutating func list() -> Range<Int>? {
    let start = position
    guard take("[") else { return nil }
    if take("]") { return start..<position }
    repeat {
      guard string() != nil else { return nil }
    } while take(",")
    return take("]") ? start..<position : nil
  }

  /// An integer of so few digits that it is none too large.
  mutating func integer() -> Range<Int>? {
    let start = position
    _ = take("-")
    let digits = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    let count = position - digits
    guard (1...15).contains(count), bytes[digits] != UInt8(ascii: "0") || position == start + 1
    else { return nil }
    return start..<position
  }
}
