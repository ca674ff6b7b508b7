import Anchoring
import Claims
import Reporting
import Testing

@Suite struct ReportTests {
  @Test func `Claims follow their sources as given and the words in the newest text`() throws {
    var desk = Fixture()
    let first = try desk.source("first", text: "alpha beta gamma")
    let second = try desk.source("second", text: "alpha beta gamma")
    let other = try desk.source("other", text: "alpha beta gamma")
    let uncited = desk.claim("uncited")
    let late = desk.claim("late")
    try desk.cite(late, second, "gamma")
    let moved = desk.claim("moved")
    try desk.cite(moved, second, "alpha")
    let elsewhere = desk.claim("elsewhere")
    try desk.cite(elsewhere, other, "alpha")
    let supported = desk.claim("supported")
    try desk.cite(supported, second, "alpha", .supports)
    try desk.cite(supported, first, "beta")
    let tied = desk.claim("tied")
    try desk.cite(tied, first, "beta")
    let newer = try desk.revise(second, text: "gamma beta alpha")
    for (claim, range) in [(late, CodePointRange(0, 5)), (moved, CodePointRange(11, 16))] {
      let citation = try #require(desk.entry(claim).claim.citations.first)
      desk.append(
        .claimAnchored(
          AnchoredCitation(
            claim: claim, citation: citation.hash, revision: newer, anchor: .shifted, range: range))
      )
    }
    #expect(try desk.entry(uncited).claim.citations.isEmpty)
    let report = try desk.report(on: [second, first])
    let texts = try report.claims().map(\.claim.text)
    #expect(texts == ["late", "moved", "supported", "tied", "elsewhere", "uncited"])
  }

  @Test func `A claim stands where a source checked asserts it, wherever else it stands`() throws {
    var desk = Fixture()
    let elsewhere = try desk.source("elsewhere", text: "alpha beta")
    let checked = try desk.source("checked", text: "alpha beta")
    let claim = desk.claim("in two articles")
    try desk.cite(claim, elsewhere, "alpha")
    try desk.cite(claim, checked, "beta")
    let rows = parseCSV(try desk.report(on: [checked]).written(.csv))
    #expect(rows[1][8...11] == ["checked", "1", "asserts", "beta"])
    #expect(rows[1][18] == "asserts elsewhere@1 0:5 “alpha”")
  }

  @Test(arguments: ReportFormat.allCases)
  func `The same values give the same bytes`(format: ReportFormat) throws {
    let report = try smallReport()
    // Dictionaries of another capacity list their members in another order.
    let rebuilt = Report(
      organisation: report.organisation, claimReviewURL: report.claimReviewURL,
      heads: report.heads, sources: report.sources,
      onFile: report.onFile.reduce(into: Set(minimumCapacity: 999)) { $0.insert($1) },
      claims: try ["mori-1", "mori-2", "mori-3"].map { id in
        let entry = try #require(report.claims().first { $0.claim.id == id })
        return ClaimInContext(
          claim: entry.claim, sources: entry.sources.rebuilt, contexts: entry.contexts.rebuilt,
          duplicateOf: entry.duplicateOf)
      })
    #expect(try rebuilt.written(format).hasBytes(of: report.written(format)))
    #expect(try smallReport().written(format).hasBytes(of: report.written(format)))
  }

  @Test(arguments: ReportFormat.allCases)
  func `No form carries a private note`(format: ReportFormat) throws {
    let text = try smallReport().written(format)
    #expect(!text.contains("fears"))
    // A check for the public carries no note at all.
    #expect(text.contains("ask the cabinet office") == (format != .claimreview))
  }

  @Test func `A claim is handed over as one piece`() throws {
    var pieces: [String] = []
    try smallReport().write(.jsonl) { pieces.append($0) }
    #expect(pieces.count == 3)
    #expect(pieces.allSatisfy { $0.hasSuffix("}\n") && $0.count { $0 == "\n" } == 1 })
  }

  @Test func `What the sink throws comes out`() throws {
    struct Full: Error {}
    let report = try smallReport()
    for format in ReportFormat.allCases {
      #expect(throws: Full.self) { try report.write(format) { _ in throw Full() } }
    }
  }

  @Test(arguments: [
    ("md", ReportFormat.markdown), ("markdown", .markdown), ("csv", .csv), ("json", .json),
    ("jsonl", .jsonl), ("CSV", .csv), ("Md", .markdown), ("html", .html),
    ("htm", .html), ("txt", nil), ("", nil),
  ])
  func `A format follows from a file's ending`(ending: String, format: ReportFormat?) {
    #expect(ReportFormat(fileEnding: ending) == format)
  }
}

extension Dictionary {
  fileprivate var rebuilt: [Key: Value] {
    reversed().reduce(into: Dictionary(minimumCapacity: 999)) { $0[$1.key] = $1.value }
  }
}
