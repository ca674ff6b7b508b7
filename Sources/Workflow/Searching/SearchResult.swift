public import Claims
public import Matching
internal import Storage

/// A claim that a search found, and by what.
public struct SearchResult: Sendable {
  /// The claim with its surroundings.
  public let entry: ClaimInContext
  /// Where in its texts the words looked for stand, the claim's own text first.
  public let matches: [SearchMatch]
}

/// A text of a claim in which words that were looked for stand.
public struct SearchMatch: Sendable {
  /// What of the claim it is.
  public let field: SearchField
  /// What it belongs to: the short id of a verdict or a citation, or a source's slug; nil for the
  /// claim's own text, and for what was said for other decisions.
  public let id: String?
  /// The words around them.
  public let snippet: MarkedSnippet
}

extension SearchResult {
  /// What a query found a claim by.
  init(_ entry: ClaimInContext, _ texts: [SearchedText], _ marker: inout QueryMarker) {
    let ids = entry.claim.shortIDs
    var matches: [SearchMatch] = []
    for text in texts {
      let marks = marker.marks(in: text.text, of: text.field)
      if marks.isEmpty { continue }
      matches.append(
        SearchMatch(
          field: text.field, id: text.origin.flatMap { ids[$0] ?? entry.sources[$0]?.id },
          snippet: MarkedSnippet(text.text, marks: marks)))
    }
    self.init(entry: entry, matches: matches)
  }
}
