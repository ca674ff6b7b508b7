public import Anchoring
public import Claims
internal import Storage

/// One row of an import: a claim, where it stands, and the importer's verdict.
public struct ImportRow: Sendable {
  /// Where the row begins, counted from 1.
  public var line: Int
  /// The claim.
  public var draft: ClaimDraft
  /// Its citations.
  public var citations: [ImportedCitation]
  /// The verdict to give.
  public var verdict: VerdictDraft?
  /// Why the claim is to be withdrawn at once.
  public var withdrawal: String?

  /// A row.
  public init(
    line: Int, draft: ClaimDraft, citations: [ImportedCitation], verdict: VerdictDraft?,
    withdrawal: String? = nil
  ) {
    self.line = line
    self.draft = draft
    self.citations = citations
    self.verdict = verdict
    self.withdrawal = withdrawal
  }
}

/// A citation as a row gives it: by place, by words, or by both.
public struct ImportedCitation: Sendable {
  /// A slug, or a beginning of one.
  public var source: String
  /// How the words stand to the claim.
  public var stance: Stance
  /// A page, a time, a paragraph.
  public var locator: String?
  /// The words, with what decides between several places.
  public var quote: QuoteSelector?
  /// The place, in code points; where the words are given too, they must stand there, else they are
  /// looked for.
  public var range: CodePointRange?

  /// A citation.
  public init(
    source: String, stance: Stance = .asserts, locator: String? = nil, quote: QuoteSelector?,
    range: CodePointRange?
  ) {
    self.source = source
    self.stance = stance
    self.locator = locator
    self.quote = quote
    self.range = range
  }
}

extension Desk {
  /// Logs every row's claim and gives its verdict, under the rules: all rows, or none.
  ///
  /// - Returns: The new claims' ids, in the order of the rows.
  /// - Throws: ``DeskError/badRow(line:underlying:)`` for the first row that cannot be taken.
  public func importRows(_ rows: [ImportRow], dryRun: Bool) throws -> [String] {
    let work = { (pen: Pen) in
      var texts: [String: NewestText] = [:]
      let hashes = try rows.map { row in
        do { return try importRow(row, texts: &texts, pen) } catch let error as DeskError {
          throw DeskError.badRow(line: row.line, underlying: error)
        }
      }
      if let last = hashes.last { try pen.transaction.touch(claim: last) }
      try pen.transaction.project()
      return try hashes.compactMap(pen.transaction.label(ofClaim:))
    }
    return dryRun ? try rehearse(work) : try act(work)
  }

  private func importRow(
    _ row: ImportRow, texts: inout [String: NewestText], _ pen: Pen
  ) throws -> EventHash {
    let claim = try log(row.draft, pen)
    if row.citations.isEmpty { throw DeskError.empty(what: "quote") }
    var writer = CitationWriter(newClaim: claim, pen)
    for citation in row.citations {
      let newest =
        try texts[citation.source] ?? pen.transaction.newestText(ofSource: citation.source)
      texts[citation.source] = newest
      try writer.cite(
        try citation.passage(in: newest.text), in: newest, stance: citation.stance,
        locator: citation.locator)
    }
    if let verdict = row.verdict { try review(claim, verdict, pen) }
    if let because = row.withdrawal {
      try pen.append(.claimWithdrawn(claim: claim, because: because, duplicateOf: nil))
    }
    return claim
  }
}

extension ImportedCitation {
  /// The place, where it holds the words that were given with it; else the words.
  fileprivate func passage(in text: SourceText) throws(DeskError) -> Passage {
    switch (range, quote) {
    case (let range?, nil): return .span(range)
    case (let range?, let quote?):
      let words = try? text.words(range)
      let isThere = words.map { $0.utf8.elementsEqual(quote.exact.utf8) } ?? false
      return isThere ? .span(range) : .quote(quote)
    case (nil, let quote?): return .quote(quote)
    case (nil, nil): throw .empty(what: "quote")
    }
  }
}
