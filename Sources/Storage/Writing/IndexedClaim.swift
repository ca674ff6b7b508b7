internal import Claims

/// A claim with what its indexes hold of it besides.
struct IndexedClaim {
  /// The claim.
  let claim: Claim
  /// The titles of the sources that it cites, each source once, in the order of its citations.
  let titles: [CitedTitle]
}

/// The title of a source that a claim cites.
struct CitedTitle: Equatable {
  /// The `source.added` event.
  let source: EventHash
  /// The title, or the slug where there is none.
  let text: String
}

extension IndexedClaim {
  /// A claim as it has just been folded.
  ///
  /// - Parameter sources: The sources on file that it cites.
  init(_ claim: Claim, sources: [EventHash: Source]) {
    var seen: Set<EventHash> = []
    let cited = claim.citations.map(\.source).filter { seen.insert($0).inserted }
    self.init(
      claim: claim,
      titles: cited.compactMap { hash in
        sources[hash].map { CitedTitle(source: hash, text: $0.title) }
      })
  }
}

extension LedgerSnapshot {
  /// Hands over the claims with these rows, each with its row, as their indexes know them.
  func forEachIndexedClaim(
    rows ids: [Int64], _ body: (_ row: Int64, IndexedClaim) throws -> Void
  ) throws {
    for start in stride(from: 0, to: ids.count, by: ClaimBatch.size) {
      let batch = Array(Set(ids[start..<min(start + ClaimBatch.size, ids.count)])).sorted()
      let titles = try ClaimBatch(self, batch).titles()
      var place = 0
      try ClaimBatch(self, batch).forEachRow { row, claim in
        while batch[place] < row { place += 1 }
        try body(row, IndexedClaim(claim: claim, titles: titles[place]))
      }
    }
  }
}

extension ClaimBatch {
  /// The titles of the sources that the claims cite and that are on file, each source once.
  fileprivate func titles() throws -> [[CitedTitle]] {
    try byClaim(
      """
      SELECT t.claim, coalesce(s.fields ->> 'title', s.slug), e.hash
      FROM citations t JOIN sources s ON s.id = t.source JOIN events e ON e.id = s.id
      WHERE t.claim IN \(Self.batch) GROUP BY t.claim, s.id ORDER BY t.claim, min(t.position)
      """
    ) { row, _ in CitedTitle(source: try row.hash(2), text: row.text(1)) }
  }
}
