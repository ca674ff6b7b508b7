public import Claims

/// What stands between a text and its publication.
public struct Gate: Sendable {
  /// One thing to be done.
  public enum Finding: Sendable {
    /// The claim is not verified, and no editor lets it stand.
    case claim(Claim)
    /// Nobody answers for the sentence.
    case open(CoveredSentence, source: String)
    /// No claim stands in the source.
    case unclaimed(source: String)
    /// The source's newest text is not on file, so nobody can tell what its claims cover.
    case textMissing(source: String, sha256: EventHash?)
    /// There is no claim at all, and no source that one could stand in.
    case noClaims
  }

  /// What is to be done: claims in order of logging, then sources in the order in which they were
  /// added.
  public let findings: [Finding]

  /// How many claims were looked at; withdrawn ones are not.
  public let claimCount: Int

  /// The sources whose sentences were looked at.
  public let sources: [SourceCoverage]

  /// Looks at sources and claims.
  ///
  /// - Parameters:
  ///   - states: How far each source can be looked at.
  ///   - claims: The claims that must have been settled.
  ///   - percent: From which share of covered or excluded sentences on the open ones may pass.
  init(_ states: [GateSource], claims: [Claim], requiredPercent percent: Int) {
    let claims = claims.filter { $0.withdrawn == nil }
    var findings = claims.filter(\.isUnsettled).map(Finding.claim)
    for state in states {
      switch state {
      case .weighed(let source):
        guard source.coverage.percent < percent else { continue }
        findings += source.coverage.sentences(.open).map { .open($0, source: source.source.id) }
      case .unclaimed(let source): findings.append(.unclaimed(source: source.id))
      case .textMissing(let source):
        findings.append(.textMissing(source: source.id, sha256: source.newest?.sha256))
      case .evidence: continue
      }
    }
    if claims.isEmpty, findings.isEmpty { findings.append(.noClaims) }
    self.findings = findings
    self.claimCount = claims.count
    self.sources = states.compactMap { state in
      if case .weighed(let source) = state { source } else { nil }
    }
  }
}

/// How far the gate can look at a source.
enum GateSource {
  case weighed(SourceCoverage)
  /// Claims rest on it and none stands in it: it is not what is to be published.
  case evidence
  case unclaimed(Source)
  case textMissing(Source)
}

extension Claim {
  /// Whether a reader could be told something that nobody has settled.
  fileprivate var isUnsettled: Bool {
    guard stands == nil else { return false }
    return switch status {
    case .unchecked, .inReview, .disputed, .stale, .unverifiable: true
    case .verified, .withdrawn: false
    }
  }
}
