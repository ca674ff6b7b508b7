internal import Anchoring
internal import Claims
internal import Matching

/// A row that has been checked, with the places where its words stand.
struct PreparedRow: Sendable {
  var row: ImportRow
  /// For each citation where its words stand; none where only the other rows tell which of them are
  /// this claim's own.
  var places: [PlacedWords]?
  /// How many voices support the claim that do not themselves make it.
  var support = 0
  /// What claims have in common that say the same as the row's; none where the row itself is
  /// withdrawn as another claim's duplicate, or says nothing.
  var fingerprint: Fingerprint?

  /// Whether its events follow from the row and the places alone, without a look at the ledger: it
  /// cites newest texts, and its verdict holds.
  var isPlain: Bool {
    guard let places, row.verdict?.lapses.isEmpty ?? true else { return false }
    return places.allSatisfy(\.isInNewest)
  }
}

/// Words in a text of a source.
struct PlacedWords: Sendable, Equatable {
  /// The `source.added` event.
  let source: EventHash
  /// The `source.revised` event.
  let revision: EventHash
  /// Whether that is the source's newest text.
  let isInNewest: Bool
  /// The words, and where they stand.
  let span: Span
  /// The page or the time at which they stand, where the row says none and the text does.
  var locator: String?
}
