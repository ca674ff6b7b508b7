/// What a claim has to hold.
indirect enum QueryNode: Equatable, Sendable {
  /// A phrase, in one of these fields; in any where none is named.
  case phrase(QueryPhrase, SearchField?)
  case all([QueryNode])
  case any([QueryNode])
  /// The first and not the second.
  case difference(QueryNode, QueryNode)

  /// As FTS5 reads it.
  var expression: String {
    switch self {
    case .phrase(let phrase, let field):
      (field.map { "\($0.column) : " } ?? "") + phrase.expression
    case .all(let nodes): "(" + nodes.map(\.expression).joined(separator: " AND ") + ")"
    case .any(let nodes): "(" + nodes.map(\.expression).joined(separator: " OR ") + ")"
    case .difference: "(" + differences.map(\.expression).joined(separator: " NOT ") + ")"
    }
  }

  /// What is left once all the others are taken away from the first: `a NOT b NOT c`, for which FTS5
  /// needs no brackets.
  private var differences: [QueryNode] {
    guard case .difference(let node, let other) = self else { return [self] }
    return node.differences + [other]
  }

  /// How many symbols FTS5's parser keeps at once, at most, while it reads ``expression``.
  var symbolCount: Int {
    switch self {
    case .phrase: 5
    case .all(let nodes), .any(let nodes): Self.symbolCount(of: nodes)
    case .difference: Self.symbolCount(of: differences)
    }
  }

  /// A bracket, what comes before an operand and the operator between, and the operand itself.
  private static func symbolCount(of nodes: [QueryNode]) -> Int {
    1 + (nodes.enumerated().map { ($0 == 0 ? 0 : 2) + $1.symbolCount }.max() ?? 0)
  }

  /// How many phrases it has.
  var count: Int {
    switch self {
    case .phrase: 1
    case .all(let nodes), .any(let nodes): nodes.reduce(0) { $0 + $1.count }
    case .difference(let node, let other): node.count + other.count
    }
  }

  /// The phrases that a claim may be found by, with their fields; not those that it must not hold.
  var sought: [(phrase: QueryPhrase, field: SearchField?)] {
    switch self {
    case .phrase(let phrase, let field): [(phrase, field)]
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.sought)
    case .difference(let node, _): node.sought
    }
  }

  /// The same with each word in any of its forms.
  func expanding(_ forms: (String) throws -> [String]) rethrows -> QueryNode {
    switch self {
    case .phrase(let phrase, let field):
      guard phrase.isWord, let word = phrase.terms.first else { return self }
      let others = try forms(word).filter { $0 != word }
      if others.isEmpty { return self }
      return .any([self] + others.map { .phrase(QueryPhrase(term: $0), field) })
    case .all(let nodes): return .all(try nodes.map { try $0.expanding(forms) })
    case .any(let nodes): return .any(try nodes.map { try $0.expanding(forms) })
    case .difference(let node, let other):
      return .difference(try node.expanding(forms), try other.expanding(forms))
    }
  }
}
