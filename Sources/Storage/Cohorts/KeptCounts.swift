internal import Claims
internal import GRDB

/// Where a claim counts: in its cohort, and among the claims that cite each of its sources.
struct ClaimCount: Equatable {
  /// The row of its cohort.
  let cohort: Int64
  let isWithdrawn: Bool
  /// The rows of the sources that it cites and that are known.
  let sources: Set<Int64>
}

/// The counts that are kept and not counted anew, as one write changes them.
///
/// What changes is added up in memory and written once for each count, so that a write of many
/// claims costs little more for them.
final class KeptCounts {
  private unowned let transaction: LedgerTransaction
  private var cohorts: [[UInt8]: Int64] = [:]
  private var cohortChanges: [Int64: Int] = [:]
  private var sourceChanges: [Int64: Int] = [:]

  init(_ transaction: LedgerTransaction) {
    self.transaction = transaction
  }

  /// The row of a cohort, made where there is none.
  func row(of cohort: Cohort) throws -> Int64 {
    let key = cohort.key
    if let known = cohorts[key] { return known }
    let traits = cohort.traits
    let find = "SELECT id FROM cohorts WHERE traits = ?"
    if try transaction.rows(find, [traits]).isEmpty {
      try transaction.execute(
        "INSERT INTO cohorts (status, traits, claims) VALUES (?, ?, 0)",
        [cohort.status.rawValue, traits])
    }
    guard let id: Int64 = try transaction.rows(find, [traits]).first?[0] else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a cohort that was made is missing")
    }
    cohorts[key] = id
    return id
  }

  /// Counts a claim where it belongs now and no longer where it did.
  ///
  /// - Parameters:
  ///   - id: The claim's row.
  ///   - clock: That of its `claim.logged`.
  ///   - old: Where it has been counted so far; nil for a new claim.
  func count(claim id: Int64, clock: Int, from old: ClaimCount?, to new: ClaimCount) throws {
    if old == new { return }
    if old?.cohort != new.cohort {
      if let old { cohortChanges[old.cohort, default: 0] -= 1 }
      cohortChanges[new.cohort, default: 0] += 1
    }
    if let old, !old.isWithdrawn {
      for source in old.sources { sourceChanges[source, default: 0] -= 1 }
    }
    if !new.isWithdrawn {
      for source in new.sources { sourceChanges[source, default: 0] += 1 }
    }
    let sources = old?.sources ?? []
    for source in sources.subtracting(new.sources) {
      try transaction.execute(
        "DELETE FROM source_claims WHERE source = ? AND clock = ? AND claim = ?",
        [source, clock, id])
    }
    for source in new.sources.subtracting(sources).sorted() {
      try transaction.statement(
        "INSERT INTO source_claims (source, clock, claim) VALUES (?, ?, ?)"
      ).run {
        $0.bind(source)
        $0.bind(clock)
        $0.bind(id)
      }
    }
  }

  /// Writes the counts as they are now.
  func write() throws {
    for (cohort, change) in cohortChanges where change != 0 {
      try transaction.execute(
        "UPDATE cohorts SET claims = claims + ? WHERE id = ?", [change, cohort])
    }
    for (source, change) in sourceChanges where change != 0 {
      try transaction.execute(
        "UPDATE sources SET claims = claims + ? WHERE id = ?", [change, source])
    }
    cohortChanges.removeAll(keepingCapacity: true)
    sourceChanges.removeAll(keepingCapacity: true)
  }

  /// Forgets what has not been written, with the rows that it was about.
  func forget() {
    cohorts = [:]
    cohortChanges = [:]
    sourceChanges = [:]
  }
}

extension Claim {
  /// Where it counts.
  ///
  /// - Parameters:
  ///   - cohort: The row of its cohort.
  ///   - sources: The rows of the sources that it cites.
  func count(_ cohort: Int64, _ sources: Set<Int64>) -> ClaimCount {
    ClaimCount(cohort: cohort, isWithdrawn: status == .withdrawn, sources: sources)
  }
}
