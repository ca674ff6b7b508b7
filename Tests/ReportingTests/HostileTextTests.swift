import Claims
import Reporting
import Testing

/// Text that would like to be more than text, in every field that takes any.
@Suite struct HostileTextTests {
  private static let words = "=cmd|' /C calc'!A0"
  private static let texts = [
    "<script>alert(1)</script> & <img src=x>", "a | b\n| --- | --- |\n| c | d |",
    "x\n\n# Verified\n\n- **all is well**", "[x](javascript:alert(1)) ![y](http://e.example)",
    "`code` ``` *bold* _it_ ~~no~~", "> quoted\n1. first\n---",
    "\u{202E}desrever\u{202C}\u{2066}\u{200F}",
    "\u{1B}[31mred\u{7}\u{9B}0m", "\r\n=1+1", "{{ x }} {% y %} %%gone%% $z$",
    #"</script></style></title><!-- ]]> <svg onload="document.title='ran'">"#,
    "\"\u{338} onclick='document.title=1' \u{2028}\u{2029}\u{1}\u{85}",
  ]

  private func report(with text: String) throws -> Report {
    var desk = Fixture()
    let body = "\(text) \(Self.words) \(text)"
    let origin = TextOrigin(original: .sha256([]), mediaType: text, extractor: text)
    let article = try desk.source(
      "hostile", text: body, retrieved: text, archived: text, origin: origin
    ) {
      $0.title = text
      $0.publisher = text
      $0.agency = text
      $0.published = text
      $0.updated = text
      $0.partial = text
      $0.note = text
      $0.author = text
      $0.kind = text
      $0.url = text
      $0.language = text
    }
    let claims = (0..<3).map { _ in
      desk.claim(text, ClaimFields(claimant: text, context: text, priority: 1), tags: [text])
    }
    for claim in claims {
      try desk.cite(claim, article, Self.words, locator: text)
      desk.append(by: text, .claimNoted(claim: claim, text: text, isPrivate: false))
      desk.append(.claimAssigned(claim: claim, to: text))
    }
    // A link whatever the text: it is the rest of the address that is hostile.
    let archived = try desk.source(
      "archived", text: body, archived: "https://archive.example/\(text)", origin: origin
    ) { $0.url = "https://example.org/\(text)" }
    for claim in claims { try desk.cite(claim, archived, Self.words, .supports) }
    try desk.review(claims[0], by: text, .disputed, text, fix: text)
    try desk.review(claims[0], by: "ken", .verified, text, fix: text)
    try desk.review(claims[1], by: "ken", .disputed, text, fix: text)
    try desk.review(claims[1], by: text, as: .editor, .verified, text)
    return try desk.report(on: [article], organisation: text)
  }

  @Test(arguments: texts)
  func `Markdown keeps its lines, tables and headings whatever the text`(text: String) throws {
    let written = try report(with: text).written(.markdown)
    let tame = try report(with: "tame").written(.markdown)
    #expect(
      written.split(separator: "\n", omittingEmptySubsequences: false).count
        == tame.split(separator: "\n", omittingEmptySubsequences: false).count)
    for (line, model) in zip(written.split(separator: "\n"), tame.split(separator: "\n")) {
      #expect(opening(of: line) == opening(of: model))
      #expect(livePipes(in: line) == livePipes(in: model), "\(line)")
    }
    #expect(!written.contains("<script") && !written.contains("<img"))
    #expect(!written.contains(/[^\\]\]\(/))
    let unsafe = written.unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(unsafe.isEmpty)
  }

  @Test(arguments: texts)
  func `JSON keeps the text exactly`(text: String) throws {
    let report = try report(with: text)
    let document = try JSON(parsing: report.written(.json))
    let claims = try #require(document.object?["claims"]?.array)
    #expect(claims.count == 3)
    for claim in claims {
      let found = try #require(claim.object?["text"]?.string)
      #expect(found.hasBytes(of: text))
    }
    let lines = try report.written(.jsonl).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(try lines.dropLast().map { try JSON(parsing: String($0)) } == claims)
  }

  @Test(arguments: texts)
  func `CSV keeps the text exactly and lets no cell run`(text: String) throws {
    let rows = parseCSV(try report(with: text).written(.csv))
    #expect(rows.count == 4)
    for cell in rows.joined() {
      #expect(cell.unicodeScalars.first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true)
    }
    for row in rows.dropFirst() {
      for (column, expected) in [("text", text), ("claimant", text), ("quote", Self.words)] {
        let index = try #require(rows[0].firstIndex(of: column))
        #expect(CSV.unguarded(row[index]).hasBytes(of: expected))
      }
    }
  }

  @Test(arguments: texts)
  func `HTML keeps its elements and attributes, and the text exactly`(text: String) throws {
    let written = try report(with: text).written(.html)
    let tame = try report(with: "tame").written(.html)
    #expect(HTMLMarkup(written).outline == HTMLMarkup(tame).outline)
    #expect(!written.contains("javascript:alert(1)\""))
    let shown = written.matches(
      of: /<h[34] class="claim-text" dir="auto">(.*?)<\/h[34]>/
        .dotMatchesNewlines().matchingSemantics(.unicodeScalar))
    #expect(shown.count == 3)
    for match in shown {
      #expect(HTMLMarkup.text(of: match.output.1).hasBytes(of: text))
    }
  }

  @Test(.enabled(if: Browser.isInstalled, "there is no chromium to open the page in"))
  func `In a browser nothing of the text runs, and it reads back equal`() throws {
    for text in Self.texts {
      // The policy would keep a script from running even where the escaping had failed.
      let page = try report(with: text).written(.html).replacing(
        /<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
      #expect(!page.contains("Content-Security-Policy"))
      let document = try Browser.document(of: page)
      #expect(document.contains(#"<form class="filters" id="filters" aria-label="Filters">"#))
      #expect(HTMLMarkup.title(of: document).hasBytes(of: HTMLMarkup.title(of: page)))
      let shown = document.matches(
        of: /<h[34] class="claim-text" dir="auto">(.*?)<\/h[34]>/
          .dotMatchesNewlines().matchingSemantics(.unicodeScalar))
      #expect(shown.count == 3)
      for match in shown {
        #expect(HTMLMarkup.text(of: match.output.1).hasBytes(of: text))
      }
    }
  }

  private func opening(of line: Substring) -> String {
    line.prefix { "#-|* ".contains($0) }.filter { $0 != " " }
  }

  private func livePipes(in line: Substring) -> Int {
    line.replacing(/\\./, with: "").count { $0 == "|" }
  }
}
