internal import Anchoring
internal import Claims

/// What a desk publishes of its work on a text: what was corrected, what was found and on what
/// sources, what could not be established and why.
///
/// It bears no handle, no role, no note, no id and no name of a desk (which is made of a handle), of
/// ours; what reviewers wrote as reasons is published as it is. Of what nobody has settled it says
/// how much there is, and of claims that were withdrawn nothing.
public struct ReaderReport: AudiencePage {
  private let report: Report
  private let text: TextReader

  /// A report for the public from a report's claims.
  ///
  /// - Parameter text: Reads the texts of the sources checked; it is called no later than the page is
  ///   written.
  public init(_ report: Report, text: @escaping TextReader) {
    self.report = report
    self.text = text
  }

  /// Hands the report to `sink` piece by piece, in order.
  ///
  /// - Throws: What `sink` throws, and what reading the claims throws.
  public func write(_ form: PageForm, to sink: (String) throws -> Void) throws {
    try withWriter(form, to: sink, write)
  }

  private func write(_ writer: PageWriter) throws {
    let claims = report.standingClaims
    let standing = report.outlines.filter { claims.contains($0.hash) }
    let findings = standing.compactMap { outline in
      PlainFinding(outline.status, outline.agreement).map { (claim: outline.hash, finding: $0) }
    }
    let anchors = EventHash.shortIDs(for: findings.map(\.claim))
    let colophon = Colophon(heads: report.heads, asOf: report.asOf, namesDesks: false)
    let page = Audience.reader.page(
      title: title, organisation: report.organisation, colophon: colophon)
    try writer.page(page, colophon: colophon) {
      try writer.write("reader-top", Top(title: title, report, findings.map(\.finding)))
      try write(corrections(of: Set(findings.map(\.claim))), writer)
      for part in Part.allCases {
        let claims = Set(findings.filter { part.findings.contains($0.finding) }.map(\.claim))
        if claims.isEmpty { continue }
        try writer.write("reader-section", part.heading)
        try writeFindings(on: claims, anchors: anchors, writer)
        try writer.write("reader-section-end", part.heading)
      }
    }
  }

  /// With the text that each claim stands in over it, where there are several.
  private func writeFindings(
    on claims: Set<EventHash>, anchors: [EventHash: String], _ writer: PageWriter
  ) throws {
    let isGrouped = report.checkedSources.count > 1
    var above: EventHash??
    try report.forEachClaim(where: { claims.contains($0.hash) }) { shown in
      let source = report.leadingCitation(of: shown.claim)?.source
      if isGrouped, above != .some(source) {
        let text = source.flatMap { shown.sources[$0] }.map { PublishedSource($0) }
        try writer.write("reader-group", Group(source: text))
        above = .some(source)
      }
      let anchor = anchors[shown.claim.hash] ?? ""
      try writer.write(
        "reader-claim",
        PublishedClaim(shown, anchor: anchor, isGrouped: isGrouped, in: report, text))
    }
  }

  private func write(_ corrections: [Correction], _ writer: PageWriter) throws {
    if corrections.isEmpty { return }
    let heading = Heading(id: "corrected", title: "What was corrected or taken out")
    try writer.write("reader-section", heading)
    for correction in corrections {
      try writer.write("reader-correction", ShownCorrection(correction))
    }
    try writer.write("reader-section-end", heading)
  }

  /// The corrections in the article's order, each place once; they are few.
  ///
  /// What changed in words that one claim stands on is not told again of the words beside them that
  /// another stands on.
  private func corrections(of claims: Set<EventHash>) throws -> [Correction] {
    let checked = Set(report.sources.map(\.hash))
    var found: [(place: Place, correction: Correction)] = []
    try report.forEachClaim(where: { claims.contains($0.hash) }) { shown in
      for citation in shown.claim.citations where checked.contains(citation.source) {
        let place = Place(revision: citation.revision, range: citation.span.range)
        if let correction = try Correction(citation, in: shown, text) {
          found.append((place, correction))
        }
      }
    }
    var told: [EventHash: Set<String>] = [:]
    for (place, correction) in found where !correction.isAroundWords {
      told[place.revision, default: []].formUnion(correction.changes)
    }
    var places: Set<Place> = []
    return found.filter { place, correction in
      let isTold =
        correction.isAroundWords
        && told[place.revision, default: []].isSuperset(of: correction.changes)
      return !isTold && places.insert(place).inserted
    }.map(\.correction)
  }

  private var title: String {
    let checked = report.checkedSources.map { PublishedSource($0) }
    guard checked.count == 1, let named = checked[0].named else { return "Fact check" }
    return "Fact check: \(named.title)"
  }
}
