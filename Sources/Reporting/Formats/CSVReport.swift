internal import Anchoring
internal import Claims

/// The report as CSV: a row a claim, in the article's order, under one heading row.
///
/// The citation that says where the claim stands has columns of its own, the others one cell, a
/// line each; the verdict is the newest that counts and that the headline follows. Every cell is
/// guarded against being run as a formula. There is no byte order mark: the first column's name
/// would bear it. New columns come last: what reads them by number still does.
public struct CSVReport: ReportFormatter {
  static let columns = [
    "id", "status", "agreement", "text", "claimant", "context", "priority", "tags", "source",
    "revision", "stance", "quote", "prefix", "suffix", "start", "end", "locator", "anchor",
    "citations", "verdict", "because", "basis", "fix", "reviewer", "role", "reviewed", "dissent",
    "stale", "logged_by", "logged", "notes", "checked", "before", "now", "material",
    "others_changed", "agency", "only_voice", "stands", "withdrawn", "duplicate", "queries",
    "url", "archived", "retrieved", "updated", "other_addresses",
  ]

  /// The form has no options.
  public init() {}

  /// Hands the heading and then each claim's row to `sink`.
  public func write(_ report: Report, to sink: (String) throws -> Void) throws {
    try sink(CSV.line(Self.columns))
    var line = CSVLine()
    try report.forEachClaim { entry in
      append(entry, leading: report.leadingCitation(of: entry.claim), to: &line)
      try sink(line.take())
    }
  }

  private func append(_ entry: ClaimInContext, leading: Citation?, to line: inout CSVLine) {
    let claim = entry.claim
    let others = claim.citations.filter { $0.hash != leading?.hash }
    let verdict = claim.leadingReview
    for cell in [
      claim.id, claim.status.rawValue, claim.agreement.rawValue, claim.text,
      claim.fields.claimant, claim.fields.context,
    ] { line.appendGuarded(cell) }
    line.append(claim.priority)
    line.appendGuarded(claim.tags.joined(separator: ";"))
    append(leading, of: entry, to: &line)
    line.append(lines: others.map(entry.summary))
    append(verdict, to: &line)
    line.append(lines: claim.dissent.map(\.summary))
    appendHistory(of: entry, to: &line)
    line.appendGuarded(verdict?.given.checked)
    appendChanges(of: leading, others, in: entry, to: &line)
    for cell in [
      leading.flatMap { entry.sources[$0.source]?.fields.agency }, entry.onlyVoice?.summary,
      claim.stands?.because, claim.withdrawn?.decision.because, entry.duplicateOf,
    ] { line.appendGuarded(cell) }
    line.append(lines: claim.queries.map(\.summary))
    appendAddresses(of: leading, others, in: entry, to: &line)
  }

  private func append(_ citation: Citation?, of entry: ClaimInContext, to line: inout CSVLine) {
    let context = citation.flatMap { entry.contexts[$0.hash] }
    line.appendGuarded(citation.map { entry.name(ofSource: $0.source) })
    line.append(citation.flatMap { entry.revisionNumber(of: $0.revision, in: $0.source) })
    for cell in [
      citation?.stance.rawValue, citation?.span.exact, context?.prefix, context?.suffix,
    ] { line.appendGuarded(cell) }
    line.append(citation?.span.start)
    line.append(citation?.span.end)
    line.appendGuarded(citation?.locator)
    line.appendGuarded(citation?.anchor.rawValue)
  }

  private func append(_ review: Review?, to line: inout CSVLine) {
    let given = review?.given
    for cell in [
      given?.verdict.rawValue, given?.because, given?.basis?.rawValue, given?.fix,
      review?.stamp.by, given?.role.rawValue, review?.stamp.at,
    ] { line.appendGuarded(cell) }
  }

  private func appendHistory(of entry: ClaimInContext, to line: inout CSVLine) {
    let claim = entry.claim
    let ids = claim.stale.isEmpty ? [:] : claim.shortIDs
    line.append(
      lines: claim.stale.map { lapse in
        [lapse.why.rawValue, lapse.citation.flatMap { ids[$0] }, lapse.since]
          .compactMap(\.self).joined(separator: " ")
      })
    line.appendGuarded(claim.logged.by)
    line.appendGuarded(claim.logged.at)
    line.append(
      lines: entry.publicNotes.map { "\($0.stamp.by) \($0.stamp.at): \($0.text)" })
  }

