import Anchoring
import Claims
import Reporting
import Testing

@Suite struct ReaderReportTests {
  @Test func `What was corrected, found and not established, in Markdown`() throws {
    let (report, desk) = try publishedDesk()
    let page = try ReaderReport(report, text: desk.text).content(.markdown)
    #expect(page == ReaderReportPages.markdown)
  }

  @Test func `The same as a page`() throws {
    let (report, desk) = try publishedDesk()
    let page = try ReaderReport(report, text: desk.text).content(.html)
    #expect(page == ReaderReportPages.html)
  }

  @Test(arguments: PageForm.allCases)
  func `Nothing of the desk's own is published`(form: PageForm) throws {
    let (report, desk) = try publishedDesk()
    // Handles, the desk, slugs, tags, notes, queries, guesses, what was withdrawn or overruled, who
    // spoke to the desk and what they said.
    #expect(try !ReaderReport(report, text: desk.text).written(form).contains("zz"))
  }

  @Test func `No handle, desk, role or note of a desk is published, and no claim before its time`()
    throws
  {
    for seed in 0..<25 as Range<UInt64> {
      let random = try RandomDesk(seed: seed)
      let report = try random.report()
      for form in PageForm.allCases {
        let page = try ReaderReport(report, text: random.desk.text).searchable(form)
        for word in RandomDesk.handles + [RandomDesk.name, "zznote", "zzslug", "zztag"] {
          #expect(!page.contains(word), "seed \(seed): \(word)")
        }
        for claim in try report.claims().map(\.claim) {
          let isSettled =
            [.verified, .disputed, .unverifiable].contains(claim.status)
            && claim.agreement != .split
          let heading = form == .html ? ">\(claim.text)</h3>" : "### \(claim.text)\n"
          #expect(page.contains(heading) == isSettled, "seed \(seed)")
          for review in claim.reviews where !(isSettled && review.isLive) {
            #expect(!page.contains(review.given.because), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func `Everything that is settled is published with each of its reasons`() throws {
    for seed in 0..<25 as Range<UInt64> {
      let random = try RandomDesk(seed: seed)
      let report = try random.report()
      let page = try ReaderReport(report, text: random.desk.text).searchable(.markdown)
      for claim in try report.claims().map(\.claim)
      where [.verified, .disputed, .unverifiable].contains(claim.status)
        && claim.agreement != .split
      {
        #expect(page.contains("### \(claim.text)\n"), "seed \(seed)")
        for review in claim.liveReviews {
          #expect(page.contains(review.given.because), "seed \(seed)")
        }
      }
    }
  }

  @Test func `All evidence from one agency is said to be that`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "It sails daily.") { $0.agency = "Kyodo" }
    let other = try desk.source("b", text: "Daily crossings.") { $0.agency = "Kyodo" }
    let claim = desk.claim("It sails every day")
    try desk.cite(claim, article, "daily")
    try desk.cite(claim, other, "Daily", .supports)
    try desk.review(claim, by: "ken", .verified, "two papers have it")
    let page = try ReaderReport(desk.report(on: [article]), text: desk.text).written(.markdown)
    #expect(page.contains("- **All that supports it comes from one agency: Kyodo**\n"))
  }

  @Test func `Findings on several texts stand under the text that they are about`() throws {
    var desk = Fixture()
    let first = try desk.source("a", text: "It sails daily.") { $0.title = "New ferry" }
    let second = try desk.source("b", text: "The bar is open.") { $0.title = "New bar" }
    for (article, words, text) in [
      (second, "is open", "The bar is open"), (first, "daily", "It sails every day"),
    ] {
      let claim = desk.claim(text)
      try desk.cite(claim, article, words)
      try desk.review(claim, by: "ken", .verified, "seen")
    }
    let report = ReaderReport(try desk.report(on: [first, second]), text: desk.text)
    let headings = try report.written(.markdown).split(separator: "\n").filter {
      $0.hasPrefix("###")
    }
    #expect(
      headings == [
        "### In New ferry", "#### It sails every day", "### In New bar", "#### The bar is open",
      ])
    let page = try report.written(.html)
    #expect(page.contains("<h3 class=\"group\"><cite dir=\"auto\">New bar</cite>"))
    #expect(page.contains(" dir=\"auto\">The bar is open</h4>"))
  }
}
