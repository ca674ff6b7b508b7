internal import Anchoring
internal import Claims
internal import Storage

/// Takes the prepared rows of an import in, within one write.
final class RowImporter {
  private let rows: RowSpool
  private let plan: ImportPlan
  private let unsaid: String
  private let desk: Desk
  private let pen: Pen
  private let writer: ImportedWordsWriter
  private let rules: VerdictRules
  private let renewal: RowRenewal?
  private let direct: DirectRowWriter?
  /// The claims and citations of the rows that bear on others.
  private var claims: [Int: EventHash] = [:]
  private var cited: [ImportPlan.Reference: CitedWords] = [:]
  /// Rows that take something from others, which may be further down.
  private var waiting: [PlannedRow] = []
  private var withdrawals: [Withdrawing] = []
  private var imported: ImportedClaims
  private var repeated: RepeatedClaims

  /// A claim that is to be withdrawn once all are there.
  private struct Withdrawing {
    let index: Int
    let line: Int
    let claim: EventHash
    let withdrawal: ImportedWithdrawal
  }

  /// - Parameters:
  ///   - unsaid: The reason for what a row shows to have been done, and gives no reason for.
  ///   - readsLedger: Whether every claim is read back before anything is said of it, also where
  ///     what follows is known without: both ways give the same events.
  init(
    _ prepared: PreparedImport, because unsaid: String, _ desk: Desk, _ pen: Pen,
    readsLedger: Bool = false
  ) throws {
    rows = prepared.rows
    plan = prepared.plan
    self.unsaid = unsaid
    self.desk = desk
    self.pen = pen
    writer = ImportedWordsWriter(pen)
    renewal = try RowRenewal(of: prepared, pen)
    rules = VerdictRules(reviewer: pen.reviewer, roster: pen.roster)
    direct = readsLedger ? nil : DirectRowWriter(pen, rules)
    imported = try ImportedClaims(count: rows.count, pen)
    repeated = prepared.repeated
  }

  /// Logs each claim and says what the row says of it; what takes a claim from further down waits,
  /// and withdrawals come last.
  func importRows() throws -> ImportedClaims {
    var tally = Tally(.importing, of: rows.count, to: pen.environment.progress)
    var index = 0
    try rows.forEachRow { offset, row in
      for turn in plan.rowsToLog(inTurnOf: index) {
        tally.advance()
        if turn == index {
          try take(row, index, offset)
        } else if let other = plan[turn] {
          try take(try rows.row(at: other.offset), turn, other.offset)
        }
      }
      index += 1
    }
    for planned in waiting.sorted(by: { $0.index < $1.index }) {
      let row = try renewed(try rows.row(at: planned.offset))
      try inRow(row.row.line) {
        if let claim = claims[planned.index] { try say(row, of: claim, words(of: planned)) }
      }
    }
    for withdrawing in withdrawals.sorted(by: { $0.index < $1.index }) {
      try inRow(withdrawing.line) { try withdraw(withdrawing) }
    }
    for (reference, survivor) in plan.takenBack {
      guard let claim = claims[survivor], let words = cited[reference] else { continue }
      try pen.append(
        .claimUncited(claim: claim, citation: words.citation.hash, because: unsaid))
    }
    try warnOfRepeated()
    return imported
  }

  /// Says which claims were there already, once all have the status that their rows give them.
  private func warnOfRepeated() throws {
    for (claim, line) in repeated.repeated {
      try pen.warnOfSameClaims(as: pen.claim(claim).text, before: claim, line: line)
    }
    if repeated.further > 0 { pen.environment.warn(.furtherWarnings(repeated.further)) }
  }

  private func inRow(_ line: Int, _ body: () throws -> Void) throws {
    do { try body() } catch let error as DeskError {
      throw DeskError.badRow(line: line, underlying: error)
    } catch let breach as VerdictRules.Breach {
      throw DeskError.badRow(
        line: line, underlying: rules.error(breach, claim: imported.nameOfNext))
    }
  }

  private func lose(_ loss: ImportLoss, in row: ImportRow) {
    pen.environment.warn(.notImported(line: row.line, loss))
  }

  private func renewed(_ row: PreparedRow) throws -> PreparedRow {
    guard let renewal else { return row }
    var renewed = row
    try inRow(row.row.line) { renewed = try renewal.renewed(row) }
    return renewed
  }

  // MARK: The claim

