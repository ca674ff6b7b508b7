internal import Anchoring
internal import Claims

/// What of a row bears on other rows.
struct PlannedRow: Sendable {
  /// Where the claim stands: in a report, the order of claims in one place is that of logging.
  struct Place: Hashable, Sendable {
    let source: String?
    let range: CodePointRange?

    init(of row: ImportRow) {
      let leading = row.citations.first { $0.stance == .asserts } ?? row.citations.first
      source = leading?.source
      range = leading?.fate?.range ?? leading?.range
    }
  }

  /// Which row of the file it is, counted from 0.
  var index: Int
  /// Where it begins in the spool.
  var offset: Int
  let id: String?
  let duplicateOf: String?
  let citations: [ImportedCitation]
  let place: Place

  init(_ row: ImportRow, index: Int, offset: Int) {
    self.index = index
    self.offset = offset
    id = row.id
    duplicateOf = row.withdrawal?.duplicateOf
    citations = row.citations
    place = Place(of: row)
  }
}
