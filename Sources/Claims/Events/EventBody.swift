/// What happened: one case a kind, with the fields of its body.
///
/// Kinds that this version does not know are kept as they came, so that they can be exported again.
public enum EventBody: Hashable, Sendable {
  case deskOpened(nonce: String)

  case sourceAdded(SourceFields)
  case sourceDescribed(source: EventHash, changes: SourceFields)
  case sourceRevised(RevisedSource)
  case sourceExcluded(ExcludedPassage)
  case sourceIncluded(source: EventHash, excluded: EventHash, because: String)
  case sourceSigned(SignedSource)

  case claimLogged(LoggedClaim)
  case claimDescribed(claim: EventHash, changes: ClaimFields)
  case claimReworded(claim: EventHash, text: String, because: String)
  case claimTagged(claim: EventHash, add: [String], remove: [String])
  case claimCited(CitedClaim)
  case claimUncited(claim: EventHash, citation: EventHash, because: String)
  case claimAnchored(AnchoredCitation)
  case claimReviewed(ReviewedClaim)
  case claimUnreviewed(claim: EventHash, review: EventHash, because: String)
  case claimStood(StoodClaim)
  case claimAssigned(claim: EventHash, to: String)
  case claimNoted(claim: EventHash, text: String, isPrivate: Bool)
  case claimAsked(claim: EventHash, text: String)
  case claimAnswered(claim: EventHash, query: EventHash, text: String)
  case claimWithdrawn(claim: EventHash, because: String, duplicateOf: EventHash?)
  case claimReopened(claim: EventHash, because: String)

  case unknown(kind: String)
}
