import Claims
import Foundation
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  @Test func `A small report goes from the decision to make to what nobody has looked at`() throws {
    #expect(try HTMLMarkup.content(of: smallReport().written(.html)) == smallPage)
  }

  @Test func `A report on nothing says so`() throws {
    let report = Report(organisation: nil, heads: [], sources: [], onFile: [], claims: [])
    let page = try report.written(.html)
    #expect(page.contains("<h1>Review report</h1>"))
    #expect(page.contains(#"<p class="standfirst">No claims. </p>"#))
    #expect(!page.contains("<article") && !page.contains("What was checked"))
  }

  @Test func `A source says what is missing and what came before`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta") {
      $0.title = "Alpha"
      $0.note = "from the evening edition"
    }
    try desk.revise(article, text: "alpha beta gamma")
    let now = try desk.source(article)
    let report = Report(
      organisation: "The Desk", heads: [], asOf: "2026-11-21T12:00:00Z", sources: [now],
      onFile: [.sha256("alpha beta".utf8)], claims: [])
    let page = try report.written(.html)
    #expect(page.contains("<h1>Review of “Alpha”</h1>"))
    #expect(page.contains("As the ledger stood at <time"))
    let words = HTMLMarkup.text(of: HTMLMarkup.content(of: page)).replacing(/\s+/, with: " ")
    #expect(words.contains("a, revision 2, 16 characters, text not on file Digests and notes"))
    #expect(words.contains("Revision 1, 10 characters; SHA-256:\(now.revisions[0].sha256.hex)"))
    #expect(words.contains("from the evening edition"))
  }

  @Test func `A source says who signed which of its texts`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta")
    func sign(_ because: String) throws {
      let text = try #require(desk.source(article).newest)
      desk.append(
        .sourceSigned(
          SignedSource(
            source: article, revision: text.hash, sha256: text.sha256, counts: [:], heads: [],
            because: because, role: .editor)))
    }
    try sign("for the early edition")
    try desk.revise(article, text: "alpha beta gamma")
    try sign("for the late one")
    let page = try desk.report(on: [article]).written(.html)
    let words = HTMLMarkup.text(of: HTMLMarkup.content(of: page))
    #expect(
      words.contains(
        "UTC: for the early edition — revision 1, not the newest text\nSigned off by mori"))
    #expect(words.contains("UTC: for the late one\n"))
  }

  @Test func `Each printed page says what it is of and how far the ledger was read`() throws {
    let page = try smallReport().written(.html)
    #expect(page.contains(#"content: "The \2a Desk\2a  \b7  Review of 2 sources";"#))
    #expect(page.contains(#"content: "Ledger\3a  mori\3a 17\3a ac0688ad88f5";"#))
  }

  @Test func `Without its script the page hides nothing but the filters`() throws {
    let page = try HTMLMarkup.content(of: situations().written(.html))
    let hidden = page.matches(of: /<(\w+)[^>]* hidden>/).map(\.output.1)
    #expect(hidden == ["form"])
    #expect(page.matches(of: /<article/).count == 6)
  }

  @Test(.enabled(if: Browser.isInstalled, "there is no chromium to open the page in"))
  func `An address with filters in it opens the page with these claims`() throws {
    let page = try smallReport().written(.html)
    func shown(_ fragment: String) throws -> [String] {
      try Browser.document(of: page, at: fragment)
        .matches(of: /<article [^>]*id="claim-([^"]*)"([^>]*)>/)
        .filter { !$0.output.2.contains("hidden") }.map { String($0.output.1) }
    }
    #expect(try shown("") == ["mori-2", "mori-3", "mori-1"])
    #expect(try shown("#status=unchecked&source=ft-2022") == ["mori-1"])
    #expect(try shown("#source=kyodo-1") == ["mori-3"])
    #expect(try shown("#tag=defence&status=disputed") == [])
    #expect(try shown("#tag=%E0%A4%A&other=1") == ["mori-2", "mori-3", "mori-1"])
    #expect(try shown("#claim-mori-3") == ["mori-2", "mori-3", "mori-1"])
  }

  @Test func `A claim is one piece, and no other piece holds one`() throws {
    for report in [try smallReport(), try situations()] {
      var articles: [Int] = []
      try report.write(.html) { piece in articles.append(piece.matches(of: /<article/).count) }
      #expect(articles.filter { $0 > 0 } == report.outlines.map { _ in 1 })
    }
  }

  @Test func `A private note leaves no trace`() throws {
    func page(isNoted: Bool) throws -> String {
      var desk = Fixture()
      let article = try desk.source("a", text: "alpha beta")
      let claim = desk.claim("alpha")
      try desk.cite(claim, article, "alpha")
      if isNoted {
        for text in ["one", "two", "three", "four"] {
          desk.append(.claimNoted(claim: claim, text: text, isPrivate: true))
        }
      }
      let report = try desk.report(on: [article])
      return try Report(
        organisation: nil, heads: [], sources: report.sources, onFile: report.onFile,
        claims: report.claims()
      ).written(.html)
    }
    #expect(try page(isNoted: true).hasBytes(of: page(isNoted: false)))
  }
}
