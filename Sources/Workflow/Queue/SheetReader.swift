internal import Anchoring
internal import Claims
public import Storage

/// Reads one claim after another for somebody who judges them; keeps the texts of the one at hand,
/// as the next one mostly stands in the same.
public final class SheetReader {
  private let desk: Desk
  private var texts: [EventHash: DividedText] = [:]

  /// A reader for a sitting at a desk.
  public init(_ desk: Desk) {
    self.desk = desk
  }

  /// The claim with what there is to know about it.
  ///
  /// - Throws: ``DeskError/unknownClaim(name:nearest:last:)`` and others.
  public func sheet(_ queued: QueuedClaim) throws -> ReviewSheet {
    try desk.ledger.read { snapshot in
      guard let claim = try snapshot.claim(queued.hash) else {
        throw DeskError.unknownClaim(name: queued.hash.hex, nearest: nil, last: nil)
      }
      let entry = try ContextReader(snapshot).inContext(claim)
      let known = texts
      texts = [:]
      let passages = try claim.citations.map { try passage($0, entry, known, snapshot) }
      return ReviewSheet(
        entry: entry, reason: queued.reason,
        passages: passages.filter { $0.citation.stance == .asserts }
          + passages.filter { $0.citation.stance != .asserts },
        lapses: claim.stale.isEmpty
          ? [] : LapseReader(entry, events: try snapshot.events(about: claim.hash)).explained)
    }
  }

  private func passage(
    _ citation: Citation, _ entry: ClaimInContext, _ known: [EventHash: DividedText],
    _ snapshot: LedgerSnapshot
  ) throws -> CitedPassage {
    let source = entry.sources[citation.source]
    let places = [
      citation.now, Place(revision: citation.revision, range: citation.span.range),
    ].compactMap(\.self)
    for place in places {
      guard let revision = source?.revision(place.revision),
        let text = try text(revision.sha256, known, snapshot),
        let passage = text.passage(place.range)
      else { continue }
      return CitedPassage(
        citation: citation, source: source, revision: revision.number, before: passage.before,
        words: passage.words, after: passage.after, isOnFile: true)
    }
    return CitedPassage(
      citation: citation, source: source,
      revision: source?.revision(citation.revision)?.number, before: "",
      words: citation.span.exact, after: "", isOnFile: false)
  }

  private func text(
    _ sha256: EventHash, _ known: [EventHash: DividedText], _ snapshot: LedgerSnapshot
  ) throws -> DividedText? {
    if let text = texts[sha256] ?? known[sha256] {
      texts[sha256] = text
      return text
    }
    guard let bytes = try snapshot.text(sha256), let text = try? SourceText(utf8: bytes) else {
      return nil
    }
    let divided = DividedText(text)
    texts[sha256] = divided
    return divided
  }
}

/// A text with its sentences.
private struct DividedText {
  /// How many code points are shown on either side, at most: some texts have no full stops.
  private static let reach = 400

  let text: SourceText
  let index: SentenceIndex

  init(_ text: SourceText) {
    self.text = text
    index = SentenceIndex(text)
  }

  /// The words at a place, with the sentences that they touch and one more on either side; a
  /// neighbour that belongs to the page and not to the article is left out.
  func passage(_ range: CodePointRange) -> (before: String, words: String, after: String)? {
    guard let words = try? text.words(range) else { return nil }
    let touched = index.sentences(touching: range)
    guard let first = touched.first, let last = touched.last else { return ("", words, "") }
    var start = first.range.start
    if let former = neighbour(of: first, first.number - 1) { start = former.range.start }
    var end = last.range.end
    if let next = neighbour(of: last, last.number + 1) { end = next.range.end }
    let isCutBefore = start < range.start - Self.reach
    let isCutAfter = end > range.end + Self.reach
    return (
      (isCutBefore ? "…" : "") + part(max(start, range.start - Self.reach), range.start), words,
      part(range.end, min(end, range.end + Self.reach)) + (isCutAfter ? "…" : "")
    )
  }

  private func part(_ start: Int, _ end: Int) -> String {
    start < end ? (try? text.words(CodePointRange(start, end))) ?? "" : ""
  }

  private func neighbour(of sentence: Sentence, _ number: Int) -> Sentence? {
    guard index.sentences.indices.contains(number - 1) else { return nil }
    let found = index.sentences[number - 1]
    return found.isFurniture && !sentence.isFurniture ? nil : found
  }
}
