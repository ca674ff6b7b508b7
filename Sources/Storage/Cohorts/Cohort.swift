internal import Claims

/// All that lists select claims by because of people: claims that share it are counted together.
///
/// A desk has as many cohorts as it has ways in which its people share the work, however many claims
/// there are.
struct Cohort {
  let status: Status
  let agreement: Agreement
  /// Who logged the claim.
  let loggedBy: String
  /// Who worded it last.
  let wordedBy: String
  let assigned: String?
  /// Who has a verdict on it, live or not, each once and sorted by bytes.
  let judges: [String]
  /// Those of them whose verdict is live.
  let liveJudges: [String]

  init(of claim: Claim) {
    status = claim.status
    agreement = claim.agreement
    loggedBy = claim.logged.by
    wordedBy = claim.worded.by
    assigned = claim.assigned
    judges = Self.handles(of: claim.reviews)
    liveJudges = Self.handles(of: claim.reviews.filter(\.isLive))
  }

  private static func handles(of reviews: [Review]) -> [String] {
    if reviews.isEmpty { return [] }
    let sorted = reviews.map(\.stamp.by).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return sorted.reduce(into: []) { handles, handle in
      if handles.last.map({ $0.isSame(as: handle) }) != true { handles.append(handle) }
    }
  }

  /// Bytes that are the same for the same cohort, and made faster than ``traits``.
  var key: [UInt8] {
    // No text has the byte 0xFF in it.
    var key: [UInt8] = []
    for word in [status.rawValue, agreement.rawValue, loggedBy, wordedBy, assigned ?? ""] {
      key += word.utf8
      key.append(0xFF)
    }
    for handles in [judges, liveJudges] {
      for handle in handles {
        key += handle.utf8
        key.append(0xFF)
      }
      key.append(0xFF)
    }
    return key
  }

  // MARK: As rows keep it

  /// As the projections keep it; equal bytes are the same cohort.
  var traits: String {
    var members: [String: JSON] = [
      "status": .string(status.rawValue), "agreement": .string(agreement.rawValue),
      "logged": .string(loggedBy), "worded": .string(wordedBy),
    ]
    members["assigned"] = assigned.map { .string($0) }
    if !judges.isEmpty { members["judges"] = JSON(judges) }
    if !liveJudges.isEmpty { members["live"] = JSON(liveJudges) }
    return JSON.object(members).canonical
  }

  /// From ``traits``.
  init?(traits: JSON) {
    guard let members = traits.object,
      let status = members["status"]?.string.flatMap(Status.init(rawValue:)),
      let agreement = members["agreement"]?.string.flatMap(Agreement.init(rawValue:)),
      let logged = members["logged"]?.string, let worded = members["worded"]?.string
    else { return nil }
    self.status = status
    self.agreement = agreement
    loggedBy = logged
    wordedBy = worded
    assigned = members["assigned"]?.string
    judges = members["judges"]?.array?.compactMap(\.string) ?? []
    liveJudges = members["live"]?.array?.compactMap(\.string) ?? []
  }

  // MARK: What a filter asks of it

  /// Whether its claims meet what a filter asks that is the same for all of them.
  func meets(_ filter: ClaimFilter) -> Bool {
    if let asked = filter.status, asked != status { return false }
    if filter.isSplit, agreement != .split { return false }
    if filter.isAsked, status == .withdrawn { return false }
    if let handle = filter.loggedBy, !loggedBy.isSame(as: handle) { return false }
    if let handle = filter.reviewedBy, !judges.contains(where: handle.isSame) { return false }
    if let handle = filter.assigned, assigned?.isSame(as: handle) != true { return false }
    return filter.waitingFor.map(waits(for:)) ?? true
  }

  private func waits(for person: ClaimFilter.Waiting) -> Bool {
    guard person.mayReview, [.stale, .unchecked, .inReview].contains(status) else { return false }
    if let assigned, !assigned.isSame(as: person.handle) { return false }
    if liveJudges.contains(where: person.handle.isSame) { return false }
    let isOwn = loggedBy.isSame(as: person.handle) || wordedBy.isSame(as: person.handle)
    return person.mayReviewOwn || !isOwn
  }
}

extension ClaimFilter {
  /// Whether it asks anything that only a claim's cohort answers quickly.
  var isAboutPeople: Bool {
    loggedBy != nil || reviewedBy != nil || assigned != nil || waitingFor != nil || isSplit
  }
}

extension String {
  /// Equality of bytes: `==` takes two spellings of one character for the same.
  fileprivate func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
