internal import Anchoring
internal import Claims

/// A settled claim as the public reads it.
struct PublishedClaim {
  let anchor: String
  /// Whether the heading stands below another one, of its text.
  let isGrouped: Bool
  let heading: String
  let statement: String
  let word: String
  let sign: String
  let styleClass: String
  let claimant: String?
  let context: String?
  /// The words of the newest text that it stands on: a finding that counts was given on these.
  let words: ShownQuotation?
  /// The words that it stood on, where the newest text has none in their place.
  let earlier: ShownQuotation?
  let reasons: [Reason]
  let hasEvidence: Bool
  let evidence: [PublishedEvidence]
  /// That all that supports it comes from one place.
  let onlyVoice: String?

  struct Reason {
    let because: String
    let basis: String?
    let fix: String?
    /// The day on which it was checked.
    let day: String
  }

  init(
    _ shown: ClaimInContext, anchor: String, isGrouped: Bool, in report: Report, _ text: TextReader
  ) throws {
    let claim = shown.claim
    let finding = PlainFinding(claim.status, claim.agreement)
    self.anchor = anchor
    self.isGrouped = isGrouped
    self.heading = isGrouped ? "h4" : "h3"
    self.statement = claim.text
    self.word = finding?.word ?? ""
    self.sign = claim.status.sign
    self.styleClass = claim.status.styleClass
    self.claimant = claim.fields.claimant
    self.context = claim.fields.context
    let asserting = report.leadingCitation(of: claim).flatMap { citation in
      let source = shown.sources[citation.source].map { PublishedSource($0) }
      return citation.stance == .asserts && source?.isNamed == true ? citation : nil
    }
    let now = try asserting.flatMap { try shown.quotationNow(of: $0, text) }
    let cited = asserting.map { ShownQuotation($0, in: shown) }
    self.words = now ?? (asserting?.isSound == true ? cited : nil)
    self.earlier = words == nil ? cited : nil
    self.reasons = claim.liveReviews.map { review in
      Reason(
        because: review.given.because, basis: review.given.basis?.words, fix: review.given.fix,
        day: EnglishDate.day(review.given.checked ?? String(review.stamp.at.prefix(10))))
    }
    self.evidence = claim.citations.compactMap { PublishedEvidence($0, in: shown) }
    self.hasEvidence = !evidence.isEmpty
    self.onlyVoice = shown.onlyVoice.map { Self.sentence(of: $0, on: shown) }
  }

  private static func sentence(of voice: OnlyVoice, on shown: ClaimInContext) -> String {
    // A publisher that is given for a conversation is a person, or leads to one.
    let isPublic = shown.sources.values.allSatisfy { PublishedSource($0).isNamed }
    let one =
      switch voice {
      case .agency(let name) where isPublic: "agency: \(name)"
      case .publisher(let name) where isPublic: "publisher: \(name)"
      case .agency: "agency"
      case .publisher, .source: "source"
      }
    return "All that supports it comes from one \(one)"
  }
}

extension Basis {
  /// What a verdict was given on, in words.
  fileprivate var words: String {
    switch self {
    case .document: "a document"
    case .independent: "an independent source"
    case .sameAgency: "a source of the same agency"
    case .call: "a conversation"
    case .author: "the author's word"
    case .arithmetic: "arithmetic"
    case .inference: "inference"
    }
  }
}
