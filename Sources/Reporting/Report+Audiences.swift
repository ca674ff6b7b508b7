internal import Claims

/// What a report written about texts goes through.
extension Report {
  /// The sources that claims stand in, others being only evidence; all of them, where no claim
  /// stands in any.
  var checkedSources: [Source] {
    let places = Set(outlines.compactMap(\.place?.source))
    let checked = sources.filter { places.contains($0.hash) }
    return checked.isEmpty ? sources : checked
  }

  /// The claims that stand in a source checked, or in none: one that cites such a source as evidence
  /// is about another text.
  var standingClaims: Set<EventHash> {
    let checked = Set(sources.map(\.hash))
    let standing = outlines.filter { $0.place.map { checked.contains($0.source) } ?? true }
    return Set(standing.map(\.hash))
  }
}
