/// A piece of a query.
enum QueryLexeme: Equatable {
  case open
  case close
  case and
  case or
  case not
  case field(SearchField)
  /// A word as typed, and whether a `*` says that it goes on.
  case word(String, isPrefix: Bool)
  /// The same in quotes.
  case phrase(String, isPrefix: Bool)
}

/// Cuts what a person typed into the pieces of a query.
struct QueryLexer {
  private var rest: Substring.UnicodeScalarView

  private init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  /// The pieces; nil where a quotation mark is left open.
  static func lexemes(of text: String) -> [QueryLexeme]? {
    var lexer = QueryLexer(text)
    var lexemes: [QueryLexeme] = []
    while true {
      lexer.skipSpaces()
      guard let first = lexer.rest.first else { return lexemes }
      if first == "(" || first == ")" {
        lexer.rest.removeFirst()
        lexemes.append(first == "(" ? .open : .close)
      } else if let close = Self.closing(first) {
        guard let phrase = lexer.phrase(closedBy: close) else { return nil }
        lexemes.append(phrase)
      } else if let field = lexer.field() {
        lexemes.append(.field(field))
      } else {
        lexemes.append(lexer.word())
      }
    }
  }

  /// What closes a phrase that this opens; nil where it opens none.
  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"": "\""
    case "\u{201C}": "\u{201D}"
    default: nil
    }
  }

  private mutating func skipSpaces() {
    rest = rest.drop { $0.properties.isWhitespace }
  }

  private mutating func phrase(closedBy close: Unicode.Scalar) -> QueryLexeme? {
    let inside = rest.dropFirst()
    guard let end = inside.firstIndex(of: close) else { return nil }
    let words = String(Substring(inside[..<end]))
    rest = inside[end...].dropFirst()
    return .phrase(words, isPrefix: takeStars())
  }

  private mutating func takeStars() -> Bool {
    let isPrefix = rest.first == "*"
    rest = rest.drop { $0 == "*" }
    return isPrefix
  }

  private mutating func field() -> SearchField? {
    for field in SearchField.allCases {
      let prefix = (field.rawValue + ":").unicodeScalars
      if rest.starts(with: prefix) {
        rest = rest.dropFirst(prefix.count)
        return field
      }
    }
    return nil
  }

  /// The word that comes next; a bracket that it opens itself belongs to it: `f(x)`.
  private mutating func word() -> QueryLexeme {
    var depth = 0
    let end =
      rest.firstIndex { scalar in
        if scalar.properties.isWhitespace || Self.closing(scalar) != nil { return true }
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth -= 1 }
        return depth < 0
      } ?? rest.endIndex
    let typed = rest[..<end]
    rest = rest[end...]
    switch String(Substring(typed)) {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case let word:
      let stem = word.unicodeScalars.reversed().drop { $0 == "*" }.reversed()
      let isPrefix = stem.count < word.unicodeScalars.count
      return .word(String(String.UnicodeScalarView(stem)), isPrefix: isPrefix)
    }
  }
}
