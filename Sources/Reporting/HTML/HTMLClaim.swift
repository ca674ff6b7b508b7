internal import Claims

/// One claim as the values of the template `claim.html`, which goes with the styles of `claim.css`.
struct HTMLClaim {
  let shown: ClaimInContext
  /// The element that holds the claim's wording: `h3`, or `h4` below a source's heading.
  let heading: String
  /// The sources that the page has an entry for.
  let listed: Set<EventHash>
  private let leading: Citation?
  private let section: ReportSection

  init(_ claim: ClaimInContext, in report: Report, listed: Set<EventHash>, heading: String = "h3") {
    self.shown = claim
    self.heading = heading
    self.listed = listed
    self.leading = report.leadingCitation(of: claim.claim)
    self.section = ReportSection(claim.claim)
  }

  var claim: Claim { shown.claim }

  /// The claim as an article of the page.
  var html: String { Templates.render("claim.html", values) }

  private var values: Templates.Values {
    let verdicts = HTMLVerdicts(of: shown)
    let lists: [(name: String, values: [Templates.Values])] = [
      ("flags", flags.map(\.values)), ("verdicts", verdicts.current.map(verdicts.values)),
      ("citations", citations), ("queries", queries),
      ("notes", shown.publicNotes.map { Remark("Note", by: $0.stamp, $0.text).values }),
      ("facts", facts), ("events", events.map(\.values)),
    ]
    let values = Templates.values([
      "anchor": HTMLText.attribute(claim.id), "id": claim.id, "text": claim.text,
      "heading": heading, "class": isLong ? "claim is-long" : "claim",
      "status": claim.status.rawValue,
      "statusWord": claim.status.word, "sign": claim.status.sign, "side": side,
      "verdictsClass": isSplit ? "verdicts side-by-side" : "verdicts",
      "earlier": earlier(verdicts), "tags": claim.tags, "hasTags": !claim.tags.isEmpty,
    ])
    return lists.reduce(into: values) { values, list in
      values[list.name] = list.values
      values["has-\(list.name)"] = !list.values.isEmpty
    }
  }

  /// Whether reasons stand beside each other, so that an editor can weigh one against another.
  private var isSplit: Bool { section == .undecided && claim.liveReviews.count > 1 }

  /// Whether it may be broken between two pages: a short claim is kept on one.
  private var isLong: Bool {
    claim.citations.count + claim.reviews.count + claim.queries.count + shown.publicNotes.count > 4
  }

  // MARK: Beside the claim

  private var side: [String] {
    [
      claim.priority == 2 ? nil : "Priority \(claim.priority)",
      claim.assigned.map { "Assigned to \($0)" },
    ].compactMap(\.self)
  }

  // MARK: What an editor should know first

  private var flags: [Remark] {
    var flags: [Remark] = []
    if let withdrawn = claim.withdrawn {
      flags.append(
        Remark(
          "Withdrawn", by: withdrawn.decision.stamp, withdrawn.decision.because,
          sameAs: shown.duplicateOf))
    }
    if claim.agreement == .split {
      flags.append(Remark("Reviewers disagree", split))
    } else if claim.status == .inReview {
      flags.append(
        Remark(
          "Waits for more sign-offs", "\(claim.liveReviews.count) of \(claim.signOffsAsked)"))
    }
    let open = claim.openQueries.count
    if open > 0 {
      flags.append(Remark("Waits for the author", open == 1 ? "1 query" : "\(open) queries"))
    }
    flags += claim.stale.map { Remark("Stale", $0, of: shown) }
    if let stands = claim.stands {
      flags.append(Remark("Let stand", by: stands.stamp, stands.because))
    }
    flags += onlyVoice
    return flags
  }

  private var split: String {
    Verdict.allCases.compactMap { verdict in
      let count = claim.liveReviews.count { $0.given.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }.joined(separator: ", ")
  }

  private var onlyVoice: [Remark] {
    let meaning = "no source independent of it supports the claim"
    return switch shown.onlyVoice {
    case .agency(let name): [Remark("One agency only", name, aside: meaning)]
    case .publisher(let name): [Remark("One publisher only", name, aside: meaning)]
    case .source(let name): [Remark("One source only", name, aside: meaning)]
    case nil: []
    }
  }

  // MARK: In full

  private var facts: [Templates.Values] {
    [("Claimant", claim.fields.claimant), ("Context", claim.fields.context)].compactMap {
      label, value in value.map { ["label": label, "value": $0] }
    }
  }

  private var events: [Remark] {
    let worded = claim.worded == claim.logged ? [] : [Remark("Reworded", by: claim.worded)]
    return [Remark("Logged", by: claim.logged)] + worded
  }

  private var queries: [Templates.Values] {
    claim.queries.map { query in
      [
        "question": Remark("Asked the author", by: query.stamp, query.text).values,
        "isOpen": query.isOpen,
        "answers": query.answers.map { Remark("Answer", by: $0.stamp, $0.text).values },
      ]
    }
  }

  private func earlier(_ verdicts: HTMLVerdicts) -> Templates.Values? {
    let past = verdicts.earlier
    guard !past.isEmpty else { return nil }
    return [
      "count": past.count == 1 ? "1 earlier verdict" : "\(past.count) earlier verdicts",
      "verdicts": past.map(verdicts.values),
    ]
  }

  private var citations: [Templates.Values] {
    let others = claim.citations.filter { $0.hash != leading?.hash }
    return ([leading].compactMap(\.self) + others).map {
      HTMLCitation($0, of: shown, isListed: listed.contains($0.source)).values
    }
  }
}
