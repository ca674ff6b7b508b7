/// What a person looks for.
///
/// Words, `"phrases"`, `prefix*`, `AND`, `OR`, `NOT`, brackets, and `text:`, `reason:`, `quote:` or
/// `title:` before what has to stand there. Whatever does not read as that is taken word by word, so
/// that every text is a query.
public struct SearchQuery: Equatable, Sendable {
  /// What cannot be looked for.
  public enum Problem: Error, Equatable {
    /// There is no letter, digit or sign in it that a claim could be found by.
    case noTerm
    /// It has more words than ``longest``.
    case tooLong(words: Int)
  }

  /// How many words and phrases a query may have: a claim has to hold all of them, and no claim of
  /// one sentence does.
  public static let longest = 256

  private(set) var node: QueryNode

  /// Reads a query.
  ///
  /// - Throws: ``Problem``.
  public init(_ typed: String) throws(Problem) {
    var cutter = TermCutter()
    let parsed = QueryParser.node(of: typed, cutter)
    guard let node = parsed ?? QueryParser.words(of: typed, &cutter) else {
      throw .noTerm
    }
    guard node.count <= Self.longest else { throw .tooLong(words: node.count) }
    self.node = node
  }

  /// The query in FTS5's words, for an index with the columns of ``SearchField``.
  public var expression: String { node.expression }

  /// The same query with each word that stands by itself in any of its forms.
  ///
  /// - Parameter forms: The words of the index that are forms of a word.
  public func expanding(_ forms: (String) throws -> [String]) rethrows -> SearchQuery {
    var expanded = self
    expanded.node = try node.expanding(forms)
    return expanded
  }
}
