public import Anchoring
public import Claims
public import Extraction

/// Why the desk would not do what it was asked; nothing has changed.
public enum DeskError: Error {
  // The folder and its roster.
  /// No desk from this folder upward.
  case noDesk(from: String)
  /// No desk in the folder that was named.
  case notADesk(path: String)
  case deskStands(path: String)
  case missingFile(path: String)
  case cannotWrite(path: String, reason: String)
  case writeFailed(path: String, reason: String)
  case cannotRead(path: String, reason: String)
  case badRoster(path: String, RosterError)
  /// Something else stands where a file or a folder of a desk should.
  case notItself(path: String, what: FileKind)

  // Who acts, and under which rules.
  case nobodyNamed(active: [String])
  case notOnRoster(handle: String, known: [String])
  case retired(handle: String, row: RosterRow?)
  case retiredAlready(handle: String)
  case reviewerStands(handle: String)
  case roleTooLow(handle: String, role: Role, row: RosterRow?)
  case notAnEditor(handle: String, role: Role, deed: EditorsDeed, row: RosterRow?)
  case ownClaim(claim: String, handle: String, line: Int?)
  case tooLittleEvidence(claim: String, found: Int, needed: Int, line: Int?)

  // What it was about.
  case unknownSource(name: String, known: [String])
  case ambiguousSource(prefix: String, candidates: [String])
  case sourceStands(slug: String)
  /// No claim is called so; with the one that may have been meant, or the last one of that desk.
  case unknownClaim(name: String, nearest: String?, last: String?)
  case nothingTouched
  /// A search was to go on after a claim that it does not find.
  case notFoundBySearch(claim: String)
  case unknownCitation(id: String, claim: String, known: [String])
  case unknownExclusion(id: String, source: String, known: [String])
  case unknownQuery(id: String, claim: String, known: [String])
  case ambiguousQuery(prefix: String, claim: String, candidates: [String])
  case citationStands(words: String, source: String)
  case citedInNewest(words: String, source: String)
  case nothingToConfirm(AnchoredWords, source: String)
  case noVerdictToRetract(claim: String, handle: String)
  case withdrawn(claim: String)
  case duplicateOfItself(claim: String)
  case sameWording(claim: String)

  // What it was given.
  case badName(what: String, name: String, problem: String)
  case empty(what: String)
  case badValue(what: String, value: String, expected: String)
  /// More of something than a limit allows.
  case tooLarge(Excess)
  case badText(name: String, SourceTextError)
  case binaryText(name: String, byteOffset: Int)
  case unknownText(name: String, sha256: EventHash)
  /// No text can be made from a file.
  case cannotExtract(name: String, ExtractionError)
  /// Neither a person nor the file says what a source is called.
  case noTitle(name: String)
  case originalNotOnFile(source: String, revision: Int, sha256: EventHash)
  case textNotOnFile(source: String, revision: Int, sha256: EventHash)
  case noRevision(source: String)
  case noFormerRevision(source: String, revision: Int)
  case badSpan(source: String, SpanError)
  case noSentence(source: String, number: Int, count: Int)
  case outsideSentence(source: String, number: Int, CodePointRange, sentence: CodePointRange)
  case quoteAbsent(source: String, quote: String, nearby: [QuoteCandidate])
  /// The quote does not stand in the text, but a shell would have made it of these passages.
  case quoteExpanded(source: String, quote: String, [ExpandedPassage])
  case quoteEndUnclear(
    source: String, quote: String, QuoteEnd, candidates: [QuoteCandidate], total: Int)
  case quoteAmbiguous(
    source: String, quote: String, candidates: [QuoteCandidate], total: Int, fitsContext: Bool)
  case nthOutOfRange(source: String, quote: String, total: Int)
  case mostSpansLost(source: String, lost: Int, of: Int)
  indirect case badRow(line: Int, underlying: any Error)

  // Backups.
  /// A database stands where one was to be restored.
  case databaseStands(path: String)
  /// A backup in which a check found this.
  case badBackup(path: String, findings: [String])
  /// A database without a roster, to be restored where there is none.
  case noRoster(path: String)
  /// What was written as a copy is none.
  case badCopy(path: String, reason: String)

  // The exchange.
  case badLedgerLine(file: String, line: Int, reason: String)
}

/// What only an editor does.
public enum EditorsDeed: Sendable {
  /// Let a claim stand as it is.
  case stand
  /// Answer for a text.
  case sign
}
