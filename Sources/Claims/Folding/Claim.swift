public import Anchoring

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
  public let stands: Standing?
  /// Why it was taken out of the reckoning.
  public let withdrawn: Withdrawal?
  /// The citations that hold, in ledger order; those taken over from duplicates come last.
  public let citations: [Citation]
  /// Every verdict ever given, in ledger order.
  public let reviews: [Review]
  /// Notes, in ledger order.
  public let notes: [Note]
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

  /// A claim from its parts, as a projection stores them.
  public init(
    hash: EventHash, id: String, text: String, wording: EventHash, worded: Stamp, logged: Stamp,
    fields: ClaimFields, tags: [String], assigned: String?, stands: Standing?,
    withdrawn: Withdrawal?, citations: [Citation], reviews: [Review], notes: [Note],
    status: Status, agreement: Agreement, stale: [Lapse]
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
    self.status = status
    self.agreement = agreement
    self.stale = stale
  }
}

/// An editor's decision to let a claim run as it is.
public struct Standing: Equatable, Sendable {
  /// The `claim.stood` event.
  public let hash: EventHash
  /// When, and by whom.
  public let stamp: Stamp
  /// Why.
  public let because: String

  /// A decision.
  public init(hash: EventHash, stamp: Stamp, because: String) {
    self.hash = hash
    self.stamp = stamp
    self.because = because
  }
}

/// A claim's withdrawal.
public struct Withdrawal: Equatable, Sendable {
  /// The `claim.withdrawn` event.
  public let hash: EventHash
  /// When, and by whom.
  public let stamp: Stamp
  /// Why.
  public let because: String
  /// The claim that says the same and stays.
  public let duplicateOf: EventHash?

  /// A withdrawal.
  public init(hash: EventHash, stamp: Stamp, because: String, duplicateOf: EventHash?) {
    self.hash = hash
    self.stamp = stamp
    self.because = because
    self.duplicateOf = duplicateOf
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

/// A claim tied to exact words, and where those words are now.
public struct Citation: Equatable, Sendable {
  /// The `claim.cited` event.
  public let hash: EventHash
  /// The claim it was made for: another one where it was taken over from a duplicate.
  public let claim: EventHash
  /// When, and by whom.
  public let cited: Stamp
  /// The `source.added` event.
  public let source: EventHash
  /// The `source.revised` event of the text it was made in.
  public let revision: EventHash
  /// Place and words there, in code points.
  public let span: Span
  /// How the words stand to the claim.
  public let stance: Stance
  /// A page, a time, a paragraph.
  public let locator: String?
  /// How the words fare in the source's newest revision.
  public let anchor: Anchor
  /// What changed there that bears on the claim.
  public let material: [String]
  /// Where the words are in the newest revision.
  public let now: Place?
  /// The event that a verdict given now rests on: the newest revision's anchoring event, else the
  /// citing one.
  public let grounds: EventHash

  /// The citation that this event brought, and what has become of it.
  public init(
    event: Event, cited: CitedClaim, anchor: Anchor, material: [String], now: Place?,
    grounds: EventHash
  ) {
    self.hash = event.hash
    self.claim = cited.claim
    self.cited = Stamp(event)
    self.source = cited.source
    self.revision = cited.revision
    self.span = cited.span
    self.stance = cited.stance
    self.locator = cited.locator
    self.anchor = anchor
    self.material = material
    self.now = now
    self.grounds = grounds
  }
}

extension Citation {
  /// Whether the words still stand, as far as anybody has looked: nothing here lapses a verdict.
  public var isSound: Bool { Lapse.Cause(anchor: anchor, material: material) == nil }
}

/// A range in one revision.
public struct Place: Hashable, Sendable {
  /// The `source.revised` event.
  public let revision: EventHash
  /// In code points.
  public let range: CodePointRange

  /// A place.
  public init(revision: EventHash, range: CodePointRange) {
    self.revision = revision
    self.range = range
  }
}

/// One verdict, and what has become of it.
public struct Review: Equatable, Sendable {
  /// The `claim.reviewed` event.
  public let hash: EventHash
  /// When, and by whom.
  public let stamp: Stamp
  /// The body as given, but for ``rests``.
  public let given: ReviewedClaim
  /// The citations it rests on that are known.
  public let rests: [EventHash]
  /// When it was taken back, and why.
  public let retracted: Retraction?
  /// What it was given on has changed.
  public let lapsed: Lapse?
  /// The editor's verdict that overruled it.
  public let overruledBy: EventHash?
  /// Whether it counts: its reviewer's newest, not retracted, not lapsed, not overruled.
  public let isLive: Bool

  /// A verdict from its parts.
  public init(
    hash: EventHash, stamp: Stamp, given: ReviewedClaim, rests: [EventHash],
    retracted: Retraction?, lapsed: Lapse?, overruledBy: EventHash?, isLive: Bool
  ) {
    self.hash = hash
    self.stamp = stamp
    self.given = given
    self.rests = rests
    self.retracted = retracted
    self.lapsed = lapsed
    self.overruledBy = overruledBy
    self.isLive = isLive
  }
}

/// A verdict taken back.
public struct Retraction: Equatable, Sendable {
  /// The `claim.unreviewed` event.
  public let hash: EventHash
  /// When, and by whom.
  public let stamp: Stamp
  /// Why.
  public let because: String

  /// A retraction.
  public init(hash: EventHash, stamp: Stamp, because: String) {
    self.hash = hash
    self.stamp = stamp
    self.because = because
  }
}

/// Why a verdict no longer holds.
public struct Lapse: Hashable, Sendable {
  /// What changed under it.
  public enum Cause: String, Sendable, CaseIterable {
    case reworded
    case uncited
    case altered
    case moved
    case ambiguous
    case lost
    case unsearched
    case material
    case evidence
    case reopened
  }

  /// What changed.
  public let why: Cause
  /// The citation it happened to.
  public let citation: EventHash?
  /// The machine's time of the event that did it.
  public let since: String

  /// A lapse.
  public init(why: Cause, citation: EventHash?, since: String) {
    self.why = why
    self.citation = citation
    self.since = since
  }
}

extension Claim {
  /// The short ids of its citations and verdicts, past ones that a verdict or a lapse names among
  /// them.
  public var shortIDs: [EventHash: String] {
    let named = reviews.flatMap { [$0.hash] + $0.rests + [$0.lapsed?.citation].compactMap(\.self) }
    let all = Set(citations.map(\.hash) + named + stale.compactMap(\.citation))
    return EventHash.shortIDs(for: all)
  }
}
