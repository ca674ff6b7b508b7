internal import Anchoring
public import Claims

extension Event {
  /// What its author did, in a few words that begin with a verb in the past.
  public var deed: String {
    switch body {
    case .deskOpened: "opened the desk"
    case .sourceAdded: "added the source"
    case .sourceDescribed: "described the source"
    case .sourceRevised: "recorded a text"
    case .sourceExcluded: "set a passage apart"
    case .sourceIncluded: "took a passage back in"
    case .sourceSigned(let signed): "signed it off (\(signed.role.rawValue))"
    case .claimLogged: "logged the claim"
    case .claimDescribed: "described the claim"
    case .claimReworded: "reworded it"
    case .claimTagged: "tagged the claim"
    case .claimCited(let cited): "cited words (\(cited.stance.rawValue))"
    case .claimUncited: "took a citation back"
    case .claimAnchored(let anchored):
      "\(anchored.byHand ? "set" : "found") where words stand: \(anchored.anchor.rawValue)"
    case .claimReviewed(let review):
      "gave a verdict (\(review.role.rawValue)): \(review.verdict.rawValue)"
    case .claimUnreviewed: "took a verdict back"
    case .claimStood(let stood): "let it stand (\(stood.role.rawValue))"
    case .claimAssigned(_, let handle):
      handle.isEmpty ? "assigned it to nobody" : "assigned it to \(handle)"
    case .claimNoted(_, _, let isPrivate): isPrivate ? "noted, privately" : "noted"
    case .claimAsked: "asked the author"
    case .claimAnswered: "recorded an answer"
    case .claimWithdrawn(_, _, let duplicateOf):
      duplicateOf == nil ? "withdrew it" : "withdrew it as a duplicate"
    case .claimReopened: "reopened it"
    case .unknown: kind
    }
  }
}
