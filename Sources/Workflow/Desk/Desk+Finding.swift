public import Anchoring
internal import Claims
internal import Storage

extension LedgerSnapshot {
  /// The claim that a person means by `mori-12`, `12` or `@`.
  func claim(named name: String) throws -> EventHash {
    if name == "@" {
      guard let touched = try touchedClaim() else { throw DeskError.nothingTouched }
      return touched
    }
    let isCount = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let own = try deskName()
    let label = isCount ? own.map { "\($0)-\(name)" } ?? name : name
    if let hash = try claimHash(labelled: label) { return hash }
    var suggestion: String?
    if isCount {
      let elsewhere = try deskNames().filter { $0 != own }.map { "\($0)-\(name)" }
        .filter { try claimHash(labelled: $0) != nil }
      suggestion = elsewhere.first
    }
    throw DeskError.unknownClaim(name: label, suggestion: suggestion)
  }

  /// The source that a person means by a slug or a unique beginning of one.
  func source(named name: String) throws -> Source {
    let found = name.isEmpty ? [] : try sources(withPrefix: name)
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty {
      throw DeskError.unknownSource(name: name, known: try sources().map(\.id))
    }
    throw DeskError.ambiguousSource(prefix: name, candidates: found.map(\.id))
  }

  /// The newest text of the source that a person means.
  func newestText(ofSource name: String) throws -> NewestText {
    let source = try source(named: name)
    guard let revision = source.newest else { throw DeskError.noRevision(source: source.id) }
    return NewestText(
      source: source, revision: revision, text: try text(of: revision, in: source))
  }

  /// The text of a revision.
  func text(of revision: Revision, in source: Source) throws -> SourceText {
    guard let bytes = try text(revision.sha256) else {
      throw DeskError.textNotOnFile(
        source: source.id, revision: revision.number, sha256: revision.sha256)
    }
    return try SourceText(checking: bytes, name: source.id)
  }
}

extension SourceText {
  /// A text that can be a revision: UTF-8, not empty, without NUL.
  ///
  /// - Throws: ``DeskError/badText(name:_:)``, ``DeskError/binaryText(name:byteOffset:)``.
  init(checking bytes: [UInt8], name: String) throws(DeskError) {
    if let offset = bytes.firstIndex(of: 0) { throw .binaryText(name: name, byteOffset: offset) }
    do { try self.init(utf8: bytes) } catch { throw .badText(name: name, error) }
  }

  /// The digest of the bytes, the BOM left out.
  var sha256: EventHash { EventHash.sha256(string.utf8) }
}

/// A source with the text that counts now.
struct NewestText {
  let source: Source
  let revision: Revision
  let text: SourceText
}

/// Words as a person gives them: a quote, or a place.
public enum Passage: Sendable, Equatable {
  case quote(QuoteSelector)
  case span(CodePointRange)
}

extension QuoteSelector {
  /// Whether a place has the words before and after it that were asked for, as far as its context
  /// shows them.
  fileprivate func fits(_ candidate: QuoteCandidate) -> Bool {
    let before = (prefix ?? "").utf8.suffix(candidate.prefix.utf8.count)
    let after = (suffix ?? "").utf8.prefix(candidate.suffix.utf8.count)
    return candidate.prefix.utf8.suffix(before.count).elementsEqual(before)
      && candidate.suffix.utf8.prefix(after.count).elementsEqual(after)
  }
}

extension Passage {
  /// The one span of a text that is meant.
  ///
  /// - Throws: ``DeskError`` with the candidates, where there is not exactly one.
  func span(in text: SourceText, of source: Source) throws(DeskError) -> Span {
    switch self {
    case .span(let range):
      do { return try text.span(range) } catch { throw .badSpan(source: source.id, error) }
    case .quote(let selector):
      if selector.exact.isEmpty { throw .empty(what: "quote") }
      switch text.locate(selector) {
      case .found(let span): return span
      case .ambiguous(let candidates, let total):
        throw .quoteAmbiguous(
          source: source.id, quote: selector.exact, candidates: candidates, total: total,
          fitsContext: candidates.first.map(selector.fits) ?? false)
      case .nthOutOfRange(let total):
        throw .nthOutOfRange(source: source.id, quote: selector.exact, total: total)
      case .absent(let nearby):
        throw .quoteAbsent(source: source.id, quote: selector.exact, nearby: nearby)
      }
    }
  }
}
