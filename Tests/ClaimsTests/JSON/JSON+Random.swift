import Claims
import Seeding

extension JSON {
  private static let scalars: [Unicode.Scalar] = [
    "a", "b", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{1f}", "\u{7f}", "é", "防",
    "\u{2028}", "\u{fb33}", "\u{ffff}", "😀", "\u{10ffff}",
  ]

  private static let edges = [0, 1, -1, 42, 9_007_199_254_740_991, -9_007_199_254_740_991]

  static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: depth > 0 ? 0...6 : 0...4, using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .int(edges[Int.random(in: edges.indices, using: &generator)])
    case 3, 4: return .string(randomText(using: &generator))
    case 5:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      var members: [String: JSON] = [:]
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        members[randomText(using: &generator)] = random(depth: depth - 1, using: &generator)
      }
      return .object(members)
    }
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      text.append(scalars[Int.random(in: scalars.indices, using: &generator)])
    }
    return String(text)
  }

  /// The same value with keys in any order, white space anywhere, and any character escaped.
  func spelledLoosely(using generator: inout SeededGenerator) -> String {
    switch self {
    case .null, .bool, .int: return canonical + Self.space(using: &generator)
    case .string(let text): return Self.quoted(text, using: &generator)
    case .array(let elements):
      let written = elements.map { $0.spelledLoosely(using: &generator) }
      return "[" + Self.space(using: &generator) + written.joined(separator: " ,\n") + "]"
    case .object(let members):
      let keys = members.keys.sorted().shuffled(using: &generator)
      let written = keys.map { key in
        let value = (members[key] ?? .null).spelledLoosely(using: &generator)
        let name = Self.quoted(key, using: &generator)
        return name + Self.space(using: &generator) + ":" + Self.space(using: &generator) + value
      }
      return "{\t" + written.joined(separator: ",") + "\r\n}"
    }
  }

  private static func space(using generator: inout SeededGenerator) -> String {
    ["", " ", "\n", "\t\r"][Int.random(in: 0...3, using: &generator)]
  }

  private static func quoted(_ text: String, using generator: inout SeededGenerator) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      let isForced = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if isForced || Bool.random(using: &generator) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &generator))
          written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }
}
