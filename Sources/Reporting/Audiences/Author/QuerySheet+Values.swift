internal import Anchoring
internal import Claims

/// What the parts of a sheet say.
extension QuerySheet {
  struct Top {
    let title: String
    let organisation: String?
    let checked: [CheckedText]
    let summary: String

    init(title: String, _ report: Report, _ contents: Contents) {
      self.title = title
      self.organisation = report.organisation
      self.checked = report.checkedSources.map(CheckedText.init)
      let counts = [
        (contents.openQueries, "open query", "open queries"),
        (contents.claims[.disputed]?.count ?? 0, "disputed claim", "disputed claims"),
        (contents.claims[.changed]?.count ?? 0, "claim to check again", "claims to check again"),
      ]
      let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
      self.summary = said.isEmpty ? "Nothing waits for an answer" : said.joined(separator: ", ")
    }
  }

  /// A question that waits for its answer.
  struct OpenQuery {
    let number: Int
    let id: String
    let claim: String
    let statement: String
    let place: ClaimInText?
    let by: String
    let at: ShownTime
    let question: String

    init(number: Int, _ query: Query, id: String, on claim: Claim, at place: ClaimInText?) {
      self.number = number
      self.id = id
      self.claim = claim.id
      self.statement = claim.text
      self.place = place
      self.by = query.stamp.by
      self.at = ShownTime(query.stamp.at)
      self.question = query.text
    }
  }

  /// A question and what came back, if anything did.
  struct AskedQuery {
    let claim: String
    let question: String
    let by: String
    let at: ShownTime
    let isOpen: Bool
    let answers: [Reply]

    struct Reply {
      let text: String
      let by: String
      let at: ShownTime
    }

    init(_ query: Query, on claim: Claim) {
      self.claim = claim.id
      self.question = query.text
      self.by = query.stamp.by
      self.at = ShownTime(query.stamp.at)
      self.isOpen = query.isOpen
      self.answers = query.answers.map {
        Reply(text: $0.text, by: $0.stamp.by, at: ShownTime($0.stamp.at))
      }
    }
  }

  /// A claim that is disputed, or whose ground has changed.
  struct ClaimInDoubt {
    let number: Int
    let id: String
    let statement: String
    let place: ClaimInText?
    /// What stands in its place in the newest text, where that is something else.
    let now: ShownQuotation?
    let hasChanges: Bool
    let changes: [String]
    /// What was found, the finding in doubt first.
    let findings: [Finding]
    let hasContrary: Bool
    let contrary: [ShownEvidence]

    init(
      number: Int, _ shown: ClaimInContext, in report: Report, _ text: TextReader
    ) throws {
      let claim = shown.claim
      let leading = report.leadingCitation(of: claim)
      self.number = number
      self.id = claim.id
      self.statement = claim.text
      self.place = leading.map { ClaimInText($0, in: shown) }
      self.now = try leading.flatMap { citation in
        citation.isSound ? nil : try shown.quotationNow(of: citation, text)
      }
      self.changes =
        claim.stale.map { shown.sentence(of: $0) }
        + (leading.map { citation in citation.material } ?? [])
      self.hasChanges = !changes.isEmpty
      let reviews = claim.status == .stale ? claim.lapsedReviews : claim.liveReviews
      self.findings =
        (reviews.filter { $0.given.verdict == .disputed }
        + reviews.filter { $0.given.verdict != .disputed })
        .map { Finding($0, isPast: claim.status == .stale) }
      let unseen = Set(claim.stale.filter { $0.why == .evidence }.compactMap(\.citation))
      self.contrary = claim.citations.filter { $0.stance == .refutes || unseen.contains($0.hash) }
        .map { ShownEvidence($0, in: shown) }
      self.hasContrary = !contrary.isEmpty
    }
  }

  /// A verdict without who gave it.
  struct Finding {
    let verdict: String
    let because: String
    /// The wording proposed instead.
    let fix: String?

    init(_ review: Review, isPast: Bool) {
      let word = review.given.verdict.status.word
      self.verdict = isPast ? "Was \(word.lowercased())" : word
      self.because = review.given.because
      self.fix = review.given.fix
    }
  }
}

extension ClaimInContext {
  /// Why a verdict lapsed, as a sentence begins; the source by its title.
  func sentence(of lapse: Lapse) -> String {
    let citation = claim.citations.first { $0.hash == lapse.citation }
    let source = citation.flatMap { sources[$0.source]?.title }
    return lapse.why.sentence(in: source.map { " in “\($0)”" } ?? "")
  }
}
