internal import Claims

/// Takes the first claims of several cohorts, each of which gives its own in order.
struct CohortMerge {
  /// Gives a cohort's claims, in order, from one of them on.
  typealias Read = (_ cohort: Int64, _ after: PlaceInOrder?, _ count: Int) throws -> [PlaceInOrder]

  private let limit: Int
  /// How many claims of a cohort are read at once: some more than its share.
  private let stride: Int

  init(limit: Int, cohorts: Int) {
    self.limit = limit
    stride = min(limit, 4 + 2 * limit / max(1, cohorts))
  }

  /// The first claims of all cohorts together.
  func first(of cohorts: [Int64], _ read: Read) throws -> [PlaceInOrder] {
    if limit == 0 { return [] }
    var found: [PlaceInOrder] = []
    var open = try cohorts.map { try Run($0, after: nil, stride, read) }
    while !open.isEmpty {
      // What lies before the last claim read of every cohort that has more is known to be complete.
      found += open.flatMap(\.claims)
      found.sort { $0.order < $1.order }
      open = open.filter(\.mayHaveMore)
      found = Array(found.prefix(limit))
      if found.count == limit, let last = found.last {
        open = open.filter { run in run.claims.last.map { $0.order < last.order } ?? false }
      }
      open = try open.map { try Run($0.cohort, after: $0.claims.last, stride, read) }
    }
    return found
  }

  /// Some claims of a cohort that follow on each other.
  private struct Run {
    let cohort: Int64
    let claims: [PlaceInOrder]
    let mayHaveMore: Bool

    init(_ cohort: Int64, after: PlaceInOrder?, _ stride: Int, _ read: Read) throws {
      self.cohort = cohort
      claims = try read(cohort, after, stride)
      mayHaveMore = claims.count == stride
    }
  }
}
