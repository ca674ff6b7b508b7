internal import Claims

/// What a record is about: the claims that stand in its text, and what happened to them.
struct RecordContents {
  /// The claims as they stood when the text was signed, in the article's order.
  let claims: [ClaimInContext]
  /// The same claims and later ones as they stand now, in the article's order.
  let claimsNow: [ClaimInContext]
  /// How many other claims rest on the text as evidence; a record of it is not about them.
  let others: Int
  /// Every event about the text or its claims that was known when it was signed, in ledger order.
  let history: [SourceRecord.Entry]
  /// Every such event that was not known then.
  let since: [SourceRecord.Entry]
  /// How many private notes are left out.
  let hiddenNotes: Int
  let names: RecordedNames

  private let known: [EventHash: [SourceRecord.Entry]]
  private let source: EventHash
  private let includesPrivateNotes: Bool

  init(_ record: SourceRecord, includesPrivateNotes: Bool) {
    let claims = record.signed.standingClaims
    let claimsNow = record.now.standingClaims
    let standing = Set((claims + claimsNow).map(\.claim.hash))
    let others = Set((record.signed.claims + record.now.claims).map(\.claim.hash))
      .subtracting(standing)
    let all = (record.known + record.since).filter { entry in
      entry.event.claim.map { !others.contains($0) } ?? true
    }
    let hidden = Set(
      all.filter { !includesPrivateNotes && $0.event.body.isPrivateNote }.map(\.event.hash))
    self.claims = claims
    self.claimsNow = claimsNow
    self.others = others.count
    func isShown(_ entry: SourceRecord.Entry) -> Bool {
      !hidden.contains(entry.event.hash)
        && (entry.event.claim.map { !others.contains($0) } ?? true)
    }
    self.history = record.known.filter(isShown)
    self.since = record.since.filter(isShown)
    self.hiddenNotes = hidden.count
    self.names = RecordedNames(
      of: all.map(\.event), sources: record.sources,
      exhibits: Exhibits(
        of: record.sources, onFile: record.signed.onFile.union(record.now.onFile)))
    self.known = Dictionary(
      grouping: record.known.filter { $0.event.claim != nil }, by: { $0.event.claim ?? .zero })
    self.source = record.source.hash
    self.includesPrivateNotes = includesPrivateNotes
  }

  /// A claim as the record shows it.
  func recorded(_ shown: ClaimInContext, number: Int) -> RecordedClaim {
    RecordedClaim(
      shown, number: number, history: known[shown.claim.hash] ?? [], in: source, names: names,
      includesPrivateNotes: includesPrivateNotes)
  }
}

extension SourceRecord.State {
  /// The claims that stand in the source, in the article's order; others only rest on it.
  fileprivate var standingClaims: [ClaimInContext] {
    let report = Report(
      organisation: nil, heads: heads, sources: [source], onFile: onFile, claims: claims)
    let standing = report.standingClaims
    var found: [ClaimInContext] = []
    // The claims are at hand: reading them cannot fail.
    try? report.forEachClaim(where: { standing.contains($0.hash) }) { found.append($0) }
    return found
  }
}
