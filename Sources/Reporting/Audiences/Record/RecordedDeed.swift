internal import Anchoring
internal import Claims

/// What one event says that was done.
struct RecordedDeed {
  let by: String
  let at: ShownTime
  /// The claim or source that it is about.
  let subject: String
  /// What was done, in a few words.
  let what: String
  /// What was said with it.
  let said: [String]
  /// `mori 12`: the desk, and the event's number there.
  let place: String
  let event: String

  /// - Parameter names: What the record calls texts, citations and verdicts.
  init(_ entry: SourceRecord.Entry, names: RecordedNames) {
    let event = entry.event
    let (what, said) = names.words(of: event)
    self.by = event.by
    self.at = ShownTime(event.at)
    self.subject = entry.subject
    self.what = what
    self.said = said.compactMap(\.self)
    self.place = "\(event.desk) \(event.seq)"
    self.event = event.hash.hex
  }
}

/// What a record calls the things that events point to.
struct RecordedNames {
  let exhibits: Exhibits
  /// The sources of the texts, by hash.
  let sources: [EventHash: Source]
  /// What sort of evidence each citation is, by the hash of its event.
  let citations: [EventHash: CitedClaim]
  /// The verdicts, by the hashes of their events.
  let verdicts: [EventHash: (by: String, verdict: Verdict)]

  /// - Parameter events: All that the record tells of.
  init(of events: some Sequence<Event>, sources: [Source], exhibits: Exhibits) {
    var citations: [EventHash: CitedClaim] = [:]
    var verdicts: [EventHash: (by: String, verdict: Verdict)] = [:]
    for event in events {
      switch event.body {
      case .claimCited(let cited): citations[event.hash] = cited
      case .claimReviewed(let review): verdicts[event.hash] = (event.by, review.verdict)
      default: break
      }
    }
    self.exhibits = exhibits
    self.sources = Dictionary(sources.map { ($0.hash, $0) }) { first, _ in first }
    self.citations = citations
    self.verdicts = verdicts
  }

  private func citation(_ hash: EventHash) -> String {
    citations[hash].map { "“\($0.span.exact)”" } ?? "a citation that has not arrived"
  }

  private func verdict(_ hash: EventHash) -> String {
    verdicts[hash].map { "\($0.by)’s “\($0.verdict.rawValue)”" } ?? "a verdict that has not arrived"
  }

  /// What an event says that was done, and what was said with it.
  func words(of event: Event) -> (what: String, said: [String?]) {
    switch event.body {
    case .sourceRevised: ("\(event.deed), \(exhibits.name(of: event.hash))", said(in: event))
    case .sourceSigned(let signed):
      (
        "signed \(exhibits.name(of: signed.revision)) off (\(signed.role.rawValue))",
        said(in: event)
      )
    default: (event.deed, said(in: event))
    }
  }

  private func said(in event: Event) -> [String?] {
    switch event.body {
    case .claimLogged(let logged): [logged.text]
    case .claimReworded(_, let text, let because): [text, because]
    case .claimCited(let cited):
      [
        "“\(cited.span.exact)”", exhibits.place(cited.span.range, in: cited.revision),
        cited.locator,
      ]
    case .claimUncited(_, let hash, let because): [citation(hash), because]
    case .claimAnchored(let anchored):
      [
        citation(anchored.citation),
        anchored.range.map { exhibits.place($0, in: anchored.revision) }
          ?? "in \(exhibits.name(of: anchored.revision))",
      ] + anchored.material
    case .claimReviewed(let review):
      [
        review.because, review.fix.map { "proposed wording: \($0)" },
        review.basis.map { "basis: \($0.rawValue)" },
      ]
    case .claimUnreviewed(_, let hash, let because): [verdict(hash), because]
    case .claimStood(let stood): [stood.because]
    case .claimAssigned: []
    case .claimNoted(_, let text, _), .claimAsked(_, let text), .claimAnswered(_, _, let text):
      [text]
    case .claimWithdrawn(_, let because, _), .claimReopened(_, let because): [because]
    case .sourceRevised(let revised):
      [
        "SHA-256 \(revised.sha256.hex)",
        revised.origin.map {
          "made from \($0.mediaType), SHA-256 \($0.original.hex), by \($0.extractor)"
        },
        revised.retrieved.map { "retrieved \($0)" }, revised.archived.map { "archived at \($0)" },
        revised.note,
      ]
    case .sourceExcluded(let passage):
      [exhibits.place(passage.range, in: passage.revision), passage.because]
    case .sourceIncluded(_, _, let because): [because]
    case .sourceSigned(let signed): [signed.because]
    case .sourceAdded, .sourceDescribed, .claimDescribed, .claimTagged, .deskOpened, .unknown:
      Self.fields(of: event)
    }
  }

  /// The body's own members; what they are about stands beside them.
  private static func fields(of event: Event) -> [String?] {
    event.members.filter { $0.key != "claim" && $0.key != "source" }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.key): \($0.value.string ?? $0.value.canonical)" }
  }
}
