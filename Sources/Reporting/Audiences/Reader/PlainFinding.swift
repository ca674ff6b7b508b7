internal import Claims

/// What came of a claim, as far as the public is told: never more than the verdicts say.
enum PlainFinding: CaseIterable {
  case verified
  case disputed
  case notEstablished
  /// Nobody has settled it, or its reviewers differ.
  case open
  /// It was settled, and what that rested on has changed since.
  case openAgain

  /// `nil` for a claim that was taken out of the reckoning.
  init?(_ status: Status, _ agreement: Agreement) {
    switch status {
    case .withdrawn: return nil
    case .stale: self = .openAgain
    // A verdict that another live one contradicts is no finding yet.
    case _ where agreement == .split: self = .open
    case .verified: self = .verified
    case .disputed: self = .disputed
    case .unverifiable: self = .notEstablished
    case .unchecked, .inReview: self = .open
    }
  }

  /// The word over a finding.
  var word: String {
    switch self {
    case .verified: "Verified"
    case .disputed: "Disputed"
    case .notEstablished: "Could not be established"
    case .open: "Still being checked"
    case .openAgain: "Being checked again"
    }
  }

  /// What the word says, and no more.
  var meaning: String {
    switch self {
    case .verified: "We checked it and it holds on the grounds given."
    case .disputed: "We checked it and dispute it on the grounds given."
    case .notEstablished:
      "We checked it and could establish neither that it holds nor that it does not."
    case .open: "We have not settled it."
    case .openAgain: "The words or the grounds have changed since we settled it."
    }
  }
}
