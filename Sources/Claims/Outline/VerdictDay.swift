/// How many verdicts of each kind were given on one day.
public struct VerdictDay: Equatable, Sendable {
  /// `YYYY-MM-DD`, by the machines' clocks, in UTC.
  public let day: String
  /// Verdicts given, whatever became of them since.
  public let counts: [Verdict: Int]

  /// A day.
  public init(day: String, counts: [Verdict: Int]) {
    self.day = day
    self.counts = counts
  }
}

extension VerdictDay {
  /// The days on which verdicts were given on these claims, first to last.
  public static func days(of claims: some Sequence<Claim>) -> [VerdictDay] {
    var counts: [String: [Verdict: Int]] = [:]
    for review in claims.lazy.flatMap(\.reviews) {
      counts[review.stamp.day, default: [:]][review.given.verdict, default: 0] += 1
    }
    return counts.map { VerdictDay(day: $0.key, counts: $0.value) }.sorted { $0.day < $1.day }
  }
}
