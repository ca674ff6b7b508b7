import Claims
import Foundation
import Testing

@testable import Reporting

@Suite struct HTMLClaimTests {
  @Test func `A claim that went stale says why, what was last said, and what the words are now`()
    throws
  {
    let claim = try words(of: "mori-1", in: situations())
    #expect(
      claim.contains(
        "Stale since 21 Nov 2026, 09:20 UTC: the words it rests on in nikkei-1 were changed"))
    #expect(claim.contains("Verified by ken (reviewer), 21 Nov 2026, 09:15 UTC · basis: document"))
    #expect(claim.contains("Altered in revision 2: 「約4340兆円」"))
    #expect(claim.contains("Material changes: 43兆円 → 40兆円"))
    let page = try situations().written(.html)
    #expect(page.contains("「約<del>43</del><ins>40</ins>兆円」"))
  }

  @Test func `A claim in review says what it waits for and who lets it stand`() throws {
    let claim = try words(of: "mori-4", in: situations())
    #expect(claim.contains("Waits for more sign-offs: 1 of 2"))
    #expect(claim.contains("Let stand by mori, 21 Nov 2026, 09:25 UTC: harmless"))
    #expect(claim.contains("revision 1, 22:26; unchanged in revision 2"))
  }

  @Test func `A claim withdrawn leads to the one that says the same`() throws {
    #expect(
      try words(of: "mori-5", in: situations()).contains(
        "Withdrawn by mori, 21 Nov 2026, 09:13 UTC: said twice; says the same as mori-4"))
    #expect(try situations().written(.html).contains(##"<a href="#claim-mori-4">mori-4</a>"##))
  }

  @Test
  func `Verdicts taken back, replaced or lapsed stay to be read, apart from those that count`()
    throws
  {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta gamma")
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    try desk.review(claim, by: "ken", .verified, "as it read before")
    desk.append(.claimReworded(claim: claim, text: "alpha, again", because: "clearer"))
    let taken = try desk.review(claim, by: "aya", .disputed, "seen in haste")
    desk.append(by: "aya", .claimUnreviewed(claim: claim, review: taken, because: "my mistake"))
    try desk.review(claim, by: "lee", .unverifiable, "no document")
    try desk.review(claim, by: "lee", .verified, "found the document")
    let words = try words(of: "mori-1", in: desk.report(on: [article]))
    let parts = words.components(separatedBy: "3 earlier verdicts")
    #expect(parts.count == 2 && parts[0].contains("found the document"))
    let earlier = try #require(parts.last)
    #expect(earlier.contains("as it read before Lapsed since"))
    #expect(earlier.contains("UTC: the claim was reworded"))
    #expect(earlier.contains("seen in haste Taken back by aya"))
    #expect(earlier.contains("no document Replaced: a later verdict by the same reviewer"))
    #expect(words.contains("Logged by mori") && words.contains("Reworded by mori"))
  }

  @Test func `Queries stand with their answers, and an open one says so`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta gamma")
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    let first = desk.append(.claimAsked(claim: claim, text: "Which alpha?"))
    desk.append(.claimAnswered(claim: claim, query: first, text: "The first"))
    desk.append(.claimAsked(claim: claim, text: "Since when?"))
    let words = try words(of: "mori-1", in: desk.report(on: [article]))
    let said = words.replacing(/\ by mori, [^:]*:[0-9]+ UTC/, with: "")
    #expect(said.contains("Asked the author: Which alpha? Answer: The first"))
    #expect(said.contains("Asked the author: Since when? No answer yet"))
    #expect(said.contains("Waits for the author: 1 query"))
  }

  @Test func `A quotation bears its source's language, and an address on the web is a link`() throws
  {
    var desk = Fixture()
    let checked = try desk.source("checked", text: "alpha beta") {
      $0.language = "en-GB"
      $0.publisher = "Courier"
      $0.url = "https://courier.example/a?b=1&c"
    }
    let other = try desk.source("other", text: "約43兆円") {
      $0.language = "ja"
      $0.title = "防衛費"
      $0.url = "javascript:alert(1)"
    }
    let claim = desk.claim("alpha")
    try desk.cite(claim, checked, "alpha")
    try desk.cite(claim, other, "43兆円", .refutes, locator: "p. 3")
    let page = try desk.report(on: [checked]).written(.html)
    #expect(page.contains(#"<blockquote lang="en-GB" dir="auto"><mark>alpha</mark> beta<"#))
    #expect(page.contains(#"href="https://courier.example/a?b=1&amp;c""#))
    #expect(page.contains(##"<a class="source-id" href="#source-checked">checked</a>"##))
    #expect(page.contains(#"<bdi class="title" lang="ja">防衛費</bdi>, <span class="source-id">"#))
    #expect(!page.contains("javascript:"))
  }

  private func words(of id: String, in report: Report) throws -> String {
    let articles = try report.written(.html).components(separatedBy: "<article ")
    let article = try #require(articles.first { $0.contains("id=\"claim-\(id)\"") })
    return HTMLMarkup.text(of: "<article " + article).replacing(/\s+/, with: " ")
  }
}
