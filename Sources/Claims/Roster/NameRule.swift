/// What slugs, handles and tags may be made of: they end up in paths, ids, tables and shells.
public enum NameRule: Sendable {
  /// Lower-case ASCII letters, digits and single hyphens.
  case slug
  /// ASCII letters, digits, `-` and `_`, beginning with a letter.
  case handle
  /// Letters and digits of any script, `-`, `_` and single dots.
  case tag

  /// What is wrong with a name, in words that finish a sentence; `nil` where nothing is.
  public func problem(with name: String) -> String? {
    if name.isEmpty { return "it is empty" }
    if name.unicodeScalars.count > Limit.name.most {
      return "it has more than \(Limit.name) characters"
    }
    switch self {
    case .slug:
      let isPlain = name.utf8.allSatisfy { Self.isLower($0) || Self.isDigit($0) || $0 == 0x2D }
      return isPlain && name.utf8.first != 0x2D
        ? nil
        : "it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit"
    case .handle:
      let isPlain = name.utf8.allSatisfy {
        Self.isLower($0 | 0x20) && $0 >= 0x41 || Self.isDigit($0) || $0 == 0x2D || $0 == 0x5F
      }
      let startsWithLetter = name.utf8.first.map { Self.isLower($0 | 0x20) && $0 >= 0x41 } ?? false
      return isPlain && startsWithLetter
        ? nil : "it takes letters a to z, digits, hyphens and underscores, beginning with a letter"
    case .tag:
      let allowed = name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark || "-_.".unicodeScalars.contains($0)
      }
      let hasDots =
        name.hasPrefix(".")
        || zip(name.utf8, name.utf8.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
      return allowed && !hasDots && !name.hasPrefix("-")
        ? nil : "it takes letters, digits, hyphens, underscores and single dots"
    }
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
