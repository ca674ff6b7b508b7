internal import Anchoring
internal import Claims

extension Galley {
  /// Hands the page to `sink` in pieces: one file of HTML without scripts, for the screen, the phone
  /// and the printer.
  ///
  /// The text content of the paragraphs of class `copy`, one after another, is the article.
  public func write(to sink: (String) throws -> Void) throws {
    let marks = GalleyMarks(self)
    let page = page
    try sink(page.top)
    try sink(GalleyOpening(galley: self).html)
    try sink(
      Templates.render(
        "galley-article.html", ["language": source.languageAttribute]))
    try writeTakes(marks, to: sink)
    try sink("</article>\n")
    try sink(closing(marks))
    try sink(page.end(colophon: colophon))
  }

  private func writeTakes(_ marks: GalleyMarks, to sink: (String) throws -> Void) throws {
    let notes = GalleyNotes(self, marks)
    let markup = CopyMarkup(text: text, marks: marks)
    let starts = marks.spans.filter { $0.content != .missing }.map(\.range.start)
    var cutter = RunCutter(marks.spans.map(\.range))
    for take in Take.takes(of: text, sentences: sentences, notes: starts) {
      let edges = [take.content.start, take.content.end, take.range.end]
      let runs = edges.flatMap { cutter.runs(upTo: $0) }
      let beside = notes.notes(on: runs.flatMap(\.begins))
      try sink(
        Templates.render(
          "galley-take.html",
          [
            "role": take.role.rawValue, "runsOn": take.runsOn,
            "runs": runs.map { markup.values(of: $0, in: take, beside: beside) },
            "hasNotes": !beside.values.isEmpty, "notes": beside.values,
          ]))
    }
  }

  private func closing(_ marks: GalleyMarks) -> String {
    let notes = GalleyNotes(self, marks)
    let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
    return Templates.render(
      "galley-closing.html",
      [
        "hasUnplaced": !marks.unplaced.isEmpty, "unplaced": marks.unplaced.map(notes.values(of:)),
        "hasLapsed": !lapsed.isEmpty,
        "lapsed": lapsed.map { passage -> Templates.Values in
          [
            "id": ids[passage.hash] ?? "", "because": passage.because,
            "by": passage.excluded.by, "range": passage.range.description,
            "revision": source.revision(passage.revision)?.number ?? 0,
          ]
        },
        "hasWithdrawn": !marks.withdrawn.isEmpty,
        "withdrawn": marks.withdrawn.map { entry in
          Templates.values([
            "id": entry.claim.id, "text": entry.claim.text,
            "by": entry.claim.withdrawn?.decision.stamp.by,
            "because": entry.claim.withdrawn?.decision.because,
            "same": entry.duplicateOf,
          ])
        },
      ])
  }

  // MARK: Around the page

  private var page: Page {
    let kind = "Galley"
    let style = Templates.render(
      "galley.css",
      [
        "head": CSSText.string(
          [organisation, kind, source.title].compactMap(\.self).joined(separator: " · ")),
        "foot": CSSText.string(
          "\(source.id), revision \(revision.number) (\(revision.sha256.hex.prefix(12))) · "
            + "working copy, not for publication"),
      ])
    return Page(
      title: "Galley of “\(source.title)”",
      kicker: [organisation, kind].compactMap(\.self).joined(separator: " · "), kind: "galley",
      style: style)
  }

  private var colophon: String {
    "Written by Stet from revision \(revision.number) of \(source.id) and from a ledger. "
      + "The same events and the same text give the same page."
  }
}
