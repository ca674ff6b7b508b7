internal import Anchoring
internal import Claims

/// Words that a claim was tied to, with what proves that they stood there.
struct RecordedCitation {
  /// The claim's number and the citation's own: `3.1`.
  let label: String
  let stance: String
  let styleClass: String
  let quotation: ShownQuotation
  /// The exhibit and the place in it, in code points.
  let place: String
  let source: ShownSource?
  let locator: String?
  /// SHA-256 of the words' UTF-8 bytes.
  let digest: String
  /// SHA-256 of the whole text's.
  let textDigest: String?
  let by: String
  let at: ShownTime
  /// The `claim.cited` event.
  let event: String
  /// How the words fared in the source's newest text of then, where they no longer stood so.
  let fate: String?
  /// How it was taken back, if it was.
  let takenBack: RecordedDeed?

  /// A citation that holds.
  init(_ citation: Citation, label: String, in shown: ClaimInContext, _ exhibits: Exhibits) {
    self.label = label
    self.stance = citation.stance.heading
    self.styleClass = citation.stance.rawValue
    self.quotation = ShownQuotation(citation, in: shown)
    self.place = exhibits.place(citation.span.range, in: citation.revision)
    self.source = shown.sources[citation.source].map {
      ShownSource(
        $0, copy: ShownCopy(archiveOf: $0.revision(citation.revision)))
    }
    self.locator = citation.locator
    self.digest = EventHash.sha256(citation.span.exact.utf8).hex
    self.textDigest = exhibits.digest(of: citation.revision)
    self.by = citation.cited.by
    self.at = ShownTime(citation.cited.at)
    self.event = citation.hash.hex
    self.fate = citation.isSound ? nil : citation.fate
    self.takenBack = nil
  }

  /// A citation that was taken back: what its own event tells.
  init(
    _ cited: CitedClaim, from event: Event, label: String, takenBack: RecordedDeed,
    _ sources: [EventHash: Source], _ exhibits: Exhibits
  ) {
    let source = sources[cited.source]
    self.label = label
    self.stance = cited.stance.heading
    self.styleClass = cited.stance.rawValue
    self.quotation = ShownQuotation(
      before: "", words: cited.span.exact, after: "", language: source?.fields.language)
    self.place = exhibits.place(cited.span.range, in: cited.revision)
    self.source = source.map {
      ShownSource(
        $0, copy: ShownCopy(archiveOf: $0.revision(cited.revision)))
    }
    self.locator = cited.locator
    self.digest = EventHash.sha256(cited.span.exact.utf8).hex
    self.textDigest = exhibits.digest(of: cited.revision)
    self.by = event.by
    self.at = ShownTime(event.at)
    self.event = event.hash.hex
    self.fate = nil
    self.takenBack = takenBack
  }
}

extension Stance {
  /// What the words are to the claim, as the heading of an entry.
  var heading: String {
    switch self {
    case .asserts: "The words of the text"
    case .supports: "Evidence for it"
    case .refutes: "Evidence against it"
    case .mentions: "Mentioned with it"
    }
  }
}
