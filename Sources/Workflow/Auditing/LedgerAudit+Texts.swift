internal import Anchoring
internal import Claims
internal import Storage

extension LedgerAudit {
  /// Holds the texts on file against their digests, and cited words against the texts.
  func checkTexts(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    for source in try snapshot.sources() {
      var texts: [EventHash: SourceText] = [:]
      for revision in source.revisions {
        guard let bytes = try snapshot.text(revision.sha256) else { continue }
        let place = "\(source.id) revision \(revision.number)"
        guard EventHash.sha256(bytes) == revision.sha256,
          let text = try? SourceText(checking: bytes, name: source.id)
        else {
          audit.report(.text, at: place, "the stored text is not the one with this SHA-256")
          continue
        }
        if text.length != revision.length {
          audit.report(
            .text, at: place, "the text has \(text.length) code points, not \(revision.length)")
        }
        texts[revision.hash] = text
      }
      try snapshot.forEachCitedSpan(ofSource: source.hash) { cited in
        for place in misplaced(cited, texts) {
          audit.report(
            .span, at: try snapshot.label(ofClaimCiting: cited),
            "the words cited from \(source.id) do not stand at \(place)")
        }
      }
    }
  }

  /// The places at which cited words should stand and do not, as words.
  private func misplaced(_ cited: CitedSpan, _ texts: [EventHash: SourceText]) -> [String] {
    func stands(_ range: CodePointRange, in revision: EventHash) -> Bool {
      texts[revision]?.holds(cited.span.exact, at: range) ?? true
    }
    var places: [String] = []
    if !stands(cited.span.range, in: cited.revision) { places.append("\(cited.span.range)") }
    if let now = cited.now, !stands(now.range, in: now.revision) {
      places.append("\(now.range) now")
    }
    return places
  }
}
