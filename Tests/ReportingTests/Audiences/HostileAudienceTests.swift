import Anchoring
import Claims
import Reporting
import Testing

/// Text that would like to be more than text, in every field that a page for an audience shows.
@Suite struct HostileAudienceTests {
  private static let words = "=cmd|' /C calc'!A0"
  private static let texts = [
    "<script>alert(1)</script> & <img src=x>", "a | b\n| --- | --- |\n| c | d |",
    "x\n\n# Verified\n\n- **all is well**", "[x](javascript:alert(1)) ![y](http://e.example)",
    "`code` ``` *bold* _it_ ~~no~~", "> quoted\n1. first\n---", "# heading\n    indented",
    "\u{202E}desrever\u{202C}\u{2066}\u{200F}", "\u{1B}[31mred\u{7}\u{9B}0m", "\r\n=1+1",
    "{{ x }} {{{ y }}} {% y %} %%gone%% $z$", "http://e.example/\" onclick=\"x",
    #"</script></style></title><!-- ]]> <svg onload="document.title='ran'">"#,
    "\"\u{338} onclick='document.title=1' \u{2028}\u{2029}\u{1}\u{85}",
  ]
  /// Nothing that any page could take for more than text.
  private static let tame = "tame text"

  private func pages(with text: String) throws -> [any AudiencePage] {
    var desk = Fixture()
    let before = "\(text) \(Self.words) \(text)"
    func describe(_ fields: inout SourceFields) {
      fields.title = text
      fields.publisher = text
      fields.agency = text
      fields.author = text
      fields.published = text
      fields.updated = text
      fields.partial = text
      fields.note = text
      fields.language = text
    }
    let origin = TextOrigin(original: .sha256([]), mediaType: text, extractor: text)
    let article = try desk.source(
      "hostile", text: before, retrieved: text, archived: "javascript:\(text)", origin: origin,
      describe: describe)
    let other = try desk.source(
      "other", text: before, retrieved: text, archived: "https://archive.example/\(text)",
      origin: origin
    ) {
      describe(&$0)
      // A link whatever the text: it is the rest of the address that is hostile.
      $0.url = "https://example.org/\(text)"
    }
    let claims = (0..<5).map { _ in
      desk.claim(text, ClaimFields(claimant: text, context: text), tags: [text])
    }
    var asserting: [EventHash] = []
    for claim in claims {
      asserting.append(try desk.cite(claim, article, Self.words, locator: text))
      try desk.cite(claim, other, Self.words, .refutes, locator: text)
      let taken = try desk.cite(claim, other, Self.words, .supports, locator: text)
      desk.append(by: text, .claimUncited(claim: claim, citation: taken, because: text))
      desk.append(by: text, .claimNoted(claim: claim, text: text, isPrivate: false))
      desk.append(by: text, .claimAsked(claim: claim, text: text))
      let query = desk.append(by: text, .claimAsked(claim: claim, text: text))
      desk.append(by: text, .claimAnswered(claim: claim, query: query, text: text))
    }
    for (claim, verdict) in zip(claims, [Verdict.verified, .disputed, .unverifiable]) {
      try desk.review(claim, by: text, verdict, text, fix: text)
    }
    try desk.sign(article, by: text, text)
    try desk.review(claims[3], by: text, .disputed, text, fix: text)
    try desk.review(claims[4], by: text, .disputed, text, fix: text)
    let newer = try desk.revise(article, text: "\(text) \(Self.words) \(Self.words)")
    let end = text.unicodeScalars.count + 1
    for (index, claim) in claims.enumerated() {
      let isAltered = index > 2
      desk.append(
        by: text,
        .claimAnchored(
          AnchoredCitation(
            claim: claim, citation: asserting[index], revision: newer,
            anchor: isAltered ? .altered : .unchanged, range: CodePointRange(end, end + 4),
            material: isAltered ? [text] : [])))
    }
    let report = try desk.report(on: [article, other], organisation: text)
    return [
      QuerySheet(report, text: desk.text), ReaderReport(report, text: desk.text),
      RecordReport(
        try desk.record(of: article), organisation: text, includesPrivateNotes: true),
    ]
  }

  @Test(arguments: texts)
  func `A page keeps its elements and attributes whatever the text`(text: String) throws {
    for (page, model) in zip(try pages(with: text), try pages(with: Self.tame)) {
      let written = try page.written(.html)
      #expect(HTMLMarkup(written).outline == HTMLMarkup(try model.written(.html)).outline)
      #expect(!written.contains("onclick=\"") && !written.contains("<svg"))
    }
  }

  @Test(arguments: texts)
  func `Markdown keeps its lines, tables and headings whatever the text`(text: String) throws {
    for (page, model) in zip(try pages(with: text), try pages(with: Self.tame)) {
      let written = try page.written(.markdown)
      let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
      let tame = try model.written(.markdown)
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == tame.count)
      for (line, model) in zip(lines, tame) {
        #expect(opening(of: line) == opening(of: model), "\(line)")
        #expect(livePipes(in: line) == livePipes(in: model), "\(line)")
      }
      #expect(!written.contains("<script") && !written.contains("<img"))
      let unsafe = written.unicodeScalars.filter { scalar in
        scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
      }
      #expect(unsafe.isEmpty)
    }
  }

  private func opening(of line: Substring) -> String {
    // The text of a heading is inline whatever it begins with.
    let heading = line.prefix { $0 == "#" }
    return heading.isEmpty
      ? line.prefix { "#-|*> ".contains($0) }.filter { $0 != " " } : String(heading)
  }

  private func livePipes(in line: Substring) -> Int {
    line.replacing(/\\./, with: "").count { $0 == "|" }
  }
}
