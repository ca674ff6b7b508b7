internal import Anchoring
internal import Claims
internal import Reporting
internal import Storage
internal import Terminal
internal import Workflow

/// A claim with all that a reviewer wants before them, in lines.
struct SheetText {
  private(set) var lines: [StyledText] = []
  private let width: Int
  private let usesColor: Bool

  init(_ sheet: ReviewSheet, width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
    let claim = sheet.claim
    add(StyledText(claim.text.replacingLineBreaks, .bold))
    add(StyledText(facts(claim), .dim))
    if !sheet.lapses.isEmpty {
      gap()
      for lapse in sheet.lapses { add(lapse, sheet) }
    }
    for passage in sheet.passages { add(passage) }
    if !claim.reviews.isEmpty { gap() }
    for review in claim.reviews { add(review) }
    if !claim.notes.isEmpty { gap() }
    for note in claim.notes {
      add(head: "Note\(note.isPrivate ? ", private" : "")", by: note.stamp)
      add(StyledText(note.text), indent: 2)
    }
    if !claim.queries.isEmpty { gap() }
    for query in claim.queries {
      add(head: query.isOpen ? "Asked, open" : "Asked", by: query.stamp)
      add(StyledText(query.text), indent: 2)
      for answer in query.answers {
        add(head: "  Answer", by: answer.stamp)
        add(StyledText(answer.text), indent: 4)
      }
    }
  }

  private mutating func add(_ text: StyledText, indent: Int = 0, hanging: Int = 0) {
    let room = max(8, width - indent)
    for line in text.wrapped(to: room, hanging: hanging) {
      lines.append(StyledText(String(repeating: " ", count: indent)) + line)
    }
  }

  private mutating func add(
    head: String, by stamp: Stamp, as role: Role? = nil, _ more: String = ""
  ) {
    let role = role.map { " (\($0.rawValue))" } ?? ""
    add(
      StyledText(head, .bold) + StyledText("  \(stamp.by)\(role), \(stamp.shown)\(more)", .dim),
      hanging: 2)
  }

  private mutating func gap() { lines.append("") }

  private func facts(_ claim: Claim) -> String {
    var facts = ["logged by \(claim.logged.by), \(claim.logged.shown)"]
    if claim.wording != claim.hash {
      facts.append("reworded by \(claim.worded.by), \(claim.worded.shown)")
    }
    if let claimant = claim.fields.claimant { facts.append("claimant: \(claimant)") }
    if let context = claim.fields.context { facts.append("context: \(context)") }
    if claim.priority != 2 { facts.append("priority \(claim.priority)") }
    if !claim.tags.isEmpty { facts.append("tags: \(claim.tags.joined(separator: ", "))") }
    if let assigned = claim.assigned { facts.append("assigned to \(assigned)") }
    if let stands = claim.stands { facts.append("\(stands.stamp.by) lets it stand") }
    return facts.joined(separator: " · ")
  }

  // MARK: Why it is stale

  private mutating func add(_ explained: ExplainedLapse, _ sheet: ReviewSheet) {
    let source = explained.citation.flatMap { sheet.entry.sources[$0.source]?.id }
    let why = explained.lapse.why.sentence(in: source.map { " in \($0)" } ?? "")
    add(
      StyledText("! Stale: ", Style(.yellow, .bold))
        + StyledText("\(why), \(explained.lapse.since.prefix(10))"), hanging: 2)
    switch (explained.former, explained.now) {
    case (let former?, let now?):
      if former.utf8.elementsEqual(now.utf8) { break }
      add(
        styled(MarkedText(from: former.replacingLineBreaks, to: now.replacingLineBreaks)), indent: 4
      )
    case (let former?, nil): add(StyledText("was: ", .dim) + StyledText(former), indent: 4)
    case (nil, let now?): add(StyledText(now), indent: 4)
    case (nil, nil): break
    }
    for change in explained.citation?.material ?? [] { add(StyledText(change), indent: 4) }
    if let by = explained.by {
      let because = explained.because.map { ": \($0)" } ?? ""
      add(StyledText("\(by.by)\(because)", .dim), indent: 4)
    }
  }

