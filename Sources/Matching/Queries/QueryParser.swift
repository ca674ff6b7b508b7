/// Puts the pieces of a query together.
///
/// Words beside each other are all asked for, which binds closest; then NOT, AND and OR, as in FTS5.
struct QueryParser {
  private var lexemes: ArraySlice<QueryLexeme>
  private var cutter: TermCutter
  private var field: SearchField?
  private var depth = 0

  /// How deep brackets may be nested.
  private static let deepest = 20
  /// FTS5's parser keeps a hundred symbols, of which a word takes three more in all its forms.
  private static let mostSymbols = 90

  /// What was typed is not a query.
  private struct NotAQuery: Error {}

  private init(_ lexemes: [QueryLexeme], _ cutter: TermCutter) {
    self.lexemes = lexemes[...]
    self.cutter = cutter
  }

  /// What was typed as a query; nil where it is none.
  static func node(of text: String, _ cutter: TermCutter) -> QueryNode?? {
    guard let lexemes = QueryLexer.lexemes(of: text) else { return nil }
    if lexemes.isEmpty { return .some(nil) }
    var parser = QueryParser(lexemes, cutter)
    do {
      let node = try parser.alternatives()
      guard parser.lexemes.isEmpty, node.map({ $0.symbolCount <= mostSymbols }) ?? true else {
        return nil
      }
      return .some(node)
    } catch {
      return nil
    }
  }

  /// All the words of what was typed, whatever signs stand between.
  static func words(of text: String, _ cutter: inout TermCutter) -> QueryNode? {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    return .all(
      of: words.compactMap { word in
        QueryPhrase(String(Substring(word)), isPrefix: false, &cutter).map { .phrase($0, nil) }
      })
  }

  private mutating func take(_ lexeme: QueryLexeme) -> Bool {
    guard lexemes.first == lexeme else { return false }
    lexemes.removeFirst()
    return true
  }

  /// An operand without a term is passed over.
  private mutating func alternatives() throws(NotAQuery) -> QueryNode? {
    var nodes = [try conjunction()]
    while take(.or) { nodes.append(try conjunction()) }
    return .any(of: nodes.compactMap(\.self))
  }

  private mutating func conjunction() throws(NotAQuery) -> QueryNode? {
    var nodes = [try difference()]
    while take(.and) { nodes.append(try difference()) }
    return .all(of: nodes.compactMap(\.self))
  }

  private mutating func difference() throws(NotAQuery) -> QueryNode? {
    var node = try sequence()
    while take(.not) {
      let other = try sequence()
      if let left = node, let other { node = .difference(left, other) }
    }
    return node
  }

  private mutating func sequence() throws(NotAQuery) -> QueryNode? {
    var nodes: [QueryNode] = []
    var isEmpty = true
    while let lexeme = lexemes.first {
      switch lexeme {
      case .and, .or, .not, .close:
        if isEmpty { throw NotAQuery() }
        return .all(of: nodes)
      default:
        isEmpty = false
        if let node = try operand() { nodes.append(node) }
      }
    }
    if isEmpty { throw NotAQuery() }
    return .all(of: nodes)
  }

  private mutating func operand() throws(NotAQuery) -> QueryNode? {
    switch lexemes.popFirst() {
    case .open:
      depth += 1
      guard depth <= Self.deepest else { throw NotAQuery() }
      let node = try alternatives()
      guard take(.close) else { throw NotAQuery() }
      depth -= 1
      return node
    case .field(let named):
      guard field == nil else { throw NotAQuery() }
      field = named
      defer { field = nil }
      return try operand()
    case .word(let word, let isPrefix), .phrase(let word, let isPrefix):
      return QueryPhrase(word, isPrefix: isPrefix, &cutter).map { .phrase($0, field) }
    default: throw NotAQuery()
    }
  }
}

extension QueryNode {
  /// What holds all of these; nil where there are none.
  static func all(of nodes: [QueryNode]) -> QueryNode? {
    nodes.count > 1 ? .all(nodes) : nodes.first
  }

  /// What holds one of these; nil where there are none.
  static func any(of nodes: [QueryNode]) -> QueryNode? {
    nodes.count > 1 ? .any(nodes) : nodes.first
  }
}
