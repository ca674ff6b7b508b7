/// A claim as its events, and those of its sources and duplicates, tell it.
public struct Claim: Equatable, Sendable {
  /// The `claim.logged` event.
  public let hash: EventHash
  /// What people call it: `mori-12`.
  public var id: String
  /// The statement as it now reads.
  public let text: String
  /// The event that brought that wording.
  public let wording: EventHash
  /// Who gave it that wording, and when.
  public let worded: Stamp
  /// When it was logged, and by whom.
  public let logged: Stamp
  /// Claimant, context and priority.
  public let fields: ClaimFields
  /// Tags, sorted.
  public let tags: [String]
  /// Who is to look at it.
  public let assigned: String?
  /// An editor's decision to let it run as it is, where one still holds.
  public let stands: Decision?
  /// Why it was taken out of the reckoning.
  public let withdrawn: Withdrawal?
  /// The citations that hold, in ledger order; those taken over from duplicates come last.
  public let citations: [Citation]
  /// Every verdict ever given, in ledger order.
  public let reviews: [Review]
  /// Notes, in ledger order.
  public let notes: [Note]
  /// What the author was asked, in ledger order.
  public let queries: [Query]
  /// The headline.
  public let status: Status
  /// How far the live verdicts agree.
  public let agreement: Agreement
  /// Why the headline is ``Status/stale``; empty for every other status.
  public let stale: [Lapse]

  /// 1 to 3; 2 unless said.
  public var priority: Int { fields.priority ?? 2 }

  /// The verdicts that count.
  public var liveReviews: [Review] { reviews.filter(\.isLive) }

  /// The queries that nobody has answered.
  public var openQueries: [Query] { queries.filter(\.isOpen) }

  /// A claim from its parts, as a projection stores them.
  public init(
    hash: EventHash, id: String, text: String, wording: EventHash, worded: Stamp, logged: Stamp,
    fields: ClaimFields, tags: [String], assigned: String?, stands: Decision?,
    withdrawn: Withdrawal?, citations: [Citation], reviews: [Review], notes: [Note],
    queries: [Query], status: Status, agreement: Agreement, stale: [Lapse]
  ) {
    self.hash = hash
    self.id = id
    self.text = text
    self.wording = wording
    self.worded = worded
    self.logged = logged
    self.fields = fields
    self.tags = tags
    self.assigned = assigned
    self.stands = stands
    self.withdrawn = withdrawn
    self.citations = citations
    self.reviews = reviews
    self.notes = notes
    self.queries = queries
    self.status = status
    self.agreement = agreement
    self.stale = stale
  }
}

/// A note on a claim.
public struct Note: Equatable, Sendable {
  /// The `claim.noted` event.
  public let hash: EventHash
  /// When, and by whom.
  public let stamp: Stamp
  /// What it says.
  public let text: String
  /// Whether it stays inside the desk.
  public let isPrivate: Bool

  /// A note.
  public init(hash: EventHash, stamp: Stamp, text: String, isPrivate: Bool) {
    self.hash = hash
    self.stamp = stamp
    self.text = text
    self.isPrivate = isPrivate
  }
}

extension Claim {
  /// The short ids of its citations, verdicts and queries, past citations that a verdict or a lapse
  /// names among them.
  public var shortIDs: [EventHash: String] {
    let named = reviews.flatMap { [$0.hash] + $0.rests + [$0.lapsed?.citation].compactMap(\.self) }
    let all = Set(
      citations.map(\.hash) + named + stale.compactMap(\.citation) + queries.map(\.hash))
    return EventHash.shortIDs(for: all)
  }
}
