internal import Claims

/// A verdict as it was given, and all that has become of it.
struct RecordedVerdict {
  let word: String
  let sign: String
  let styleClass: String
  let by: String
  let role: String
  let at: ShownTime
  /// The day on which it was checked, where that is another one.
  let checked: String?
  let basis: String?
  let because: String
  let fix: String?
  /// How many verdicts the desk then asked for.
  let signOffs: Int
  /// The citations that it rests on, by their labels.
  let restsOn: String?
  /// The `claim.reviewed` event.
  let event: String
  let fates: [String]

  /// - Parameter labels: What the record calls the claim's citations.
  init(_ review: Review, in shown: ClaimInContext, labels: [EventHash: String]) {
    let given = review.given
    let status = given.verdict.status
    self.word = status.word
    self.sign = status.sign
    self.styleClass = status.styleClass
    self.by = review.stamp.by
    self.role = given.role.rawValue
    self.at = ShownTime(review.stamp.at)
    self.checked = given.checked.map(EnglishDate.day)
    self.basis = given.basis?.rawValue
    self.because = given.because
    self.fix = given.fix
    self.signOffs = given.signOffs
    let rests = review.rests.map { labels[$0] ?? "a citation that has not arrived" }
    self.restsOn = rests.isEmpty ? nil : rests.joined(separator: ", ")
    self.event = review.hash.hex
    self.fates = review.fates(in: shown)
  }
}

extension Review {
  /// What has become of the verdict, each in a sentence: one that counts has one fate, that it does.
  fileprivate func fates(in shown: ClaimInContext) -> [String] {
    if isLive { return ["It counts."] }
    let others = shown.claim.reviews
    let overruling = others.first { $0.hash == overruledBy }
    let isReplaced =
      others.last { $0.stamp.by == stamp.by }?.hash != hash
    let fates: [String?] = [
      overruling.map { "Overruled by \($0.stamp.by), \(EnglishDate.time($0.stamp.at))." },
      retracted.map {
        "Taken back by \($0.stamp.by), \(EnglishDate.time($0.stamp.at)): \($0.because)"
      },
      lapsed.map { "Lapsed on \(EnglishDate.time($0.since)): \(shown.sentence(of: $0))." },
      isReplaced ? "Replaced by a later verdict of the same reviewer." : nil,
    ]
    return fates.compactMap(\.self)
  }
}
