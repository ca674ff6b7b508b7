internal import Anchoring
internal import Claims
internal import Storage

extension Desk {
  /// The passages of a source's newest text that a page put around the article: share bars,
  /// advertisements, page numbers and the like, next to each other in one run.
  ///
  /// Left out is what is set apart already, what somebody has taken back, and what a claim cites.
  /// - Parameter applying: Whether they are set apart, all of them or none.
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without that text, and others.
  public func tidy(_ name: String, applying: Bool) throws -> Tidying {
    guard applying else {
      let grounds = try ledger.read { try TidyingGrounds(ofSource: name, $0) }
      return Tidying(source: grounds.newest.source, passages: grounds.passages, exclusions: [])
    }
    return try act { pen in
      let grounds = try TidyingGrounds(ofSource: name, pen.transaction)
      let (source, revision) = (grounds.newest.source.hash, grounds.newest.revision.hash)
      let passages = grounds.passages
      let hashes = try passages.map { passage in
        try pen.exclude(
          Span(range: passage.range, exact: passage.words), of: revision, in: source,
          because: passage.because)
      }
      let changed = try pen.source(source)
      let exclusions = Dictionary(
        changed.exclusions.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
      return Tidying(
        source: changed, passages: passages, exclusions: hashes.compactMap { exclusions[$0] })
    }
  }
}

/// What a text is tidied from, as one look at the ledger gives it.
private struct TidyingGrounds {
  let newest: NewestText
  private let claims: [Claim]
  private let texts: [EventHash: SourceText]

  init(ofSource name: String, _ snapshot: LedgerSnapshot) throws {
    newest = try snapshot.newestText(ofSource: name)
    claims = try snapshot.claims(citing: newest.source)
    texts = try snapshot.textsWithExclusions(of: newest.source, takenBack: true)
  }

  /// Runs of furniture: a sentence goes on in the next, where nothing but white space stands between.
  var passages: [Tidying.Passage] {
    let open = OpenPassages(
      of: newest.text, revision: newest.revision.hash, newest.source, texts: texts, cited: cited)
    var runs: [(first: Sentence, last: Sentence, kinds: [Furniture])] = []
    for sentence in newest.text.sentences() {
      guard case .furniture(let kind) = sentence.role, open.hold(sentence.range) else { continue }
      // Every code point that is not white space lies in a sentence.
      if let run = runs.last, run.last.number + 1 == sentence.number {
        let kinds = run.kinds.contains(kind) ? run.kinds : run.kinds + [kind]
        runs[runs.count - 1] = (run.first, sentence, kinds)
      } else {
        runs.append((sentence, sentence, [kind]))
      }
    }
    return runs.compactMap { run in
      let range = CodePointRange(run.first.range.start, run.last.range.end)
      return (try? newest.text.words(range)).map {
        Tidying.Passage(range: range, words: $0, kinds: run.kinds)
      }
    }
  }

  /// Where claims' words stand in the text.
  private var cited: [CodePointRange] {
    claims.filter { $0.withdrawn == nil }.flatMap(\.citations).compactMap { citation in
      guard citation.source == newest.source.hash, let now = citation.now,
        now.revision == newest.revision.hash
      else { return nil }
      return now.range
    }
  }
}
