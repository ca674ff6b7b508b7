internal import Anchoring

/// A claim's own events in ledger order, sorted into what each of them changes.
///
/// This and its extensions are the only code that knows how an event changes a claim. A history is
/// a pure function of a set of events; ``claim(id:adopting:sources:)`` then looks at it beside the
/// sources and the duplicates, which have events of their own.
public struct ClaimHistory: Sendable {
  /// The `claim.logged` event.
  public let hash: EventHash
  let logged: Event
  private(set) var wordings: [(event: Event, text: String)]
  private(set) var fields: ClaimFields
  private(set) var tags: Set<Tag>
  private(set) var assigned: String?
  private(set) var notes: [Note] = []
  private(set) var askings: [(event: Event, text: String)] = []
  private(set) var answersByQuery: [EventHash: [Answer]] = [:]
  private(set) var citations: [CitingEvent] = []
  private(set) var uncitings: [EventHash: Event] = [:]
  private(set) var anchors: [AnchoringEvent] = []
  private(set) var verdicts: [(event: Event, review: ReviewedClaim)] = []
  private(set) var retractions: [EventHash: Event] = [:]
  private(set) var standings: [(event: Event, stood: StoodClaim)] = []
  private(set) var reopenings: [Event] = []
  /// The withdrawal that holds, if one does.
  public private(set) var withdrawal: Withdrawal?
  /// Every claim that this one was ever withdrawn into: those whose citations it may change.
  public private(set) var survivors: Set<EventHash> = []

  /// Tags compare by their bytes: Swift's own `==` would take two spellings of `é` for one.
  struct Tag: Hashable {
    let name: String

    static func == (left: Tag, right: Tag) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in name.utf8 { hasher.combine(byte) }
    }
  }

  struct CitingEvent: Sendable {
    let event: Event
    let cited: CitedClaim
  }

  struct AnchoringEvent: Sendable {
    let event: Event
    let anchored: AnchoredCitation
  }

  /// Sorts a claim's events, given in any order.
  ///
  /// Gives `nil` where its `claim.logged` is not among them yet.
  public init?(folding events: [Event]) {
    let events = events.sorted()
    let loggings = events.compactMap { event -> (Event, LoggedClaim)? in
      if case .claimLogged(let logged) = event.body { (event, logged) } else { nil }
    }
    guard let (event, logged) = loggings.first else { return nil }
    self.hash = event.hash
    self.logged = event
    self.wordings = [(event, logged.text)]
    self.fields = ClaimFields().applying(logged.fields)
    self.tags = Set(logged.tags.map(Tag.init))
    for event in events { apply(event) }
  }

  private mutating func apply(_ event: Event) {
    switch event.body {
    case .claimDescribed(_, let changes): fields = fields.applying(changes)
    case .claimReworded(_, let text, _): wordings.append((event, text))
    case .claimTagged(_, let add, let remove):
      tags.formUnion(add.map(Tag.init))
      tags.subtract(remove.map(Tag.init))
    case .claimCited(let cited): citations.append(CitingEvent(event: event, cited: cited))
    case .claimUncited(_, let citation, _):
      if uncitings[citation] == nil { uncitings[citation] = event }
    case .claimAnchored(let anchored):
      anchors.append(AnchoringEvent(event: event, anchored: anchored))
    case .claimReviewed(let review): verdicts.append((event, review))
    case .claimUnreviewed(_, let review, _):
      // Only who gave a verdict takes it back; the verdict, its cause, has come before.
      let isOwn = verdicts.contains { $0.event.hash == review && $0.event.by == event.by }
      if isOwn, retractions[review] == nil { retractions[review] = event }
    case .claimStood(let stood): standings.append((event, stood))
    case .claimAssigned(_, let handle): assigned = handle.isEmpty ? nil : handle
    case .claimNoted(_, let text, let isPrivate):
      notes.append(Note(hash: event.hash, stamp: Stamp(event), text: text, isPrivate: isPrivate))
    case .claimAsked(_, let text): askings.append((event, text))
    case .claimAnswered(_, let query, let text):
      answersByQuery[query, default: []].append(
        Answer(hash: event.hash, stamp: Stamp(event), text: text))
    case .claimWithdrawn(_, _, let duplicateOf):
      withdrawal = Withdrawal(decision: Decision(event), duplicateOf: duplicateOf)
      if let duplicateOf { survivors.insert(duplicateOf) }
    case .claimReopened:
      reopenings.append(event)
      withdrawal = nil
    case .claimLogged, .deskOpened, .sourceAdded, .sourceDescribed, .sourceRevised,
      .sourceExcluded, .sourceIncluded, .sourceSigned, .unknown:
      break
    }
  }

  /// Where the claim stands in the ledger: the place of its `claim.logged`.
  public var order: LedgerOrder { logged.order }

  /// The desk that logged it.
  public var desk: String { logged.desk }

  /// The sources that its citations, past ones too, point into.
  public var sources: Set<EventHash> { Set(citations.map(\.cited.source)) }

  /// The anchor that counts for a citation in a revision: the newest set by hand, else the newest.
  func anchor(of citation: EventHash, in revision: EventHash) -> AnchoringEvent? {
    let all = anchors.filter {
      $0.anchored.citation == citation && $0.anchored.revision == revision
    }
    return all.last(where: \.anchored.byHand) ?? all.last
  }

  /// Whether an anchor is this one, or followed on from it with nothing changed on the way.
  func stands(_ later: AnchoringEvent, stillAsIn rested: EventHash) -> Bool {
    var followed: Set<EventHash> = []
    var anchor: AnchoringEvent? = later
    while let at = anchor, followed.insert(at.event.hash).inserted {
      if at.event.hash == rested { return true }
      anchor = anchors.first {
        $0.event.hash == at.anchored.still && $0.anchored.citation == at.anchored.citation
      }
    }
    return false
  }
}
