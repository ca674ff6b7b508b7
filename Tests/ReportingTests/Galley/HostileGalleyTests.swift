import Anchoring
import Claims
import Testing

@testable import Reporting

/// Text that would like to be more than text, in a galley's every field that takes any.
@Suite struct HostileGalleyTests {
  private static let texts = [
    "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">",
    "</p></mark></article></style></title><!-- ]]> <svg onload=\"document.title='ran'\">",
    "\"\u{338} onclick='document.title=1' \u{2028}\u{2029}\u{1}\u{85}\u{B}\u{C}",
    "\u{202E}desrever\u{202C}\u{2066}\u{200F}", "*/ } body { display: none } \\",
    "{{text}} {{{x}}}",
    "javascript:alert(1)",
  ]

  /// - Parameter article: What stands in the article itself, where a line separator parts it.
  private func galley(with text: String, article: String) throws -> Galley {
    var desk = Fixture()
    let body = "Sixty boats.\r\n\r\n\(article) Fifty carts.\n"
    let article = try desk.source(
      "hostile", text: body, retrieved: text, archived: text,
      origin: TextOrigin(original: .sha256([]), mediaType: text, extractor: text)
    ) {
      $0.title = text
      $0.publisher = text
      $0.agency = text
      $0.author = text
      $0.published = text
      $0.updated = text
      $0.url = text
      $0.language = text
      $0.partial = text
      $0.note = text
    }
    let revision = try #require(desk.source(article).newest)
    let claim = desk.claim(text, ClaimFields(claimant: text, context: text, priority: 1))
    try desk.cite(claim, article, "Sixty boats")
    try desk.cite(claim, article, "Fifty carts", .refutes, locator: text)
    try desk.review(claim, by: text, .disputed, text, fix: text)
    try desk.review(claim, by: "ken", .verified, text)
    desk.append(by: text, .claimAsked(claim: claim, text: text))
    desk.append(.claimAssigned(claim: claim, to: text))
    let gone = desk.claim(text)
    try desk.cite(gone, article, "Sixty")
    desk.append(by: text, .claimWithdrawn(claim: gone, because: text, duplicateOf: nil))
    for range in [CodePointRange(0, 5), CodePointRange(6, 11)] {
      desk.append(
        by: text,
        .sourceExcluded(
          ExcludedPassage(
            source: article, revision: revision.hash, range: range, sha256: .sha256("x".utf8),
            because: text)))
    }
    return try desk.galley(on: article, text: body, open: [1: ["Sixty"]]) { $0.range.start == 6 }
  }

  private func marginOutline(_ page: String) -> [String] {
    HTMLMarkup(
      page.replacing(
        /<p class="copy.*?<\/p>/.dotMatchesNewlines().matchingSemantics(.unicodeScalar), with: "")
    ).outline
  }

  @Test(arguments: texts)
  func `The margin keeps its elements and attributes whatever the text`(text: String) throws {
    let page = try galley(with: text, article: "Tame").written()
    let tame = try galley(with: "tame", article: "Tame").written()
    #expect(marginOutline(page) == marginOutline(tame))
    #expect(!page.contains("<script") && !page.contains("href=\"javascript"))
    let claims = page.matches(
      of: /<p class="claim-text" dir="auto">(.*?) <bdi/
        .dotMatchesNewlines().matchingSemantics(.unicodeScalar))
    #expect(claims.count == 1)
    for claim in claims { #expect(HTMLMarkup.text(of: claim.output.1).hasBytes(of: text)) }
  }

  @Test(arguments: texts)
  func `The article is the article whatever its text`(text: String) throws {
    let galley = try galley(with: text, article: text)
    let printed = try PrintedArticle(galley.written())
    #expect(printed.text.hasBytes(of: galley.text.string))
    #expect(printed.words == ["1": "Sixty boats", "1-2": "Fifty carts"])
    let elements = Set(
      HTMLMarkup(try galley.written()).outline.map { $0.prefix { $0 != " " }.drop { $0 == "/" } })
    #expect(elements.isDisjoint(with: ["script", "img", "svg"]))
  }

  @Test(.enabled(if: Browser.isInstalled, "there is no chromium to open the page in"))
  func `In a browser nothing of the text runs, and the article reads back equal`() throws {
    let text = Self.texts.joined(separator: " ")
    let galley = try galley(with: text, article: text)
    // The policy would keep a script from running even where the escaping had failed.
    let page = try galley.written().replacing(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    #expect(!page.contains("Content-Security-Policy"))
    let document = try Browser.document(of: page)
    #expect(HTMLMarkup.title(of: document).hasBytes(of: HTMLMarkup.title(of: page)))
    #expect(try PrintedArticle(document).text.hasBytes(of: galley.text.string))
  }
}
