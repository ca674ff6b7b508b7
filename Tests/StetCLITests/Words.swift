/// A line cut into words as a shell cuts it: spaces part them, double quotes hold them together; `\n`, `\r`, `\t`,
/// `\"`, `\\`, `\xFF` (a byte) and `\u{A0}` mean the same inside and outside quotes.
struct Words {
  struct Word {
    var bytes: [UInt8] = []
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  struct BadEscape: Error {
    let character: Character?
  }

  private(set) var words: [Word] = []

  init(_ line: some StringProtocol) throws {
    var rest = Substring(line)
    var current: Word?
    var isQuoted = false
    while let character = rest.popFirst() {
      switch character {
      case " " where !isQuoted:
        if let word = current { words.append(word) }
        current = nil
      case "\"":
        isQuoted.toggle()
        current = current ?? Word()
      case "\\":
        current = current ?? Word()
        current?.bytes += try Self.escape(&rest)
      default:
        current = current ?? Word()
        current?.bytes += Array(String(character).utf8)
      }
    }
    if let word = current { words.append(word) }
  }

  private static func escape(_ rest: inout Substring) throws -> [UInt8] {
    switch rest.popFirst() {
    case "n": return [0x0A]
    case "r": return [0x0D]
    case "t": return [0x09]
    case "\"": return [0x22]
    case "\\": return [0x5C]
    case "x":
      let digits = rest.prefix(2)
      rest = rest.dropFirst(2)
      guard let byte = UInt8(digits, radix: 16) else { throw BadEscape(character: "x") }
      return [byte]
    case "u":
      let digits = rest.dropFirst().prefix { $0 != "}" }
      rest = rest.dropFirst(digits.count + 2)
      guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
        throw BadEscape(character: "u")
      }
      return Array(String(scalar).utf8)
    case let other: throw BadEscape(character: other)
    }
  }
}
