internal import Anchoring
internal import Claims
internal import Storage
internal import Synchronization

/// A source as far as the rows that cite it ask.
struct SourceOutline: Sendable {
  let hash: EventHash
  let id: String
  let voice: String
  /// The events that brought its texts, with the digests of these and the media type of what they were
  /// made from; number 1 first.
  let revisions: [(hash: EventHash, sha256: EventHash, type: String?)]

  init(_ source: Source) {
    hash = source.hash
    id = source.id
    voice = source.voice
    revisions = source.revisions.map { ($0.hash, $0.sha256, $0.origin?.mediaType) }
  }

  /// The text that a row means by a number, or the newest where there is none of that number.
  func index(ofRevision number: Int?) -> Int? {
    if let number, (1...max(revisions.count, 1)).contains(number), !revisions.isEmpty {
      return number - 1
    }
    return revisions.indices.last
  }
}

/// The sources that rows name and the texts that their words stand in, each read once for as long as
/// there is room to keep it.
final class CitedSources: Sendable {
  /// How many bytes of text are kept, at most: so many that those of twenty thousand articles are
  /// all there, in whatever order the rows cite them.
  private static let textCapacity = 1 << 28
  /// How many names are kept, at most.
  private static let nameCapacity = 1 << 17

  private struct Kept {
    var sources: [String: SourceOutline] = [:]
    var texts = RecentTexts(capacity: CitedSources.textCapacity)
    var locators = KeptLocators()
  }

  private let kept = Mutex(Kept())
  private let findSource: @Sendable (String) throws -> (source: Source, newest: [UInt8]?)
  private let readText: @Sendable (EventHash) throws -> [UInt8]?

  /// Sources and texts as a ledger has them, read in transactions as short as they can be: whoever
  /// writes waits for none of them for long.
  init(_ ledger: Ledger) {
    findSource = { name in try ledger.read { try Self.source(named: name, $0) } }
    readText = { sha256 in try ledger.read { try $0.text(sha256) } }
  }

  /// Sources and texts as a write sees them, on the thread that writes.
  init(_ transaction: LedgerTransaction) {
    nonisolated(unsafe) let transaction = transaction
    findSource = { name in try Self.source(named: name, transaction) }
    readText = { sha256 in try transaction.text(sha256) }
  }

  /// A source with its newest text, which is most often the one that is wanted.
  private static func source(
    named name: String, _ snapshot: LedgerSnapshot
  ) throws -> (source: Source, newest: [UInt8]?) {
    let source = try snapshot.source(named: name)
    return (source, try source.newest.flatMap { try snapshot.text($0.sha256) })
  }

  /// The source that a name means.
  ///
  /// - Throws: ``DeskError/unknownSource(name:known:)`` and what reading throws.
  func source(named name: String) throws -> SourceOutline {
    if let known = kept.withLock({ $0.sources[name] }) { return known }
    let (source, bytes) = try findSource(name)
    let outline = SourceOutline(source)
    // What cannot be a text is an error where it is asked for.
    let text = bytes.flatMap { try? SourceText(checking: $0, name: source.id) }
    kept.withLock { kept in
      if kept.sources.count >= Self.nameCapacity { kept.sources = [:] }
      kept.sources[name] = outline
      if let newest = source.newest, let text {
        _ = kept.texts.text(newest.sha256) { text }
      }
    }
    return outline
  }

  /// A text of a source, by the place of its revision; nothing where it is not on file.
  func text(_ index: Int, of source: SourceOutline) throws -> SourceText? {
    let sha256 = source.revisions[index].sha256
    if let known = kept.withLock({ $0.texts.known(sha256) }) { return known }
    let text = try readText(sha256).map { try SourceText(checking: $0, name: source.id) }
    kept.withLock { _ = $0.texts.text(sha256) { text } }
    return text
  }

  /// The page or the time at which words stand, where the text has any.
  func locator(
    of span: Span, _ index: Int, of source: SourceOutline, in text: SourceText
  ) -> String? {
    let revision = source.revisions[index]
    return kept.withLock {
      $0.locators.locator(
        at: span.range.start, of: revision.sha256, type: revision.type, in: text)
    }
  }
}
