import Anchoring
import Claims
import Testing

@testable import Reporting

/// Where a source can be read as it was, on the pages for people.
@Suite struct ArchivedPagesTests {
  private func text(of page: String) -> String {
    HTMLMarkup.text(of: HTMLMarkup.content(of: page)).replacing(/\s+/, with: " ")
  }

  @Test func `The review report links each copy beside its source, and names what texts came from`()
    throws
  {
    let page = try ArchivedDesk().report().written(.html)
    let text = text(of: page)
    #expect(page.contains(#"<a href="\#(ArchivedDesk.page)">archived copy</a>, retrieved <time"#))
    #expect(page.contains(#"class="entry" href="\#(ArchivedDesk.page)">archived copy</a>"#))
    #expect(
      page.contains(
        #"<a href="https://papers.archive.example/notice-12?a=1&amp;b=2">archived copy"#))
    #expect(text.contains("published 30 Apr 2024 · updated 1 May 2024, 08:00 UTC"))
    #expect(text.contains("Made from text/html by stet-html 1; SHA-256 of the file:"))
    #expect(text.contains("Made from application/pdf by pdftotext 22.12.0"))
    #expect(page.contains(EventHash.sha256("%PDF".utf8).hex))
  }

  @Test func `Evidence that has no entry has its copy and its time beside its words`() throws {
    let archived = try ArchivedDesk()
    let page = try archived.report(on: [archived.article]).written(.html)
    #expect(
      page.contains(
        #"class="out" href="https://papers.archive.example/notice-12?a=1&amp;b=2">archived copy</a>, retrieved 2 May 2024"#
      ))
    let markdown = try archived.report(on: [archived.article]).written(.markdown)
    #expect(
      markdown.contains(
        "(notice, revision 1, 8:11, p. 1, updated 2024-05, archived copy <\(ArchivedDesk.paper)>, retrieved 2024-05-02)"
      ))
  }

  @Test func `The Markdown report spells the addresses out below its table`() throws {
    let markdown = try ArchivedDesk().report().written(.markdown)
    #expect(
      markdown.contains(
        """
        - **ferry** — <https://post.example/ferry>, updated 2024-05-01T08:00:00Z, archived copy \
        <\(ArchivedDesk.page)>, retrieved 2024-05-01T09:00:00Z
        - **notice** — updated 2024-05, archived copy <\(ArchivedDesk.paper)>, retrieved 2024-05-02

        """))
  }

  @Test func `A copy of a later text says of which`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "It sails daily.") { $0.url = "https://post.example" }
    let claim = desk.claim("It sails every day")
    let citation = try desk.cite(claim, article, "daily")
    let later = try desk.revise(
      article, text: "It sails daily again.", archived: "https://later.example")
    desk.append(
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: citation, revision: later, anchor: .unchanged,
          range: CodePointRange(9, 14), material: [])))
    try desk.review(claim, by: "ken", .verified, "seen")
    let page = try desk.report(on: []).written(.html)
    #expect(page.contains(#"href="https://later.example">archived copy of revision 2</a>"#))
    let markdown = try desk.report(on: []).written(.markdown)
    #expect(markdown.contains("archived copy of revision 2 <https://later.example>"))
  }

  @Test func `An address that a browser might run is text everywhere`() throws {
    let address = "javascript:alert(1)"
    var desk = Fixture()
    let article = try desk.source("a", text: "It sails daily.", archived: address) {
      $0.url = address
    }
    let claim = desk.claim("It sails every day")
    try desk.cite(claim, article, "daily")
    try desk.review(claim, by: "ken", .disputed, "seen")
    let report = try desk.report(on: [article])
    for page in [
      try report.written(.html), try desk.galley(on: article, text: "It sails daily.").written(),
      try RecordReport(
        desk.record(of: article), organisation: nil, includesPrivateNotes: false
      ).written(.html),
    ] {
      #expect(!page.contains(#"href="javascript"#))
      #expect(page.contains("<bdi>\(address)</bdi>"))
    }
    #expect(!(try report.written(.markdown)).contains("<javascript"))
    for form in PageForm.allCases {
      for page in [
        try QuerySheet(report, text: desk.text).written(form),
        try ReaderReport(report, text: desk.text).written(form),
      ] {
        #expect(!page.contains("javascript"))
      }
    }
  }

  @Test func `An address in Markdown is a link or nothing but text`() {
    #expect(Markdown.address("https://a.example/b c") == "<https://a.example/b%20c>")
    #expect(
      Markdown.address("https://a.example/[x](y)<z>") == "<https://a.example/%5Bx%5D(y)%3Cz%3E>")
    #expect(Markdown.address("http://[::1]/a") == "http://\\[::1\\]/a")
    #expect(Markdown.address("box 4, *left*") == "box 4, \\*left\\*")
  }

  @Test func `The galley says what the article was made from and where a copy is`() throws {
    let archived = try ArchivedDesk()
    let page = try archived.desk.galley(
      on: archived.article, text: "The ferry carries 420 people.\nIt sails daily."
    ).written()
    for fact in [
      "<dt>Updated</dt><dd dir=\"auto\">1 May 2024, 08:00 UTC</dd>",
      "<dt>Made from</dt><dd dir=\"auto\">text/html, by stet-html 1</dd>",
      "<dt>Archived copy</dt><dd><a class=\"address\" href=\"\(ArchivedDesk.page)\"><bdi>\(ArchivedDesk.page)</bdi></a>",
      "<dt>SHA-256 of the file</dt><dd><code>\(EventHash.sha256("<p>page".utf8).hex)</code>",
    ] {
      #expect(page.contains(fact), "\(fact)")
    }
  }

  @Test func `The query sheet has the copies of the text and of what speaks against it`() throws {
    let archived = try ArchivedDesk()
    let sheet = QuerySheet(
      try archived.report(on: [archived.article]), text: archived.desk.text)
    let markdown = try sheet.written(.markdown)
    #expect(
      markdown.contains(
        "- Text: [New ferry](<https://post.example/ferry>), Bay Post, 30 Apr 2024, updated 1 May 2024, 08:00 UTC ([archived copy](<\(ArchivedDesk.page)>), read 1 May 2024, 09:00 UTC): revision 1 of 1"
      ))
    #expect(
      markdown.contains(
        "(Notice 12, updated May 2024 ([archived copy](<\(ArchivedDesk.paper)>), read 2 May 2024), p. 1)"
      ))
    let page = try sheet.written(.html)
    #expect(page.contains(#"(<a href="\#(ArchivedDesk.page)">archived copy</a>, read 1 May 2024"#))
  }

  @Test func `The public gets the copies, and the day on which each was read`() throws {
    let archived = try ArchivedDesk()
    let report = ReaderReport(
      try archived.report(on: [archived.article]), text: archived.desk.text)
    let markdown = try report.written(.markdown)
    #expect(
      markdown.contains(
        "updated 1 May 2024, 08:00 UTC ([archived copy](<\(ArchivedDesk.page)>)); read on 1 May 2024\n"
      ))
    #expect(
      markdown.contains(
        "- Against it: Notice 12, updated May 2024 ([archived copy](<\(ArchivedDesk.paper)>), read on 2 May 2024), p. 1: “402”"
      ))
    #expect(!markdown.contains("stet-html"))
    let page = try report.written(.html)
    #expect(
      page.contains(#"(<a href="\#(ArchivedDesk.page)">archived copy</a>); read on 1 May 2024"#))
  }

  @Test func `A correction shows both versions where archives keep them`() throws {
    var archived = try ArchivedDesk()
    try archived.revise(
      "The ferry carries 402 people.\nIt sails daily.", archived: "https://later.example", .altered,
      CodePointRange(18, 28), material: ["figure: 420 → 402"])
    let report = ReaderReport(
      try archived.report(on: [archived.article]), text: archived.desk.text)
    let markdown = try report.written(.markdown)
    #expect(
      markdown.contains(
        "30 Apr 2024 ([archived copy](<\(ArchivedDesk.page)>)) said:"
      ))
    #expect(markdown.contains("It now says ([archived copy](<https://later.example>)):"))
    let page = try report.written(.html)
    #expect(page.contains(#"It now says (<a href="https://later.example">archived copy</a>):"#))
  }

  @Test func `Nothing tells the public where somebody's words to the desk are kept`() throws {
    var desk = Fixture()
    let call = try desk.source(
      "call", text: "It sails daily.", retrieved: "2024-05-01", archived: "https://zz.example"
    ) { $0.kind = "call" }
    let claim = desk.claim("It sails every day")
    try desk.cite(claim, call, "daily", .supports)
    try desk.review(claim, by: "ken", .verified, "told so")
    for form in PageForm.allCases {
      let page = try ReaderReport(desk.report(on: [call]), text: desk.text).written(form)
      #expect(!page.contains("zz.example"))
    }
  }

  @Test(arguments: PageForm.allCases)
  func `The record says what each text was made from and how it is made again`(form: PageForm)
    throws
  {
    let archived = try ArchivedDesk()
    let record = try RecordReport(
      archived.desk.record(of: archived.article), organisation: nil, includesPrivateNotes: false
    ).written(form)
    for part in [
      ArchivedDesk.page, "stet source verify ferry", "stet source verify notice",
      EventHash.sha256("<p>page".utf8).hex, EventHash.sha256("%PDF".utf8).hex, "stet-html 1",
      "pdftotext 22.12.0", "claims/originals", "archived at \(ArchivedDesk.page)",
    ] {
      #expect(record.contains(part), "\(part)")
    }
    let event = try #require(archived.desk.events.dropFirst().first)
    let deed = record.split(separator: "\n").last { $0.contains(event.hash.hex) }
    #expect(deed?.contains("made from text/html, SHA-256 ") == true)
  }

  @Test(arguments: PageForm.allCases)
  func `A record of texts that came as they are does not speak of files`(form: PageForm) throws {
    let (desk, source) = try signedDesk()
    let record = try RecordReport(
      desk.record(of: source), organisation: nil, includesPrivateNotes: false
    ).written(form)
    #expect(!record.contains("originals") && !record.contains("source verify"))
  }
}
