/// Which claims a form of the report has no place for, and why.
public struct ClaimsLeftOut: Equatable, Sendable {
  /// Why a claim is left out.
  public enum Reason: Sendable, CaseIterable {
    /// It was taken out of the reckoning.
    case withdrawn
    /// Its verdict is missing, has lapsed, is split, or waits for more sign-offs.
    case unsettled
    /// Whose claim it is, is not known: there is no claimant, and no publisher of where it stands.
    case unattributed
    /// It is this desk's own.
    case own
    /// It stands nowhere.
    case uncited
  }

  /// How many claims the report is on.
  public let total: Int
  /// How many are left out, by reason; a claim counts once, for the first reason that holds.
  public private(set) var counts: [Reason: Int] = [:]

  /// How many claims are in it.
  public var taken: Int { total - counts.values.reduce(0, +) }

  init(total: Int) {
    self.total = total
  }

  mutating func leaveOut(_ reason: Reason) {
    counts[reason, default: 0] += 1
  }
}
