public import Anchoring
public import Claims

/// How far the claims on a source answer for its newest text.
public struct SourceCoverage: Sendable {
  /// A claim where it touches the text, and how its words there stand to it.
  public struct Mark: Sendable {
    /// The claim.
    public let claim: Claim
    /// Its `claim.cited` event.
    public let citation: EventHash
    /// How the words stand to it.
    public let stance: Stance
    /// Where they stand now, in code points of the newest text.
    public let range: CodePointRange
  }

  /// A passage set apart, where it stands now.
  public struct SetApart: Sendable {
    /// What was set apart, and why.
    public let exclusion: Exclusion
    /// Where its words stand, in code points of the newest text.
    public let range: CodePointRange
  }

  /// The source.
  public let source: Source
  /// The newest revision, which all places are in.
  public let revision: Revision
  /// The sentences, and whether claims answer for them.
  public let coverage: Coverage
  /// Every place that a claim has in the text, claims in order of logging; withdrawn ones have none.
  public let marks: [Mark]
  /// The exclusions that hold, in ledger order.
  public let setApart: [SetApart]
  /// Exclusions that hold no longer: their words have changed, or cannot be told for want of a text.
  public let lapsed: [Exclusion]

  init(_ newest: NewestText, claims: [Claim], texts: [EventHash: SourceText]) {
    source = newest.source
    revision = newest.revision
    let marks = claims.filter { $0.withdrawn == nil }.flatMap { claim in
      claim.citations.compactMap { Mark($0, of: claim, in: newest) }
    }
    let places = ExclusionFollower(
      text: newest.text, revision: newest.revision.hash, texts: texts
    ).places(of: source.exclusions.filter { $0.takenBack == nil })
    let sentences = newest.text.assessedSentences()
    coverage = Coverage(
      of: sentences, in: newest.text,
      spans: marks.filter { $0.stance == .asserts }.map(\.range),
      exclusions: places.compactMap(\.range))
    self.marks = marks
    setApart = places.compactMap { exclusion, range in
      range.map { SetApart(exclusion: exclusion, range: $0) }
    }
    lapsed = places.filter { $0.range == nil }.map(\.exclusion)
  }

  /// The claims whose words lie in a sentence, in order of logging; one that is cited twice there in
  /// one stance comes once.
  public func marks(on sentence: Sentence) -> [Mark] {
    var known: Set<[String]> = []
    return marks.filter {
      $0.range.start < sentence.range.end && sentence.range.start < $0.range.end
        && known.insert([$0.claim.id, $0.stance.rawValue]).inserted
    }
  }
}

extension SourceCoverage.Mark {
  fileprivate init?(_ citation: Citation, of claim: Claim, in newest: NewestText) {
    guard let now = citation.now, now.revision == newest.revision.hash,
      citation.source == newest.source.hash, now.range.end <= newest.text.length
    else { return nil }
    switch citation.anchor {
    case .lost, .unsearched, .ambiguous: return nil
    default:
      self.init(
        claim: claim, citation: citation.hash, stance: citation.stance, range: now.range)
    }
  }
}