  /// What its verdicts were before the claim went stale, and what became of the words.
  private func appendChanges(
    of leading: Citation?, _ others: [Citation], in entry: ClaimInContext, to line: inout CSVLine
  ) {
    let before = entry.claim.status == .stale ? entry.claim.lapsedReviews : []
    line.append(lines: before.map(\.summary))
    line.appendGuarded(leading.flatMap(entry.wordsBecome))
    line.append(lines: leading?.material ?? [])
    line.append(lines: others.compactMap(entry.change))
  }

  /// Where the words can be read, on the web and in an archive.
  private func appendAddresses(
    of leading: Citation?, _ others: [Citation], in entry: ClaimInContext, to line: inout CSVLine
  ) {
    let fields = leading.flatMap { entry.sources[$0.source]?.fields }
    let witness = leading.flatMap(entry.witness)
    for cell in [fields?.url, witness?.archived, witness?.retrieved, fields?.updated] {
      line.appendGuarded(cell)
    }
    line.append(lines: others.compactMap(entry.addresses))
  }
}

extension CSVLine {
  /// Appends a cell with a line for each of these.
  fileprivate mutating func append(lines: [String]) {
    appendGuarded(lines.joined(separator: "\n"))
  }
}

extension ClaimInContext {
  /// `supports mod-2022@1 10:20 “43 trillion yen”`.
  fileprivate func summary(of citation: Citation) -> String {
    "\(place(of: citation)) “\(citation.span.exact)”"
  }

  private func place(of citation: Citation) -> String {
    let revision = revisionNumber(of: citation.revision, in: citation.source).map(String.init)
    return "\(citation.stance.rawValue) \(name(ofSource: citation.source))@\(revision ?? "?")"
      + " \(citation.span.range)"
  }

  /// The words that stand in the newest text in the place of those cited, where they are others.
  fileprivate func wordsBecome(of citation: Citation) -> String? {
    let words = wordsNow(of: citation)
    return words.map { $0.utf8.elementsEqual(citation.span.exact.utf8) } == true ? nil : words
  }

  /// `supports mod-2022@1 10:20: altered; now “40 trillion yen”; figure: 43 → 40`; nothing where the
  /// words stand as they stood.
  fileprivate func change(of citation: Citation) -> String? {
    let isSame = citation.anchor == .unchanged || citation.anchor == .shifted
    if isSame, citation.material.isEmpty { return nil }
    let parts =
      [citation.anchor.rawValue]
      + [wordsBecome(of: citation).map { "now “\($0)”" }].compactMap(\.self)
      + citation.material
    return "\(place(of: citation)): \(parts.joined(separator: "; "))"
  }

  /// `supports mod-2022@1 10:20: https://…; archived https://…; retrieved 2024-05-02; updated 2024`;
  /// nothing where none of it is known.
  fileprivate func addresses(of citation: Citation) -> String? {
    let fields = sources[citation.source]?.fields
    let witness = witness(of: citation)
    let parts = [
      fields?.url, witness?.archived.map { "archived \($0)" },
      witness?.retrieved.map { "retrieved \($0)" }, fields?.updated.map { "updated \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "\(place(of: citation)): \(parts.joined(separator: "; "))"
  }
}

extension Review {
  /// `ken (reviewer): disputed — The rate is off; proposed wording: about ¥43tn`.
  fileprivate var summary: String {
    let fix = given.fix.map { "; proposed wording: \($0)" } ?? ""
    return
      "\(stamp.by) (\(given.role.rawValue)): \(given.verdict.rawValue) — \(given.because)\(fix)"
  }
}

extension OnlyVoice {
  /// `agency Kyodo`.
  fileprivate var summary: String {
    switch self {
    case .agency(let name): "agency \(name)"
    case .publisher(let name): "publisher \(name)"
    case .source(let id): "source \(id)"
    }
  }
}

extension Query {
  /// `ken 2026-11-21T09:00:00Z: How many? → mori 2026-11-22T09:00:00Z: 402`.
  fileprivate var summary: String {
    ([(stamp, text)] + answers.map { ($0.stamp, $0.text) })
      .map { "\($0.by) \($0.at): \($1)" }.joined(separator: " → ")
  }
}
