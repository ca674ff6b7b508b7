/// What somebody did about a claim, and why: let it run as it is, took a verdict back, withdrew it.
public struct Decision: Equatable, Sendable {
  /// The event that brought it.
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

  /// The decision that an event with a reason tells of.
  init(_ event: Event) {
    self.init(
      hash: event.hash, stamp: Stamp(event), because: event.members["because"]?.string ?? "")
  }
}

/// A claim's withdrawal.
public struct Withdrawal: Equatable, Sendable {
  /// When, by whom, and why.
  public let decision: Decision
  /// The claim that says the same and stays.
  public let duplicateOf: EventHash?

  /// A withdrawal.
  public init(decision: Decision, duplicateOf: EventHash?) {
    self.decision = decision
    self.duplicateOf = duplicateOf
  }
}
