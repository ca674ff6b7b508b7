/// One place of a quotation, in both units.
struct Occurrence {
  let bytes: Range<Int>
  let range: CodePointRange
}

/// How many occurrences there were, and the first few of them.
struct OccurrenceTally {
  private(set) var first: [Occurrence] = []
  private(set) var total = 0
  private let limit: Int

  init(keeping limit: Int) {
    self.limit = limit
  }

  mutating func count(_ occurrence: Occurrence) {
    total += 1
    if first.count < limit {
      first.append(occurrence)
    }
  }
}
