extension Collection<Review> {
  /// Whether these verdicts, all of them live, meet the sign-offs that they were asked for; an
  /// editor's does so alone.
  ///
  /// The past stands: a claim that met the sign-offs asked for when a verdict was given has met
  /// them.
  var meetSignOffs: Bool {
    contains { $0.given.role == .editor || $0.given.signOffs <= count }
  }
}

extension Claim {
  /// The verdict that settled the claim: with it, live verdicts of one mind met the sign-offs.
  ///
  /// Nothing while they are split or short of the sign-offs, and for what is stale or withdrawn.
  public var settlingReview: Review? {
    guard [.verified, .disputed, .unverifiable].contains(status), agreement != .split else {
      return nil
    }
    let live = liveReviews
    return live.indices.first { live[...$0].meetSignOffs }.map { live[$0] }
  }
}
