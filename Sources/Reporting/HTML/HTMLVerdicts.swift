internal import Claims

/// A claim's verdicts as the values of the template `verdict.html`.
struct HTMLVerdicts {
  /// Those that the claim's headline comes from or comes in spite of: the live ones, dissent that
  /// was overruled, and what reviewers last said before the claim went stale.
  let current: [Review]
  /// All others: lapsed, replaced by their reviewer's next one, or taken back.
  let earlier: [Review]
  private let shown: ClaimInContext

  init(of shown: ClaimInContext) {
    let claim = shown.claim
    let lapsed = claim.status == .stale ? claim.lapsedReviews : []
    let current = lapsed + claim.liveReviews + claim.overruledReviews
    let hashes = current.map(\.hash)
    self.current = current
    self.earlier = claim.reviews.filter { !hashes.contains($0.hash) }
    self.shown = shown
  }

  /// One verdict: what it says, who said so, when and on what, and what has become of it.
  func values(of review: Review) -> Templates.Values {
    let given = review.given
    return Templates.values([
      "class": "verdict says-\(given.verdict.rawValue)\(review.isLive ? "" : " is-past")",
      "sign": given.verdict.status.sign, "word": given.verdict.status.word, "by": review.stamp.by,
      "role": given.role.rawValue, "at": HTMLText.time(review.stamp.at),
      "circumstances": circumstances(of: given),
      "because": given.because, "fix": given.fix, "fates": fates(of: review).map(\.values),
    ])
  }

  private func circumstances(of given: ReviewedClaim) -> String {
    [
      given.basis.map { " · basis: \($0.rawValue)" },
      given.checked.map { " · checked \(EnglishDate.day($0))" },
    ].compactMap(\.self).joined()
  }

  private func fates(of review: Review) -> [Remark] {
    if let retracted = review.retracted {
      return [Remark("Taken back", by: retracted.stamp, retracted.because)]
    }
    if let editors = review.overruledBy {
      let editor = shown.claim.reviews.first { $0.hash == editors }
      return [Remark("Overruled", by: editor?.stamp.by)]
    }
    if let lapse = review.lapsed {
      // What is said above of the claim need not be said again of each verdict.
      let isSaid = shown.claim.stale.contains(lapse)
      return [isSaid ? Remark("Lapsed") : Remark("Lapsed", lapse, of: shown)]
    }
    return review.isLive ? [] : [Remark("Replaced", "a later verdict by the same reviewer")]
  }
}
