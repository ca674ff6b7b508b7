internal import Anchoring
internal import Claims
internal import Storage

/// Puts claims beside their sources and the text around their words; a text is read once as long as
/// the claims of its source follow on each other.
final class ContextReader {
  private let snapshot: LedgerSnapshot
  private var sources: [EventHash: Source?] = [:]
  private var texts = RecentTexts()

  /// - Parameter sources: Those that need not be read again.
  init(_ snapshot: LedgerSnapshot, knowing sources: [Source] = []) {
    self.snapshot = snapshot
    self.sources = Dictionary(sources.map { ($0.hash, $0) }) { first, _ in first }
  }

  func inContext(_ claim: Claim) throws -> ClaimInContext {
    var known: [EventHash: Source] = [:]
    var contexts: [EventHash: CitationContext] = [:]
    for citation in claim.citations {
      guard let source = try source(citation.source) else { continue }
      known[source.hash] = source
      contexts[citation.hash] = try context(of: citation, in: source)
    }
    return ClaimInContext(
      claim: claim, sources: known, contexts: contexts,
      duplicateOf: try claim.withdrawn?.duplicateOf.flatMap(snapshot.label(ofClaim:)))
  }

  private func context(of citation: Citation, in source: Source) throws -> CitationContext? {
    guard let text = try text(of: citation.revision, in: source),
      citation.span.end <= text.length
    else { return nil }
    let around = text.context(around: citation.span.range)
    var wordsNow: String?
    if let now = citation.now, let newer = try self.text(of: now.revision, in: source) {
      wordsNow = try? newer.words(now.range)
    }
    return CitationContext(prefix: around.prefix, suffix: around.suffix, wordsNow: wordsNow)
  }

  private func source(_ hash: EventHash) throws -> Source? {
    if let known = sources[hash] { return known }
    let source = try snapshot.source(hash)
    sources[hash] = .some(source)
    return source
  }

  /// The text that a revision of a source brought; none where it is not on file.
  func text(of revision: EventHash, in source: Source) throws -> SourceText? {
    guard let sha256 = source.revision(revision)?.sha256 else { return nil }
    return try texts.text(sha256) {
      try snapshot.text(sha256).flatMap { bytes in
        try? SourceText(checking: bytes, name: source.id)
      }
    }
  }
}
