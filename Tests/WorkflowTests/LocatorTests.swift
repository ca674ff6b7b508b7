import Anchoring
import Claims
import Testing

@testable import Workflow

@Suite("Where a person looks")
struct LocatorTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add(
      "paper", "The quay was widened.\n\u{0C}The crane came in May.\n\u{0C}It was sold.\n")
    try desk.add("notice", "The port said: 420 passengers.")
  }

  private func locators(_ claim: String) throws -> [String?] {
    try desk.claim(claim).claim.citations.map(\.locator)
  }

  @Test func `the page is found where the text has pages`() throws {
    try desk.log("It came in May", on: "paper", "in May", "It was sold")
    #expect(try locators("1") == ["p. 2", "p. 3"])
    try desk.cite("1", "paper", "quay was widened", .mentions)
    try desk.cite("1", "notice", "420 passengers", .mentions)
    #expect(try locators("1") == ["p. 2", "p. 3", "p. 1", nil])
  }

  @Test func `what a person says goes before it`() throws {
    try desk.log("It came in May", on: "notice", "The port")
    _ = try desk.cite(
      "1", source: "paper", at: [.quote(QuoteSelector(exact: "in May"))], stance: .supports,
      locator: "the second page")
    #expect(try locators("1") == [nil, "the second page"])
  }

  @Test func `an import finds it, too, but in what a report says nothing of`() throws {
    let quote = QuoteSelector(exact: "in May")
    var reported = ImportedCitation(source: "paper", quote: quote, range: nil)
    reported.id = "q2m8d"
    let citations = [
      ImportedCitation(source: "paper", quote: quote, range: nil),
      ImportedCitation(source: "paper", locator: "top", quote: quote, range: nil), reported,
      ImportedCitation(source: "notice", quote: QuoteSelector(exact: "420"), range: nil),
    ]
    let rows = citations.enumerated().map { index, citation in
      ImportRow(line: index + 1, draft: ClaimDraft(text: "Row \(index)"), citations: [citation])
    }
    var rest = rows[...]
    _ = try desk.importRows(
      from: { rest.popFirst().map { ImportBatch([$0]) } }, named: "rows", because: "so it was",
      dryRun: false)
    #expect(try (1...4).map { try locators("\($0)")[0] } == ["p. 2", "top", nil, nil])
  }
}
