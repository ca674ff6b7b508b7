internal import Anchoring
internal import Claims

/// What there is to say of a claim beside its words, in the order in which an editor wants to know
/// it: what its author is asked, why it is stale, verdicts and proposed wordings, then what became
/// of its words and what it rests on.
///
/// In short: the whole of it stands in the report and in `stet show`.
struct GalleyRemarks {
  /// How long a reason may be, in code points: some six lines of the margin.
  static let longestReason = 240
  /// How long words quoted from a text may be, in code points.
  static let longestQuotation = 120

  private let shown: ClaimInContext
  private let source: EventHash
  /// The citation that the note stands beside; none below the article.
  private let citation: Citation?
  /// The citations that have a place in the article.
  private let placed: Set<EventHash>

  init(
    _ shown: ClaimInContext, source: EventHash, beside citation: Citation?, placed: Set<EventHash>
  ) {
    self.shown = shown
    self.source = source
    self.citation = citation
    self.placed = placed
  }

  private var claim: Claim { shown.claim }

  /// Whether the article makes the claim: of others' claims, for which it is evidence, their own
  /// galleys say what they rest on.
  private var standsHere: Bool {
    claim.citations.contains { $0.source == source && $0.stance == .asserts }
  }

  /// As the template `galley-note.html` lists them.
  var values: [Templates.Values] {
    queries + decisions + stale + verdicts + words + (standsHere ? evidence : [])
  }

  private func remark(_ lead: String, _ text: String?, style: String? = nil) -> Templates.Values {
    Templates.values(["lead": lead, "text": text, "style": style])
  }

  private var queries: [Templates.Values] {
    claim.openQueries.map { remark("Query, \($0.stamp.by)", $0.text, style: "query") }
  }

  // MARK: Judgement

  private var decisions: [Templates.Values] {
    let split = claim.agreement == .split ? [remark("Reviewers disagree", nil)] : []
    guard let stands = claim.stands else { return split }
    return split + [
      remark("Let stand, \(stands.stamp.by)", stands.because.inShort(Self.longestReason))
    ]
  }

  private var stale: [Templates.Values] {
    claim.stale.map { lapse in
      let cited = claim.citations.first { $0.hash == lapse.citation }
      let elsewhere = cited.flatMap { $0.source == source ? nil : $0.source }
      let place = elsewhere.map { " in \(shown.name(ofSource: $0))" } ?? ""
      return remark(
        "Stale since \(EnglishDate.time(lapse.since))", lapse.why.sentence(in: place),
        style: "stale")
    }
  }

  private var verdicts: [Templates.Values] {
    let lapsed = claim.status == .stale ? claim.lapsedReviews : []
    let leading = claim.leadingReview?.given.verdict
    // The headline beside the number says it already.
    let isSaid = leading?.status == claim.status
    return lapsed.flatMap { judgement($0, "Was \($0.given.verdict.rawValue), ") }
      + claim.liveReviews.flatMap { review in
        let isLeading = review.given.verdict == leading
        return judgement(
          review, isLeading ? isSaid ? "" : "\(review.word), " : "Dissent: \(review.word), ")
      }
      + claim.overruledReviews.flatMap { judgement($0, "Overruled dissent: \($0.word), ") }
  }

  private func judgement(_ review: Review, _ lead: String) -> [Templates.Values] {
    let basis = review.given.basis.map { " (\($0.rawValue))" } ?? ""
    let because = remark(
      "\(lead)\(review.stamp.by)\(basis)", review.given.because.inShort(Self.longestReason))
    let fix = review.given.fix.map { remark("Proposed", $0, style: "fix") }
    return [because, fix].compactMap(\.self)
  }

  // MARK: Words

  /// What became of the words since they were cited, and words of the claim that the article does
  /// not have.
  private var words: [Templates.Values] {
    let beside = citation.map(changes) ?? []
    let absent = claim.citations.filter { $0.source == source && !placed.contains($0.hash) }
    return beside
      + absent.map { absent in
        let number = shown.revisionNumber(of: absent.revision, in: source)
        let cited = number.map { ", cited in revision \($0)" } ?? ""
        return remark(
          "\(absent.anchor.change?.word ?? "Not found")\(cited)",
          "\(absent.stance.rawValue) “\(absent.span.exact.inShort(Self.longestQuotation))”",
          style: "stale")
      }
  }

  private func changes(_ citation: Citation) -> [Templates.Values] {
    let fate = citation.anchor.change.map { word, _ in
      let isAsCited = shown.wordsNow(of: citation)?.utf8.elementsEqual(citation.span.exact.utf8)
      let cited = isAsCited ?? false ? nil : citation.span.exact.inShort(Self.longestQuotation)
      return remark(word, cited.map { "cited as “\($0)”" })
    }
    guard !citation.material.isEmpty else { return fate.map { [$0] } ?? [] }
    let material = remark("Changed", citation.material.joined(separator: "; "), style: "stale")
    return [fate, material].compactMap(\.self)
  }

  // MARK: Evidence

  /// What the claim rests on elsewhere, evidence against it first.
  private var evidence: [Templates.Values] {
    let elsewhere = claim.citations.filter { $0.source != source }
    let rows = [Stance.refutes, .supports, .asserts, .mentions].compactMap {
      stance -> Templates.Values? in
      let citations = elsewhere.filter { $0.stance == stance }
      guard !citations.isEmpty else { return nil }
      let words = citations.map { citation in
        "\(shown.name(ofSource: citation.source)) “\(citation.span.exact.inShort(Self.longestQuotation))”"
      }
      return remark(
        stance.evidence, words.joined(separator: "; "), style: stance == .refutes ? "stale" : nil)
    }
    return rows + onlyVoice
  }

  private var onlyVoice: [Templates.Values] {
    switch shown.onlyVoice {
    case .agency(let name): [remark("One agency only", name)]
    case .publisher(let name): [remark("One publisher only", name)]
    case .source(let name): [remark("One source only", name)]
    case nil: []
    }
  }
}

extension Review {
  fileprivate var word: String { given.verdict.status.word }
}

extension Stance {
  fileprivate var evidence: String {
    switch self {
    case .asserts: "Stands too in"
    case .supports: "Supported by"
    case .refutes: "Refuted by"
    case .mentions: "See"
    }
  }
}