  private func styled(_ marked: MarkedText) -> StyledText {
    guard usesColor else { return StyledText(marked.plain) }
    return marked.pieces.map { piece in
      switch piece.mark {
      case .same: StyledText(piece.words)
      case .removed: StyledText(piece.words, Style(.red, .reversed))
      case .added: StyledText(piece.words, Style(.green, [.bold, .underlined]))
      }
    }.joined()
  }

  // MARK: What it cites

  private mutating func add(_ passage: CitedPassage) {
    let citation = passage.citation
    gap()
    var place = [passage.source?.fields.title, passage.source?.id].compactMap(\.self)
    if passage.source == nil { place = ["a source that has not arrived"] }
    if let publisher = passage.source?.fields.publisher { place.insert(publisher, at: 1) }
    if let revision = passage.revision { place.append("revision \(revision)") }
    if let locator = citation.locator { place.append(locator) }
    add(
      StyledText(citation.stance.rawValue, Style(citation.stance.color, .bold))
        + StyledText("  " + place.joined(separator: ", "), .dim), hanging: 2)
    add(
      StyledText(passage.before.unwrapped) + marked(passage.words.unwrapped)
        + StyledText(passage.after.unwrapped), indent: 2)
    if !passage.isOnFile { add(StyledText("The text is not on file.", .dim), indent: 2) }
    guard !citation.isSound else { return }
    let isOther = !passage.words.utf8.elementsEqual(citation.span.exact.utf8)
    add(
      StyledText("! \(citation.anchor.words)", .bold)
        + StyledText(isOther ? "; as cited: \(citation.span.exact)" : ""), indent: 2, hanging: 2)
  }

  /// The words cited: they stand out, in brackets where no style can do it.
  private func marked(_ words: String) -> StyledText {
    usesColor ? StyledText(words, Style(nil, [.bold, .reversed])) : StyledText("[\(words)]", .bold)
  }

  // MARK: What was said of it

  private mutating func add(_ review: Review) {
    let given = review.given
    let state =
      switch review.fate {
      case .live: ""
      case .retracted(let decision): ", taken back: \(decision.because)"
      case .lapsed(let lapse): ", lapsed: \(lapse.why.sentence(in: ""))"
      case .replaced: ", replaced"
      case .overruled: ", overruled"
      }
    let basis = given.basis.map { ", on \($0.rawValue)" } ?? ""
    add(head: given.verdict.rawValue, by: review.stamp, as: given.role, basis + state)
    add(StyledText(given.because), indent: 2)
    if let fix = given.fix { add(StyledText("instead: ", .dim) + StyledText(fix), indent: 2) }
  }
}

extension String {
  /// The text with a line for each paragraph: a line break alone only wraps one, several part two.
  fileprivate var unwrapped: String {
    replacing(#/[ \t]*(\r\n|\r|\n)([ \t]*(\r\n|\r|\n))*[ \t]*/#) { gap in
      gap.output.0.unicodeScalars.count { $0 == "\n" } > 1 ? "\n" : " "
    }
  }
}

extension Stamp {
  /// Day and minute, UTC.
  fileprivate var shown: String { String(at.prefix(16)).replacing("T", with: " ") }
}

extension Stance {
  fileprivate var color: Style.Color {
    switch self {
    case .asserts: .cyan
    case .supports: .green
    case .refutes: .red
    case .mentions: .blue
    }
  }
}

extension Anchor {
  /// How the words fare, in a sentence.
  fileprivate var words: String {
    switch self {
    case .altered: "changed in the newest text"
    case .moved: "stands elsewhere in the newest text"
    case .ambiguous: "may stand in several places of the newest text"
    case .lost: "no longer stands in the newest text"
    case .unsearched: "not looked for in the newest text"
    case .unchanged, .shifted, .reformatted, .contextChanged: "changed around the words"
    }
  }
}

extension QueueReason {
  /// Why the claim comes now.
  var words: String {
    switch self {
    case .assigned: "assigned to you"
    case .stale: "stale"
    case .unchecked: "unchecked"
    case .inReview: "needs another verdict"
    }
  }
}
