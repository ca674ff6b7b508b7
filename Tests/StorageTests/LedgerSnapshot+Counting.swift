import Claims
import Storage

extension LedgerSnapshot {
  /// How many events there are.
  func eventCount() throws -> Int {
    var count = 0
    for desk in try deskNames() { try forEachEvent(ofDesk: desk) { _ in count += 1 } }
    return count
  }
}

extension ClaimFilter.Waiting {
  /// A reviewer of this name.
  init(handle: String, mayReviewOwn: Bool) {
    var rules = Rules()
    rules.selfReview = mayReviewOwn
    self.init(
      Reviewer(handle: handle, name: handle, role: .reviewer, isActive: true), under: rules)
  }
}
