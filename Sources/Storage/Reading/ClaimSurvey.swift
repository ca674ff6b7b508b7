public import Claims

/// What a report knows of its claims before it reads them.
public struct ClaimSurvey: Sendable {
  /// The claims, in order of logging.
  public internal(set) var outlines: [ClaimOutline] = []
  /// How many of them cite each source, by the hash of its `source.added`.
  public internal(set) var claimCounts: [EventHash: Int] = [:]
  /// The number of each claim's row, which is found faster than its hash.
  var rows: [EventHash: Int64] = [:]
}
