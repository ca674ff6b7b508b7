internal import Anchoring
internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

extension Session {
  /// A claim that has just changed: its id, headline, whether an editor lets it stand, and words.
  func printChanged(_ claims: [ClaimInContext], json: Bool, asArray: Bool = false) {
    if json {
      if asArray {
        printJSONArray { element in for claim in claims { element(claim.json()) } }
      } else {
        printJSON(claims.first?.json() ?? JSON.null.canonical)
      }
    } else if isQuiet {
      for entry in claims { console.print(entry.claim.id) }
    } else {
      for entry in claims { printChanged(entry.claim) }
    }
  }

  private func printChanged(_ claim: Claim) {
    let stands = claim.stands != nil && claim.withdrawn == nil ? ", stands" : ""
    guard console.isTerminal else {
      return console.printRow([
        StyledText(claim.id), claim.status.styledName + StyledText(stands), StyledText(claim.text),
      ])
    }
    let head = StyledText(claim.id, .bold) + "  " + claim.status.shown + StyledText(stands) + "  "
    console.printWrapped(head + StyledText(claim.text).onOneLine, hanging: claim.id.columns + 2)
  }

  /// The cells of a claim in a list on a pipe.
  func row(of claim: Claim) -> [StyledText] {
    [StyledText(claim.id), claim.status.styledName, StyledText(claim.text)]
  }

  /// Whether the window is wide enough for a list to name sources, too.
  var hasRoomForSources: Bool { console.window().columns >= 100 }

  /// Claims as a person looks through them.
  ///
  /// - Parameter slugs: The names of sources; without them they are left out.
  func printClaims(_ claims: [Claim], slugs: [EventHash: String]) {
    guard !claims.isEmpty else { return report("stet: no claims") }
    var table = Table([
      .init("id"), .init("status"), .init("claim", truncation: .end),
      .init("source", truncation: .middle), .init("logged"),
    ])
    for claim in claims {
      let stands = claim.stands != nil && claim.withdrawn == nil ? ", stands" : ""
      var cells = [
        StyledText(claim.id), claim.status.shown + StyledText(stands), StyledText(claim.text),
      ]
      if hasRoomForSources {
        cells.append(StyledText(claim.leadingCitation.flatMap { slugs[$0.source] } ?? ""))
        cells.append(StyledText(ago(claim.logged.at), .dim))
      }
      table.append(cells)
    }
    console.print(table)
  }

  /// A claim in full.
  func printClaim(_ entry: ClaimInContext) {
    if console.isTerminal { return printPage(entry) }
    let claim = entry.claim
    console.print("\(claim.id)  \(claim.status.rawValue)  (\(claim.agreement.rawValue))")
    console.print(claim.text.replacingLineBreaks)
    var rows: [[String]] = []
    func add(_ name: String, _ value: String?) {
      if let value { rows.append([name, value]) }
    }
    add("claimant", claim.fields.claimant)
    add("context", claim.fields.context)
    add("priority", String(claim.priority))
    add("tags", claim.tags.isEmpty ? nil : claim.tags.joined(separator: ", "))
    add("assigned", claim.assigned)
    add("logged", "\(claim.logged.by), \(claim.logged.at)")
    add("stands", claim.stands.map(said))
    add(
      "withdrawn",
      claim.withdrawn.map { withdrawn in
        let duplicate = entry.duplicateOf.map { " (duplicate of \($0))" } ?? ""
        return said(withdrawn.decision) + duplicate
      })
    let ids = claim.shortIDs
    for lapse in claim.stale {
      let citation = lapse.citation.flatMap { ids[$0] }.map { " (citation \($0))" } ?? ""
      add("stale", "\(lapse.why.rawValue)\(citation), since \(lapse.since)")
    }
    console.printTable(rows)
    for citation in claim.citations { printCitation(citation, ids[citation.hash] ?? "", entry) }
    for review in claim.reviews { printReview(review, ids[review.hash] ?? "") }
    for note in claim.notes {
      console.print("")
      console.print(
        "note by \(note.stamp.by), \(note.stamp.at)\(note.isPrivate ? ", private" : ""): \(note.text)"
          .replacingLineBreaks
      )
    }
    for query in claim.queries { printQuery(query, ids[query.hash] ?? "") }
  }

  private func printQuery(_ query: Query, _ id: String) {
    console.print("")
    console.print(
      "query  \(id)  by \(query.stamp.by), \(query.stamp.at)\(query.isOpen ? ", open" : "")")
    console.print("  \(query.text)".replacingLineBreaks)
    for answer in query.answers {
      console.print(
        "  answer by \(answer.stamp.by), \(answer.stamp.at): \(answer.text)".replacingLineBreaks)
    }
  }

  private func said(_ decision: Decision) -> String {
    "\(decision.stamp.by), \(decision.stamp.at): \(decision.because)"
  }

  private func printCitation(_ citation: Citation, _ id: String, _ entry: ClaimInContext) {
    let source = entry.sources[citation.source]
    let revision = source?.revision(citation.revision)?.number
    let place = [
      source?.id ?? "an unknown source", revision.map { "revision \($0)" } ?? "",
      "\(citation.span.range)", citation.locator ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    console.print("")
    console.print("\(citation.stance.rawValue)  \(id)  \(place), \(citation.anchor.rawValue)")
    let context = entry.contexts[citation.hash]
    console.print(
      "  …\(context?.prefix ?? "")[\(citation.span.exact)]\(context?.suffix ?? "")…"
        .replacingLineBreaks)
    if let now = citation.now, let words = context?.wordsNow,
      now.revision != citation.revision
    {
      console.print("  now at \(now.range): [\(words)]".replacingLineBreaks)
    }
    if !citation.material.isEmpty {
      console.print("  changed: \(citation.material.joined(separator: "; "))")
    }
  }

  private func printReview(_ review: Review, _ id: String) {
    let state =
      switch review.fate {
      case .live: "live"
      case .retracted: "retracted"
      case .lapsed(let lapse): "lapsed: \(lapse.why.rawValue)"
      case .replaced: "replaced"
      case .overruled: "overruled"
      }
    let basis = review.given.basis.map { ", \($0.rawValue)" } ?? ""
    console.print("")
    console.print(
      "\(review.given.verdict.rawValue)  \(id)  by \(review.stamp.by) (\(review.given.role.rawValue)), \(review.stamp.at)\(basis), \(state)"
    )
    console.print("  \(review.given.because)".replacingLineBreaks)
    if let fix = review.given.fix {
      console.print("  proposed wording: \(fix)".replacingLineBreaks)
    }
  }
}

extension Claim {
  /// The citation that says where the claim stands: the first that asserts it, else the first.
  var leadingCitation: Citation? { citations.first { $0.stance == .asserts } ?? citations.first }
}
