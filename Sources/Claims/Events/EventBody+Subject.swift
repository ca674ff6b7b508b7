extension EventBody {
  /// The claim or source that a body of a known kind names; none where the event brings it itself,
  /// or is about neither.
  var subject: EventHash? {
    switch self {
    case .deskOpened, .sourceAdded, .claimLogged, .unknown: nil
    case .sourceDescribed(let source, _), .sourceIncluded(let source, _, _): source
    case .sourceRevised(let revised): revised.source
    case .sourceExcluded(let passage): passage.source
    case .sourceSigned(let signed): signed.source
    case .claimCited(let cited): cited.claim
    case .claimAnchored(let anchored): anchored.claim
    case .claimReviewed(let review): review.claim
    case .claimStood(let stood): stood.claim
    case .claimDescribed(let claim, _), .claimReworded(let claim, _, _),
      .claimTagged(let claim, _, _), .claimUncited(let claim, _, _),
      .claimUnreviewed(let claim, _, _), .claimAssigned(let claim, _),
      .claimNoted(let claim, _, _), .claimAsked(let claim, _), .claimAnswered(let claim, _, _),
      .claimWithdrawn(let claim, _, _), .claimReopened(let claim, _):
      claim
    }
  }
}
