internal import Reporting

extension ClaimsLeftOut {
  /// `3 of 12 claims; left out: 7 without a settled verdict, 2 this desk's own`; nothing where
  /// nothing is left out.
  var words: String? {
    let reasons = Reason.allCases.compactMap { reason in
      counts[reason].map { "\($0) \(reason.words)" }
    }
    if reasons.isEmpty { return nil }
    return "\(taken) of \(total.counted("claim")); left out: \(reasons.joined(separator: ", "))"
  }
}

extension ClaimsLeftOut.Reason {
  fileprivate var words: String {
    switch self {
    case .withdrawn: "withdrawn"
    case .unsettled: "without a settled verdict"
    case .unattributed: "of nobody named"
    case .own: "this desk's own"
    case .uncited: "without a citation"
    }
  }
}
