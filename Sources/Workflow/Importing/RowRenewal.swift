internal import Claims
internal import Storage

/// Looks again, under the lock, at rows whose sources have changed since their words were found.
struct RowRenewal {
  private let preparer: RowPreparer
  private let changed: Set<EventHash>

  /// Nothing where no source has changed.
  init?(of prepared: PreparedImport, _ pen: Pen) throws {
    changed = try pen.transaction.sourcesChanged(after: prepared.lastEvent)
    if changed.isEmpty { return nil }
    preparer = RowPreparer(
      sources: CitedSources(pen.transaction),
      rules: VerdictRules(reviewer: pen.reviewer, roster: pen.roster))
  }

  /// The row, its words found anew where a source that it names is another now or has another text.
  ///
  /// What the user should know of it has been said already.
  ///
  /// - Throws: ``DeskError`` and ``VerdictRules/Breach``.
  func renewed(_ row: PreparedRow) throws -> PreparedRow {
    guard let places = row.places else { return row }
    for (citation, place) in zip(row.row.citations, places) {
      let isAsFound =
        try !changed.contains(place.source)
        && preparer.sources.source(named: citation.source).hash == place.source
      if !isAsFound { return try preparer.prepare(row.row) { _ in } }
    }
    return row
  }
}
