/// What of a claim a query looks through.
public enum SearchField: String, CaseIterable, Sendable {
  /// The statement.
  case text
  /// What was said for verdicts and decisions, proposed wordings too.
  case reason
  /// The words cited.
  case quote
  /// The titles of the sources cited.
  case title

  /// The column of the search index that holds it.
  public var column: String { self == .text ? "text" : rawValue + "s" }
}
