/// The lines `Name: value` that a message, a part of one, a record or a response begins with
/// (RFC 5322, 2.2; folded lines are one).
struct HeaderFields {
  private let fields: [(name: String, value: ArraySlice<UInt8>)]
  /// Whether an empty line or the end follows the last field.
  let isWhole: Bool
  /// What follows that line.
  let body: ArraySlice<UInt8>

  private static let lineFeed = UInt8(ascii: "\n")
  /// As many fields as are read; mail servers refuse more.
  private static let most = 1_000

  /// The fields that bytes begin with; nil where the first line is none.
  init?(opening bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: ArraySlice<UInt8>)] = []
    var rest = bytes
    // A mailbox puts a line of its own before a message.
    if rest.starts(with: "From ".utf8) { rest = Self.afterLine(of: rest) }
    var isWhole = false
    while fields.count < Self.most {
      let line = Self.line(of: rest)
      if line.isEmpty {
        isWhole = true
        rest = Self.afterLine(of: rest)
        break
      }
      if line.first == 0x20 || line.first == 0x09, let last = fields.last {
        // The slices are of the same bytes, so that a folded value is one stretch of them.
        fields[fields.count - 1].value = bytes[last.value.startIndex..<line.endIndex]
      } else if let colon = Self.colon(of: line) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        fields.append((name: name, value: line[(colon + 1)...]))
      } else {
        break
      }
      rest = Self.afterLine(of: rest)
    }
    guard !fields.isEmpty else { return nil }
    self.fields = fields
    self.isWhole = isWhole
    body = rest
  }

  /// The first field of a name in small letters, unfolded, as bytes.
  subscript(name: String) -> [UInt8]? { values(of: name).first }

  /// All fields of a name in small letters.
  func values(of name: String) -> [[UInt8]] {
    fields.filter { $0.name == name }.map { $0.value.filter { $0 != 0x0A && $0 != 0x0D } }
  }

  /// The first field of a name, trimmed, its encoded words as they are.
  func text(_ name: String) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self).trimmed }
  }

  private static func line(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = bytes.prefix { $0 != lineFeed }
    return line.last == 0x0D ? line.dropLast() : line
  }

  private static func afterLine(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 != lineFeed }.dropFirst()
  }

  /// Where a field's name ends: after printable ASCII without a space.
  private static func colon(of line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return colon
  }
}
