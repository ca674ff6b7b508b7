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
  public let retracted: Decision?
  /// What it was given on has changed.
  public let lapsed: Lapse?
  /// The editor's verdict that overruled it.
  public let overruledBy: EventHash?
  /// Whether it counts: its reviewer's newest, not retracted, not lapsed, not overruled.
  public let isLive: Bool

  /// A verdict from its parts.
  public init(
    hash: EventHash, stamp: Stamp, given: ReviewedClaim, rests: [EventHash],
    retracted: Decision?, lapsed: Lapse?, overruledBy: EventHash?, isLive: Bool
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
