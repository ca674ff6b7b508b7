/// Finds where the parts of a ``FlatObject`` begin and end.
struct FlatScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
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

  /// A string without escapes, with its quotes.
  mutating func string() -> Range<Int>? {
    let start = position
    guard take("\"") else { return nil }
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return start..<position
      case 0..<0x20, UInt8(ascii: "\\"): return nil
      default: break
      }
    }
    return nil
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
  private mutating func integer() -> Range<Int>? {
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
