internal import Anchoring
internal import Claims
internal import Reporting
internal import Terminal

extension Session {
  /// How wide a page is set: lines much longer are hard to read, however wide the window.
  private var measure: Int { min(console.window().columns, 100) }

  /// A claim as a page: its headline and words, what is known of it, then its evidence, verdicts,
  /// notes and queries.
  func printPage(_ entry: ClaimInContext) {
    let claim = entry.claim
    let ids = claim.shortIDs
    let agreement = claim.agreement == .none ? "" : "  \(claim.agreement.rawValue)"
    let stands = claim.stands != nil && claim.withdrawn == nil ? "  stands" : ""
    console.print(
      StyledText(claim.id, .bold) + "  " + claim.status.shown
        + StyledText(agreement + stands, .dim))
    set(StyledText(claim.text, .bold), indent: 0)
    console.print("")
    console.printFacts(facts(of: entry, ids))
    for citation in claim.citations { printEvidence(citation, ids[citation.hash] ?? "", entry) }
    for review in claim.reviews { printVerdict(review, ids[review.hash] ?? "") }
    for note in claim.notes {
      head(StyledText(note.isPrivate ? "private note" : "note", .bold), "by \(who(note.stamp))")
      set(StyledText(note.text))
    }
    for query in claim.queries {
      head(
        query.isOpen ? StyledText("open query", Style(.yellow, .bold)) : StyledText("query", .bold),
        "by \(who(query.stamp))", id: ids[query.hash])
      set(StyledText(query.text))
      for answer in query.answers {
        set(StyledText("answer  ", .dim) + StyledText(answer.text))
        set(StyledText("recorded by \(who(answer.stamp))", .dim), indent: 10)
      }
    }
  }

  /// Words on as many lines as they take, all indented.
  private func set(_ words: StyledText, indent: Int = 2) {
    let space = StyledText(String(repeating: " ", count: indent))
    for line in words.onOneLine.wrapped(to: max(measure - indent, 20)) {
      console.print(space + line)
    }
  }

  /// The line that begins a part of the page, below an empty one.
  private func head(_ what: StyledText, _ rest: String, id: String? = nil) {
    console.print("")
    let line = what + StyledText("  " + rest) + StyledText(id.map { "  \($0)" } ?? "", .dim)
    for line in line.onOneLine.wrapped(to: measure, hanging: 2) { console.print(line) }
  }

  private func who(_ stamp: Stamp) -> String { "\(stamp.by), \(ago(stamp.at))" }

  private func facts(
    of entry: ClaimInContext, _ ids: [EventHash: String]
  ) -> [(name: String, value: StyledText)] {
    let claim = entry.claim
    var facts: [(name: String, value: StyledText)] = []
    func add(_ name: String, _ value: String?, _ style: Style = .plain) {
      if let value, !value.isEmpty { facts.append((name, StyledText(value, style))) }
    }
    func said(_ decision: Decision) -> String { "\(decision.because) (\(who(decision.stamp)))" }
    add("claimant", claim.fields.claimant)
    add("context", claim.fields.context)
    add("priority", claim.fields.priority.map(String.init))
    add("tags", claim.tags.joined(separator: ", "))
    add("assigned", claim.assigned.map { "to \($0)" })
    add("logged", "by \(who(claim.logged))")
    add("stands", claim.stands.map(said))
    let duplicate = entry.duplicateOf.map { ", duplicate of \($0)" } ?? ""
    add("withdrawn", claim.withdrawn.map { said($0.decision) + duplicate })
    for lapse in claim.stale {
      let citation = claim.citations.first { $0.hash == lapse.citation }
      let source = citation.flatMap { entry.sources[$0.source]?.id }
      let id = lapse.citation.flatMap { ids[$0] }.map { ", citation \($0)" } ?? ""
      add(
        "stale",
        lapse.why.sentence(in: source.map { " in \($0)" } ?? "") + id
          + " (\(ago(lapse.since)))", .concern)
    }
    return facts
  }

  private func printEvidence(_ citation: Citation, _ id: String, _ entry: ClaimInContext) {
    let source = entry.sources[citation.source]
    let revision = source?.revision(citation.revision)?.number
    let place = [
      source?.id ?? "an unknown source", revision.map { "revision \($0)" } ?? "",
      "\(citation.span.range)", citation.locator ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    let isSettled = [.unchanged, .shifted, .reformatted, .contextChanged].contains(citation.anchor)
    console.print("")
    let line =
      StyledText(citation.stance.rawValue, .bold) + StyledText("  \(place), ")
      + StyledText(citation.anchor.rawValue, isSettled ? .plain : .concern)
      + StyledText("  \(id)", .dim)
    for line in line.onOneLine.wrapped(to: measure, hanging: 2) { console.print(line) }
    let context = entry.contexts[citation.hash]
    set(
      styled(
        quoting: citation.span.exact, after: "…" + (context?.prefix ?? ""),
        before: (context?.suffix ?? "") + "…"))
    if let now = citation.now, let words = context?.wordsNow, now.revision != citation.revision,
      !words.utf8.elementsEqual(citation.span.exact.utf8)
    {
      set(StyledText("now  ", .dim) + styled(quoting: words, after: "", before: ""))
    }
    for change in citation.material {
      set(StyledText("changed  ", .dim) + StyledText(change, .concern))
    }
  }

  private func printVerdict(_ review: Review, _ id: String) {
    let state =
      switch review.fate {
      case .live: ""
      case .retracted: ", taken back"
      case .lapsed(let lapse): ", lapsed: \(lapse.why.rawValue)"
      case .replaced: ", replaced"
      case .overruled: ", overruled"
      }
    let basis = review.given.basis.map { ", on \($0.rawValue)" } ?? ""
    head(
      review.given.verdict.shown(isLive: review.isLive),
      "by \(review.stamp.by) (\(review.given.role.rawValue)), \(ago(review.stamp.at))\(basis)\(state)",
      id: id)
    set(StyledText(review.given.because))
    if let fix = review.given.fix {
      set(StyledText("proposed wording  ", .dim) + StyledText(fix))
    }
  }
}
