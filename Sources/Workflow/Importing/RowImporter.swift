internal import Anchoring
internal import Claims
internal import Storage

/// Takes the rows of an import in, within one write.
final class RowImporter {
  private let rows: [ImportRow]
  private let plan: ImportPlan
  private let unsaid: String
  private let desk: Desk
  private let pen: Pen
  private let writer: ImportedWordsWriter
  private var claims: [Int: EventHash] = [:]
  private var cited: [ImportPlan.Reference: CitedWords] = [:]

  /// - Parameter unsaid: The reason for what a row shows to have been done, and gives no reason for.
  init(_ rows: [ImportRow], because unsaid: String, _ desk: Desk, _ pen: Pen) {
    self.rows = rows
    self.unsaid = unsaid
    self.desk = desk
    self.pen = pen
    plan = ImportPlan(rows)
    writer = ImportedWordsWriter(pen)
  }

  /// Logs each claim and says what the row says of it; what takes a claim from further down waits,
  /// and withdrawals come last.
  ///
  /// - Returns: The new claims, in the order of the rows.
  func importRows() throws -> [EventHash] {
    var waiting: [Int] = []
    var imported = Tally(.importing, of: rows.count, to: pen.environment.progress)
    for index in plan.orderOfLogging() {
      imported.advance()
      try inRow(index) {
        let claim = try log(index)
        if words(of: index).contains(where: { $0 == nil }) {
          waiting.append(index)
        } else {
          try say(index, of: claim)
        }
      }
    }
    for index in waiting.sorted() {
      try inRow(index) { if let claim = claims[index] { try say(index, of: claim) } }
    }
    for index in rows.indices {
      try inRow(index) { if let claim = claims[index] { try withdraw(index, claim) } }
    }
    for (reference, survivor) in plan.takenBack {
      guard let claim = claims[survivor], let words = cited[reference] else { continue }
      try pen.append(
        .claimUncited(claim: claim, citation: words.citation.hash, because: unsaid))
    }
    return rows.indices.compactMap { claims[$0] }
  }

  private func inRow(_ index: Int, _ body: () throws -> Void) throws {
    do { try body() } catch let error as DeskError {
      throw DeskError.badRow(line: rows[index].line, underlying: error)
    }
  }

  private func lose(_ loss: ImportLoss, in index: Int) {
    pen.environment.warn(.notImported(line: rows[index].line, loss))
  }

  // MARK: The claim

  private func log(_ index: Int) throws -> EventHash {
    let row = rows[index]
    let claim = try desk.log(row.draft, pen)
    claims[index] = claim
    var citations = CitationWriter(newClaim: claim, pen)
    for (place, citation) in row.citations.enumerated() {
      let reference = ImportPlan.Reference(row: index, citation: place)
      if plan.origins[reference] == nil {
        cited[reference] = try writer.write(citation, by: &citations)
      }
    }
    return claim
  }

  /// The row's citations as they were made, its own and those taken over; nothing for what is not
  /// made yet.
  private func words(of index: Int) -> [CitedWords?] {
    rows[index].citations.indices.map { place in
      let reference = ImportPlan.Reference(row: index, citation: place)
      return cited[plan.origins[reference] ?? reference]
    }
  }

  // MARK: What is said of it

  private func say(_ index: Int, of claim: EventHash) throws {
    let row = rows[index]
    for loss in row.losses { lose(loss, in: index) }
    let asserted = words(of: index).compactMap(\.self).filter { $0.citation.stance == .asserts }
    pen.warnOfUnsaidFigures(
      in: row.draft.text, saidBy: asserted.map(\.citation.span.exact), line: row.line)
    if let verdict = row.verdict { try give(verdict, index, on: claim) }
    if let standing = row.standing { try letStand(claim, standing, index) }
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

  private func give(_ verdict: ImportedVerdict, _ index: Int, on claim: EventHash) throws {
    guard let rests = verdict.rests else { return try desk.review(claim, verdict.draft, pen) }
    let citations = zip(rows[index].citations, words(of: index))
    let named = Dictionary(
      citations.compactMap { imported, words in
        imported.id.flatMap { id in words.map { (id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    let grounds = ImportedGrounds(of: verdict, on: claim, cited: named, pen)
    switch try grounds.find(rests, writer) {
    case .missing(let cause): lose(.verdict(cause), in: index)
    case .rests(let events):
      try desk.give(verdict.draft, on: try pen.claim(claim), restingOn: events, pen)
      if verdict.lapses.contains(where: { $0.why == .reopened }) {
        try pen.append(.claimReopened(claim: claim, because: unsaid))
      }
    }
  }

  private func letStand(_ claim: EventHash, _ because: String, _ index: Int) throws {
    guard pen.reviewer.role == .editor else { return lose(.standing, in: index) }
    for words in words(of: index).compactMap(\.self) where words.citation.claim == claim {
      _ = try writer.newestGrounds(of: words)
    }
    try desk.letStand(try pen.claim(claim), because: because, pen)
  }

  private func withdraw(_ index: Int, _ claim: EventHash) throws {
    guard let withdrawal = rows[index].withdrawal else { return }
    let because = try FieldRule.filled("reason", withdrawal.because)
    let named = withdrawal.duplicateOf.flatMap { plan.rowByID[$0] }.flatMap { claims[$0] }
    let survivor = named == claim ? nil : named
    if let name = withdrawal.duplicateOf, survivor == nil { lose(.survivor(name), in: index) }
    try pen.append(.claimWithdrawn(claim: claim, because: because, duplicateOf: survivor))
  }
}
