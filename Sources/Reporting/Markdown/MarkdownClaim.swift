internal import Claims

/// One claim in the Markdown report.
struct MarkdownClaim {
  let shown: ClaimInContext
  /// The sources that the report has an entry for.
  let listed: Set<EventHash>
  private let leading: Citation?
  private let section: ReportSection

  init(_ claim: ClaimInContext, in report: Report, listed: Set<EventHash>) {
    self.shown = claim
    self.listed = listed
    self.leading = report.leadingCitation(of: claim.claim)
    self.section = ReportSection(claim.claim)
  }

  var claim: Claim { shown.claim }

  private var title: String {
    "\(Markdown.bold(inline(claim.id))) \(inline(claim.text))"
  }

  // MARK: One line

  /// The claim on one line, where nobody has judged it or its judgement no longer matters.
  var line: String {
    var parts = [title]
    if let withdrawn = claim.withdrawn {
      let survivor = shown.duplicateOf.map { "; says the same as \(inline($0))" }
      parts.append(
        "withdrawn by \(said(withdrawn.decision))\(survivor ?? "")")
    } else {
      let source = leading.map { "(\(inline(shown.name(ofSource: $0.source))))" }
      parts[0] += source.map { " " + $0 } ?? ""
      if claim.priority == 1 { parts.append("priority 1") }
      if let assigned = claim.assigned { parts.append("assigned to \(inline(assigned))") }
      if let stands = claim.stands {
        parts.append("let stand by \(said(stands))")
      }
    }
    return parts.joined(separator: " — ")
  }

  // MARK: In full

  /// The claim with its words in context, its verdicts and what an editor should know of them.
  var entry: String {
    let columns = section == .undecided && claim.liveReviews.count > 1 ? [sideBySide] : []
    let bullets = bullets(withReviews: columns.isEmpty).map { "- \($0)" }
    let blocks = [title] + columns + [bullets.joined(separator: "\n")]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func bullets(withReviews: Bool) -> [String] {
    var bullets: [String] = []
    if claim.agreement != .split, claim.status == .inReview {
      let given = claim.liveReviews.count
      bullets.append("waits for more sign-offs: \(given) of \(claim.signOffsAsked)")
    }
    bullets += claim.stale.map(why)
    if claim.status == .stale { bullets += claim.lapsedReviews.map(before) }
    if withReviews { bullets += claim.liveReviews.flatMap(judgement) }
    bullets += claim.overruledReviews.map(overruled)
    if let stands = claim.stands {
      bullets.append("let stand by \(said(stands))")
    }
    bullets += onlyVoice
    bullets += orderedCitations.map(words(of:))
    bullets += about
    bullets += shown.publicNotes.map { "note by \(said($0.stamp, $0.text))" }
    return bullets
  }

  private var orderedCitations: [Citation] {
    [leading].compactMap(\.self) + claim.citations.filter { $0.hash != leading?.hash }
  }

  private var about: [String] {
    let facts = [
      claim.fields.claimant.map { "claimant: \(inline($0))" },
      claim.fields.context.map { "context: \(inline($0))" },
      claim.priority == 1 ? "priority 1" : nil,
      claim.tags.isEmpty ? nil : "tags: \(claim.tags.map(inline).joined(separator: ", "))",
      claim.assigned.map { "assigned to \(inline($0))" },
    ].compactMap(\.self)
    return facts.isEmpty ? [] : [facts.joined(separator: "; ")]
  }

  private var onlyVoice: [String] {
    let meaning = "no source independent of it supports the claim"
    return switch shown.onlyVoice {
    case .agency(let name): ["**one agency only: \(inline(name))** — \(meaning)"]
    case .publisher(let name): ["**one publisher only: \(inline(name))** — \(meaning)"]
    case .source(let name): ["**one source only: \(inline(name))** — \(meaning)"]
    case nil: []
    }
  }

  private func said(_ decision: Decision) -> String {
    said(decision.stamp, decision.because)
  }

  private func said(_ stamp: Stamp, _ text: String) -> String {
    "\(inline(stamp.by)), \(inline(stamp.at)): \(inline(text))"
  }

  func inline(_ text: String) -> String { Markdown.inline(text) }
}

// MARK: - Verdicts

extension MarkdownClaim {
  private func judgement(_ review: Review) -> [String] {
    let fix = review.given.fix.map { "proposed wording: \(inline($0))" }
    return [verdict(review), fix].compactMap(\.self)
  }

  private func verdict(_ review: Review) -> String {
    "**\(review.given.verdict.rawValue)** by \(who(review)), \(when(review)):"
      + " \(inline(review.given.because))"
  }

  private func before(_ review: Review) -> String { "was \(verdict(review))\(aside(review))" }

  private func overruled(_ review: Review) -> String {
    let editor = claim.reviews.first { $0.hash == review.overruledBy }?.stamp.by
    let by = editor.map { " by \(inline($0))" } ?? ""
    return "overruled\(by): \(verdict(review))\(aside(review))"
  }

  private func aside(_ review: Review) -> String {
    review.given.fix.map { " (proposed wording: \(inline($0)))" } ?? ""
  }

  private func who(_ review: Review) -> String {
    "\(inline(review.stamp.by)) (\(review.given.role.rawValue))"
  }

  private func when(_ review: Review) -> String {
    [
      inline(review.stamp.at), review.given.checked.map { "checked \(inline($0))" },
      review.given.basis.map { "basis: \($0.rawValue)" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// The live verdicts in columns, so that an editor can weigh one reason against another.
  private var sideBySide: String {
    let live = claim.liveReviews
    var rows = [
      live.map { inline($0.given.because) },
      live.map { when($0) },
    ]
    if live.contains(where: { $0.given.fix != nil }) {
      rows.append(live.map { $0.given.fix.map { "proposed wording: \(inline($0))" } ?? "" })
    }
    return Markdown.table(live.map { "\($0.given.verdict.rawValue): \(who($0))" }, rows)
  }
}
