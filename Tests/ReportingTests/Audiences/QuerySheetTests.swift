import Anchoring
import Claims
import Reporting
import Testing

@Suite struct QuerySheetTests {
  @Test func `What an author is asked, what is in doubt and what has changed, in Markdown`() throws
  {
    let (report, desk) = try askedDesk()
    let page = try QuerySheet(report, text: desk.text).content(.markdown)
    #expect(page == QuerySheetPages.markdown)
  }

  @Test func `The same as a page with room to write on`() throws {
    let (report, desk) = try askedDesk()
    let page = try QuerySheet(report, text: desk.text).content(.html)
    #expect(page == QuerySheetPages.html)
  }

  @Test func `A sheet with nothing to ask says so`() throws {
    var desk = Fixture()
    let article = try desk.source("ferry-2024", text: "The ship sails daily.")
    let claim = desk.claim("It sails every day")
    try desk.cite(claim, article, "sails daily")
    desk.append(.claimAsked(claim: claim, text: "In winter too?"))
    desk.append(.claimWithdrawn(claim: claim, because: "opinion", duplicateOf: nil))
    let sheet = QuerySheet(try desk.report(on: [article]), text: desk.text)
    let page = try sheet.written(.markdown)
    #expect(page.contains("Open: Nothing waits for an answer."))
    #expect(!page.contains("In winter"))
    #expect(try sheet.written(.html).contains("<p class=\"lead\">Nothing waits for an answer.</p>"))
  }

  @Test func `Every open query stands on the sheet once, and each answered one with its answers`()
    throws
  {
    for seed in 0..<25 as Range<UInt64> {
      let random = try RandomDesk(seed: seed)
      let report = try random.report()
      let page = try QuerySheet(report, text: random.desk.text).searchable(.markdown)
      let claims = try report.claims().map(\.claim).filter { $0.status != .withdrawn }
      for query in claims.flatMap(\.queries) {
        #expect(page.occurrences(of: query.text) == 1, "seed \(seed)")
        for answer in query.answers { #expect(page.contains(answer.text), "seed \(seed)") }
      }
    }
  }

  @Test func `No note stands on a sheet, and no handle but of those who asked or answered`() throws
  {
    for seed in 0..<25 as Range<UInt64> {
      let random = try RandomDesk(seed: seed)
      let report = try random.report()
      let claims = try report.claims().map(\.claim)
      let stamps = claims.flatMap(\.queries).flatMap { [$0.stamp] + $0.answers.map(\.stamp) }
      let named = Set(stamps.map(\.by))
      for form in PageForm.allCases {
        let page = try QuerySheet(report, text: random.desk.text).searchable(form)
        #expect(!page.contains("zznote"), "seed \(seed)")
        for handle in RandomDesk.handles where !named.contains(handle) {
          #expect(!page.contains(handle), "seed \(seed)")
        }
      }
    }
  }
}
