public import Claims
internal import GRDB

/// Which claims a list shows; a claim must meet all that is set.
public struct ClaimFilter: Sendable {
  /// Its headline.
  public var status: Status?
  /// A source that it cites, whatever the stance.
  public var source: EventHash?
  /// Words that one of its citations holds, byte for byte.
  public var quote: String?
  /// A tag that it bears.
  public var tag: String?
  /// Who logged it.
  public var loggedBy: String?
  /// Who has a verdict on it.
  public var reviewedBy: String?
  /// Who is to look at it.
  public var assigned: String?
  /// Who could give the next verdict on it.
  public var waitingFor: Waiting?
  /// Claims that are left out, whatever else they meet.
  public var passingOver: Set<EventHash> = []
  /// Whether a query about it is open; nobody waits for answers about a claim that is withdrawn.
  public var isAsked = false
  /// Whether its live verdicts differ.
  public var isSplit = false
  /// How many to show.
  public var limit: Int?
  /// The claim after which to go on.
  public var after: EventHash?

  /// All claims.
  public init() {}

  /// A person for whom a claim may wait.
  public struct Waiting: Sendable {
    let handle: String
    let mayReview: Bool
    let mayReviewOwn: Bool

    /// Somebody, as far as their role and the rules let them review.
    public init(_ reviewer: Reviewer, under rules: Rules) {
      handle = reviewer.handle
      mayReview = reviewer.role != .logger
      mayReviewOwn = rules.selfReview
    }
  }
}
