internal import Claims
internal import Storage

/// Writes the events of rows whose words stand in newest texts: they follow from the row and the
/// places alone, so that nothing is read back.
final class DirectRowWriter {
  /// For how many rows one look at the clock will do: an event tells the second.
  private static let rowsPerLook = 64

  private let pen: Pen
  private let rules: VerdictRules
  private var now = ""
  private var rowsLeft = 0

  init(_ pen: Pen, _ rules: VerdictRules) {
    self.pen = pen
    self.rules = rules
  }

  /// Looks at the clock again before the next row: somebody else has written meanwhile.
  func forgetTime() { rowsLeft = 0 }

  /// Logs the claim and says of it what the row says.
  ///
  /// - Throws: ``DeskError`` and ``VerdictRules/Breach``.
  func write(_ prepared: PreparedRow) throws -> EventHash {
    if rowsLeft == 0 { (now, rowsLeft) = (pen.environment.now(), Self.rowsPerLook) }
    rowsLeft -= 1
    let row = prepared.row
    let claim = try append(.claimLogged(try row.draft.logged()))
    let citations = try zip(row.citations, prepared.places ?? []).map { citation, place in
      try append(
        .claimCited(
          CitedClaim(
            claim: claim, source: place.source, revision: place.revision, span: place.span,
            stance: citation.stance, locator: citation.locator ?? place.locator)))
    }
    if let verdict = row.verdict { try give(verdict, prepared, on: claim, citations) }
    if let standing = row.standing, pen.reviewer.role == .editor {
      try append(
        .claimStood(
          StoodClaim(
            claim: claim, because: standing, role: pen.reviewer.role,
            grounds: Grounds(wording: claim, rests: citations))))
    }
    for note in row.notes {
      try append(
        .claimNoted(
          claim: claim, text: try FieldRule.filled("note", note.text), isPrivate: note.isPrivate))
    }
    for query in row.queries {
      let asked = try append(
        .claimAsked(claim: claim, text: try FieldRule.filled("query", query.text)))
      for answer in query.answers {
        try append(
          .claimAnswered(
            claim: claim, query: asked, text: try FieldRule.filled("answer", answer)))
      }
    }
    return claim
  }

  private func give(
    _ verdict: ImportedVerdict, _ prepared: PreparedRow, on claim: EventHash,
    _ citations: [EventHash]
  ) throws {
    let draft = try verdict.draft.wellFormed()
    if let breach = rules.breach(
      by: draft.verdict, isOwn: true, support: { prepared.support })
    {
      throw breach
    }
    // The citations by the names that the row has for them, where it says which of them count.
    let rests = verdict.rests?.compactMap { id in
      prepared.row.citations.firstIndex { $0.id == id }.map { citations[$0] }
    }
    try append(
      .claimReviewed(
        ReviewedClaim(
          claim: claim, verdict: draft.verdict, because: draft.because, basis: draft.basis,
          fix: draft.fix, checked: draft.checked, role: pen.reviewer.role,
          signOffs: pen.roster.rules.signOffs,
          grounds: Grounds(wording: claim, rests: rests ?? citations), over: [])))
  }

  @discardableResult
  private func append(_ body: EventBody) throws -> EventHash {
    try pen.append(body, at: now).hash
  }
}