  private func take(_ row: PreparedRow, _ index: Int, _ offset: Int) throws {
    let row = try renewed(row)
    try inRow(row.row.line) {
      let claim: EventHash
      if let direct, row.isPlain, !plan.involves(index) {
        claim = try direct.write(row)
      } else {
        direct?.forgetTime()
        claim = try takeAtLength(row, index)
      }
      imported.add(claim, at: index)
      repeated.add(claim, of: row)
      if let withdrawal = row.row.withdrawal {
        withdrawals.append(
          Withdrawing(index: index, line: row.row.line, claim: claim, withdrawal: withdrawal))
      }
    }
  }

  /// Takes a row by reading back what has become of each claim.
  private func takeAtLength(_ row: PreparedRow, _ index: Int) throws -> EventHash {
    let claim = try desk.log(row.row.draft, pen)
    var citations = CitationWriter(newClaim: claim, pen)
    var words: [CitedWords?] = []
    for (place, citation) in row.row.citations.enumerated() {
      let reference = ImportPlan.Reference(row: index, citation: place)
      if let origin = plan.origins[reference] {
        words.append(cited[origin])
        continue
      }
      let written = try writer.write(citation, at: row.places?[place].span, by: &citations)
      if plan.involves(index) { cited[reference] = written }
      words.append(written)
    }
    if plan.involves(index) { claims[index] = claim }
    if words.contains(where: { $0 == nil }), let planned = plan[index] {
      waiting.append(planned)
    } else {
      try say(row, of: claim, words)
    }
    return claim
  }

  /// A row's citations as they were made, its own and those taken over; nothing for what is not
  /// made.
  private func words(of planned: PlannedRow) -> [CitedWords?] {
    planned.citations.indices.map { place in
      let reference = ImportPlan.Reference(row: planned.index, citation: place)
      return cited[plan.origins[reference] ?? reference]
    }
  }

  // MARK: What is said of it

  private func say(
    _ prepared: PreparedRow, of claim: EventHash, _ words: [CitedWords?]
  ) throws {
    let row = prepared.row
    if prepared.places == nil {
      for loss in row.losses { lose(loss, in: row) }
      let asserted = words.compactMap(\.self).filter { $0.citation.stance == .asserts }
      pen.warnOfUnsaidFigures(
        in: row.draft.text, saidBy: asserted.map(\.citation.span.exact), line: row.line)
    }
    if let verdict = row.verdict { try give(verdict, row, on: claim, words) }
    if let standing = row.standing { try letStand(claim, standing, row, words) }
    for note in row.notes {
      let text = try FieldRule.filled("note", note.text)
      try pen.append(.claimNoted(claim: claim, text: text, isPrivate: note.isPrivate))
    }
    for query in row.queries {
      let text = try FieldRule.filled("query", query.text)
      let asked = try pen.append(.claimAsked(claim: claim, text: text)).hash
      for answer in query.answers {
        let text = try FieldRule.filled("answer", answer)
        try pen.append(.claimAnswered(claim: claim, query: asked, text: text))
      }
    }
  }

  private func give(
    _ verdict: ImportedVerdict, _ row: ImportRow, on claim: EventHash, _ words: [CitedWords?]
  ) throws {
    guard let rests = verdict.rests else { return try desk.review(claim, verdict.draft, pen) }
    let named = Dictionary(
      zip(row.citations, words).compactMap { imported, words in
        imported.id.flatMap { id in words.map { (id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    let grounds = ImportedGrounds(of: verdict, on: claim, cited: named, pen)
    switch try grounds.find(rests, writer) {
    case .missing(let cause): lose(.verdict(cause), in: row)
    case .rests(let events):
      try desk.give(verdict.draft, on: try pen.claim(claim), restingOn: events, pen)
      if verdict.lapses.contains(where: { $0.why == .reopened }) {
        try pen.append(.claimReopened(claim: claim, because: unsaid))
      }
    }
  }

  private func letStand(
    _ claim: EventHash, _ because: String, _ row: ImportRow, _ words: [CitedWords?]
  ) throws {
    guard pen.reviewer.role == .editor else { return lose(.standing, in: row) }
    for words in words.compactMap(\.self) where words.citation.claim == claim {
      _ = try writer.newestGrounds(of: words)
    }
    try desk.letStand(try pen.claim(claim), because: because, pen)
  }

  private func withdraw(_ withdrawing: Withdrawing) throws {
    let withdrawal = withdrawing.withdrawal
    let because = try FieldRule.filled("reason", withdrawal.because)
    let named = withdrawal.duplicateOf.flatMap { plan.rowByID[$0] }.flatMap { claims[$0] }
    let survivor = named == withdrawing.claim ? nil : named
    if let name = withdrawal.duplicateOf, survivor == nil {
      pen.environment.warn(.notImported(line: withdrawing.line, .survivor(name)))
    }
    try pen.append(
      .claimWithdrawn(claim: withdrawing.claim, because: because, duplicateOf: survivor))
  }
}
