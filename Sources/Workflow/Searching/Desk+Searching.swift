internal import Claims
internal import Matching
internal import Storage

extension Desk {
  /// How many claims a search gives where nobody says how many.
  public static let searchLimit = 20

  /// The claims that a query finds among those asked for, the best first.
  ///
  /// - Parameters:
  ///   - typed: The query, as ``SearchQuery`` reads it.
  ///   - query: Which claims may be found, how many, and the one found last after which to go on.
  ///   - stems: Whether English words are looked for in all their forms.
  /// - Throws: ``DeskError/tooLarge(_:)``; ``SearchQuery/Problem``; ``DeskError/notFoundBySearch(claim:)`` where the claim to go
  ///   on after is not one of those that the query finds.
  public func search(
    _ typed: String, among query: ClaimQuery, stems: Bool
  ) throws -> [SearchResult] {
    try FieldRule.within(.query, "the query", typed)
    let typed = try SearchQuery(typed)
    return try ledger.read { snapshot in
      let search = stems ? try snapshot.expandingStems(of: typed) : typed
      var filter = try filter(query, snapshot)
      filter.limit = filter.limit ?? Self.searchLimit
      guard let found = try snapshot.search(search, filter) else {
        throw DeskError.notFoundBySearch(claim: query.after ?? "")
      }
      let contexts = ContextReader(snapshot)
      var marker = QueryMarker(search)
      return try found.map { found in
        SearchResult(try contexts.inContext(found.claim), found.texts, &marker)
      }
    }
  }
}
