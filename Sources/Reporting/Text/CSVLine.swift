/// A line of CSV as it is written, cell by cell.
struct CSVLine {
  private var bytes: [UInt8] = []
  private var isFirst = true

  /// Ends the line with the CRLF that RFC 4180 asks for, gives it, and begins another.
  mutating func take() -> String {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    defer {
      bytes.removeAll(keepingCapacity: true)
      isFirst = true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a cell as it is, in quotes where it needs them.
  mutating func append(_ cell: String) { append(cell, isGuarded: false) }

  /// Appends a cell, with a `'` before it where ``CSV/guarded(_:)`` puts one; an empty one where
  /// there is none.
  mutating func appendGuarded(_ cell: String?) { append(cell ?? "", isGuarded: true) }

  /// Appends a cell that holds a number, or an empty one.
  mutating func append(_ number: Int?) { append(number.map(String.init) ?? "", isGuarded: true) }

  private mutating func append(_ cell: String, isGuarded: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    var cell = cell
    cell.withUTF8 { content in
      let needsQuotes = content.needsQuotes
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      if isGuarded, CSV.isFormula(content) { bytes.append(UInt8(ascii: "'")) }
      if needsQuotes {
        for byte in content {
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes.append(contentsOf: content)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a cell of these bytes is one that ``CSV/line(_:)`` quotes.
  fileprivate var needsQuotes: Bool {
    let space = UInt8(ascii: " ")
    if first == space || last == space { return true }
    return indices.contains { index in
      switch self[index] {
      case 0x09...0x0D, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"): true
      case 0x00..<0x80: false
      case 0xC2, 0xE1...0xE3: beginsWhiteSpace(at: index)
      default: false
      }
    }
  }

  /// Whether one of the scalars past ASCII that Unicode calls White_Space (PropList 17.0) begins
  /// here.
  private func beginsWhiteSpace(at index: Int) -> Bool {
    guard index + 1 < count else { return false }
    if self[index] == 0xC2 { return self[index + 1] == 0x85 || self[index + 1] == 0xA0 }
    guard index + 2 < count else { return false }
    return switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      true
    default: false
    }
  }
}
