internal import Claims

/// The parts that a report for people puts claims into, in its order; each claim stands in one of
/// them.
enum ReportSection: String, CaseIterable {
  case undecided = "Needs a decision"
  case disputed = "Disputed"
  case stale = "Stale"
  case unverifiable = "Could not be established"
  case verified = "Verified"
  case unchecked = "Not checked yet"
  case withdrawn = "Withdrawn"

  /// Where a claim belongs: an open disagreement comes before the status that it leads to.
  init(_ status: Status, _ agreement: Agreement) {
    self =
      switch status {
      case .withdrawn: .withdrawn
      case _ where agreement == .split: .undecided
      case .inReview: .undecided
      case .disputed: .disputed
      case .stale: .stale
      case .unverifiable: .unverifiable
      case .verified: .verified
      case .unchecked: .unchecked
      }
  }

  init(_ claim: Claim) { self.init(claim.status, claim.agreement) }

  init(_ outline: ClaimOutline) { self.init(outline.status, outline.agreement) }

  /// Whether a claim takes one line, for there is no verdict to show.
  var isList: Bool { self == .unchecked || self == .withdrawn }
}
