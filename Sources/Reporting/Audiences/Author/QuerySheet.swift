internal import Anchoring
internal import Claims

/// What is sent to whoever wrote a text: what they are asked, what is in doubt, what has changed,
/// each with room for an answer.
///
/// The claims are those that stand in the sources checked. No private note, no note at all, and of
/// the people of the desk only who asks.
public struct QuerySheet: AudiencePage {
  private let report: Report
  private let text: TextReader

  /// A sheet from a report's claims.
  ///
  /// - Parameter text: Reads the texts of the sources checked; it is called no later than the page is
  ///   written.
  public init(_ report: Report, text: @escaping TextReader) {
    self.report = report
    self.text = text
  }

  /// Hands the sheet to `sink` piece by piece, in order.
  ///
  /// - Throws: What `sink` throws, and what reading the claims throws.
  public func write(_ form: PageForm, to sink: (String) throws -> Void) throws {
    try withWriter(form, to: sink, write)
  }

  private func write(_ writer: PageWriter) throws {
    let contents = try contents()
    let colophon = Colophon(heads: report.heads, asOf: report.asOf, namesDesks: true)
    let page = Audience.author.page(
      title: title, organisation: report.organisation, colophon: colophon)
    try writer.page(page, colophon: colophon) {
      try writer.write("author-top", Top(title: title, report, contents))
      var number = 0
      for part in Part.allCases {
        guard let claims = contents.claims[part] else { continue }
        try writer.write("author-section", part.heading)
        try report.forEachClaim(where: { claims.contains($0.hash) }) { shown in
          for entry in try part.entries(on: shown, in: report, text, after: &number) {
            try writer.write(part.template, entry)
          }
        }
        try writer.write("author-section-end", part.heading)
      }
    }
  }

  private var title: String {
    let checked = report.checkedSources
    return checked.count == 1 ? "Query sheet: \(checked[0].title)" : "Query sheet"
  }

  /// What there is to say, found by one look at every claim.
  struct Contents {
    var claims: [Part: Set<EventHash>] = [:]
    var openQueries = 0
  }

  private func contents() throws -> Contents {
    var contents = Contents()
    let standing = report.standingClaims
    try report.forEachClaim(where: { standing.contains($0.hash) }) { shown in
      for part in Part.allCases where part.holds(shown.claim) {
        contents.claims[part, default: []].insert(shown.claim.hash)
        if part == .asked { contents.openQueries += shown.claim.openQueries.count }
      }
    }
    return contents
  }
}
