/// Bytes read as several fields, each ended by a byte that UTF-8 does not have.
struct FuzzInput {
  /// What ends a field.
  static let end: UInt8 = 0xFF

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Fields as an input.
  static func joining(_ fields: String...) -> [UInt8] {
    Array(fields.map { Array($0.utf8) }.joined(separator: [end]))
  }

  /// The bytes of the next field; none where no more are there.
  mutating func bytes() -> [UInt8] {
    let field = rest.prefix { $0 != Self.end }
    rest = rest.dropFirst(field.count + 1)
    return Array(field)
  }

  /// The next field, ill-formed sequences replaced.
  mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The next field, where it is not empty.
  mutating func optionalText() -> String? {
    let text = text()
    return text.isEmpty ? nil : text
  }

  /// The next byte; 0 where none is left.
  mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in a row.
  func contains(run: [UInt8]) -> Bool {
    run.isEmpty || indices.contains { self[$0...].starts(with: run) }
  }
}
