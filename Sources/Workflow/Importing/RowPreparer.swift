internal import Anchoring
internal import Claims
internal import Matching

/// Checks rows by every rule that does not need the ledger's lock, and finds their words; on as many
/// threads as there are.
struct RowPreparer: Sendable {
  let sources: CitedSources
  let rules: VerdictRules

  /// A rule that a row's verdict would break; what the claim would have been called is still to be
  /// found out.
  struct BrokenRule: Error {
    let breach: VerdictRules.Breach
    let line: Int
    /// How many rows of the batch come before it.
    let rowsBefore: Int
  }

  /// The rows of a batch, as far as they can be taken.
  func prepare(_ batch: ImportBatch) -> PreparedBatch {
    var prepared = PreparedBatch()
    do {
      try batch.forEachRow { row in
        var warnings: [DeskWarning] = []
        do {
          prepared.add(try prepare(row) { warnings.append($0) })
        } catch let error as DeskError {
          throw DeskError.badRow(line: row.line, underlying: error)
        } catch let breach as VerdictRules.Breach {
          throw BrokenRule(breach: breach, line: row.line, rowsBefore: prepared.count)
        }
        prepared.warnings += warnings
      }
    } catch { prepared.failure = error }
    return prepared
  }

  /// A row with the places of its words.
  ///
  /// - Throws: ``DeskError`` and ``VerdictRules/Breach``.
  func prepare(_ row: ImportRow, warn: (DeskWarning) -> Void) throws -> PreparedRow {
    _ = try row.draft.logged()
    var prepared = PreparedRow(row: row)
    if row.withdrawal?.duplicateOf == nil {
      prepared.fingerprint = Fingerprint(LikenessText(row.draft.text))
    }
    prepared.places = try places(of: row, warn)
    if let places = prepared.places {
      for loss in row.losses { warn(.notImported(line: row.line, loss)) }
      let asserted = zip(row.citations, places).filter { $0.0.stance == .asserts }
      let unsaid = UnsaidFigures(
        in: row.draft.text, saidBy: asserted.map(\.1.span.exact), line: row.line)
      if let unsaid { warn(.unsaidFigures(unsaid)) }
      prepared.support = try support(of: row, places)
    }
    if prepared.isPlain { try checkSayings(of: prepared, warn) }
    if let withdrawal = row.withdrawal { _ = try FieldRule.filled("reason", withdrawal.because) }
    return prepared
  }

  /// What is said of the claim once it is logged.
  private func checkSayings(of prepared: PreparedRow, _ warn: (DeskWarning) -> Void) throws {
    let row = prepared.row
    if let verdict = row.verdict {
      _ = try verdict.draft.wellFormed()
      if let breach = rules.breach(
        by: verdict.draft.verdict, isOwn: true, support: { prepared.support })
      {
        throw breach
      }
    }
    if row.standing != nil, rules.reviewer.role != .editor {
      warn(.notImported(line: row.line, .standing))
    }
    for note in row.notes { _ = try FieldRule.filled("note", note.text) }
    for query in row.queries {
      _ = try FieldRule.filled("query", query.text)
      for answer in query.answers { _ = try FieldRule.filled("answer", answer) }
    }
  }

  // MARK: Words

  private struct Place: Hashable {
    let revision: EventHash
    let range: CodePointRange
    let stance: Stance
  }

  private func places(
    of row: ImportRow, _ warn: (DeskWarning) -> Void
  ) throws -> [PlacedWords]? {
    try FieldRule.within(.citations, "the claim", count: row.citations.count)
    var standing: Set<Place> = []
    var places: [PlacedWords] = []
    var warnings: [DeskWarning] = []
    for citation in row.citations {
      // What another row has brought to this claim is found, and told, where that row is read.
      let mayBeTakenOver = row.id != nil && citation.mayBeTakenOver
      do {
        let (place, isNumbered, source) = try self.place(of: citation) { warnings.append($0) }
        let isNew =
          row.citations.count == 1
          || standing.insert(
            Place(revision: place.revision, range: place.span.range, stance: citation.stance)
          ).inserted
        guard isNew || isNumbered else {
          throw DeskError.citationStands(words: place.span.exact, source: source)
        }
        places.append(place)
      } catch let error as DeskError {
        if mayBeTakenOver { return nil }
        throw error
      }
    }
    warnings.forEach(warn)
    return places
  }

  private func place(
    of citation: ImportedCitation, _ warn: (DeskWarning) -> Void
  ) throws -> (PlacedWords, isNumbered: Bool, source: String) {
    let source = try sources.source(named: citation.source)
    guard let index = source.index(ofRevision: citation.revision) else {
      throw DeskError.noRevision(source: source.id)
    }
    let revision = source.revisions[index]
    guard let text = try sources.text(index, of: source) else {
      throw DeskError.textNotOnFile(
        source: source.id, revision: index + 1, sha256: revision.sha256)
    }
    let passage = try citation.passage(in: text)
    let span = try passage.span(in: text, of: source.id)
    passage.warn(of: span, in: text, of: source.id, warn)
    let place = PlacedWords(
      source: source.hash, revision: revision.hash,
      isInNewest: index == source.revisions.count - 1, span: span,
      locator: citation.locator == nil && citation.id == nil
        ? sources.locator(of: span, index, of: source, in: text) : nil)
    return (place, citation.revision == index + 1, source.id)
  }

  /// How many voices support the claim that do not themselves make it, words in former texts aside:
  /// only following tells how they fare.
  private func support(of row: ImportRow, _ places: [PlacedWords]) throws -> Int {
    guard row.citations.contains(where: { $0.stance == .supports }) else { return 0 }
    func voices(_ stance: Stance) throws -> Set<String> {
      var voices: Set<String> = []
      for (citation, place) in zip(row.citations, places)
      where citation.stance == stance && place.isInNewest {
        voices.insert(try sources.source(named: citation.source).voice)
      }
      return voices
    }
    return try voices(.supports).subtracting(try voices(.asserts)).count
  }
}
