import Anchoring
import Claims
import Reporting
import Testing

/// A desk in memory: real events, folded as the ledger folds them.
struct Fixture {
  private let name: String
  private(set) var events: [Event] = []
  private var eventsBySubject: [EventHash: [Event]] = [:]
  private(set) var claimHashes: [EventHash] = []
  private var sourceHashes: [EventHash] = []
  private var texts: [EventHash: SourceText] = [:]

  /// - Parameter desk: The desk's name.
  init(desk name: String = "mori") {
    self.name = name
  }

  /// Appends an event; a minute passes between one and the next.
  @discardableResult
  mutating func append(by handle: String = "mori", _ body: EventBody) -> EventHash {
    let seq = events.count + 1
    let (hour, minute) = (9 * 60 + seq - 1).quotientAndRemainder(dividingBy: 60)
    let clock = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    let at = "2026-11-21T\(clock):00Z"
    let event = Event(
      desk: name, seq: seq, clock: seq, at: at, by: handle, body: body,
      prev: events.last?.hash ?? .zero)
    keep(event)
    return event.hash
  }

  private mutating func keep(_ event: Event) {
    events.append(event)
    eventsBySubject[event.subject, default: []].append(event)
    if event.kind == "claim.logged" { claimHashes.append(event.hash) }
    if event.kind == "source.added" { sourceHashes.append(event.hash) }
  }

  // MARK: Making

  mutating func source(
    _ slug: String, text: String, retrieved: String? = nil, archived: String? = nil,
    origin: TextOrigin? = nil, describe: (inout SourceFields) -> Void = { _ in }
  ) throws -> EventHash {
    var fields = SourceFields()
    fields.slug = slug
    describe(&fields)
    let source = append(.sourceAdded(fields))
    try revise(source, text: text, retrieved: retrieved, archived: archived, origin: origin)
    return source
  }

  @discardableResult
  mutating func revise(
    _ source: EventHash, text: String, retrieved: String? = nil, archived: String? = nil,
    origin: TextOrigin? = nil
  ) throws -> EventHash {
    let body = RevisedSource(
      source: source, sha256: .sha256(text.utf8), length: text.unicodeScalars.count,
      retrieved: retrieved, note: nil, archived: archived, origin: origin)
    let revision = append(.sourceRevised(body))
    texts[revision] = try SourceText(utf8: text.utf8)
    return revision
  }

  mutating func claim(
    _ text: String, _ fields: ClaimFields = ClaimFields(), tags: [String] = []
  ) -> EventHash {
    append(.claimLogged(LoggedClaim(text: text, fields: fields, tags: tags)))
  }

  @discardableResult
  mutating func cite(
    _ claim: EventHash, _ source: EventHash, _ quote: String, _ stance: Stance = .asserts,
    locator: String? = nil
  ) throws -> EventHash {
    let revision = try #require(self.source(source).newest?.hash)
    let range = try #require(texts[revision]?.occurrences(of: quote).first)
    return append(
      .claimCited(
        CitedClaim(
          claim: claim, source: source, revision: revision,
          span: Span(range: range, exact: quote), stance: stance, locator: locator)))
  }

  /// A verdict on all that stands now, over all live verdicts of others, as a desk would record it.
  @discardableResult
  mutating func review(
    _ claim: EventHash, by handle: String, as role: Role = .reviewer, _ verdict: Verdict,
    _ because: String, basis: Basis? = nil, fix: String? = nil, signOffs: Int = 1
  ) throws -> EventHash {
    let now = try entry(claim).claim
    return append(
      by: handle,
      .claimReviewed(
        ReviewedClaim(
          claim: claim, verdict: verdict, because: because, basis: basis, fix: fix, checked: nil,
          role: role, signOffs: signOffs,
          grounds: Grounds(wording: now.wording, rests: now.citations.map(\.grounds)),
          over: now.liveReviews.filter { $0.stamp.by != handle }.map(\.hash))))
  }

  /// The desk as it was before its later events.
  func upTo(_ count: Int) -> Fixture {
    var earlier = Fixture(desk: name)
    earlier.texts = texts
    for event in events.prefix(count) { earlier.keep(event) }
    return earlier
  }

  // MARK: Folding

  /// The text that a revision brought; as a desk hands it to a report.
  func text(of revision: EventHash, in source: Source) -> SourceText? { texts[revision] }

  /// The digests of the texts, which all are on file.
  var onFile: Set<EventHash> { Set(texts.values.map { .sha256($0.string.utf8) }) }

  func source(_ hash: EventHash) throws -> Source {
    try #require(Source(folding: eventsBySubject[hash] ?? []))
  }

  var sources: [EventHash: Source] {
    let added = sourceHashes.compactMap { try? source($0) }
    return Dictionary(added.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func history(_ hash: EventHash) throws -> ClaimHistory {
    try #require(ClaimHistory(folding: eventsBySubject[hash] ?? []))
  }

  private func id(_ claim: EventHash) -> String? {
    claimHashes.firstIndex(of: claim).map { "\(name)-\($0 + 1)" }
  }

  func entry(_ hash: EventHash) throws -> ClaimInContext {
    let duplicates = try claimHashes.map(history).filter { $0.withdrawal?.duplicateOf == hash }
    let own = try history(hash)
    let known = ([own] + duplicates).flatMap(\.sources).compactMap { try? source($0) }
    let cited = Dictionary(known.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
    let claim = own.claim(id: try #require(id(hash)), adopting: duplicates, sources: cited)
    var contexts: [EventHash: CitationContext] = [:]
    for citation in claim.citations {
      guard let (prefix, suffix) = texts[citation.revision]?.context(around: citation.span.range)
      else { continue }
      contexts[citation.hash] = CitationContext(
        prefix: prefix, suffix: suffix,
        wordsNow: citation.now.flatMap { try? texts[$0.revision]?.words($0.range) })
    }
    return ClaimInContext(
      claim: claim, sources: cited, contexts: contexts,
      duplicateOf: claim.withdrawn?.duplicateOf.flatMap(id))
  }

  func report(
    on checked: [EventHash], organisation: String? = nil,
    claimReviewURL: String? = "https://desk.example/checks/{id}"
  ) throws -> Report {
    let head = try #require(events.last)
    return Report(
      organisation: organisation, claimReviewURL: claimReviewURL,
      heads: [LedgerHead(desk: name, events: events.count, head: head.hash)],
      sources: try checked.map(source), onFile: onFile,
      claims: try claimHashes.map(entry))
  }
}

extension Event {
  /// The claim or source that it is about, or brings.
  fileprivate var subject: EventHash {
    (members["claim"] ?? members["source"])?.string.flatMap(EventHash.init(hex:)) ?? hash
  }
}

extension Report {
  /// All claims, in the article's order.
  func claims() throws -> [ClaimInContext] {
    var claims: [ClaimInContext] = []
    try forEachClaim { claims.append($0) }
    return claims
  }

  func written(_ format: ReportFormat) throws -> String {
    var text = ""
    try write(format) { text += $0 }
    return text
  }
}
