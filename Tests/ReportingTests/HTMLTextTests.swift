import Testing

@testable import Reporting

struct HTMLTextTests {
  @Test func `What could pass for markup becomes a reference`() {
    #expect(
      HTMLText.escaped(#"<b a="1" b='2'>&amp;"#)
        == "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;")
  }

  @Test func `A combining mark hides no quote from the escaping`() {
    #expect(HTMLText.escaped("\"\u{338}<\u{338}").hasBytes(of: "&quot;\u{338}&lt;\u{338}"))
    #expect(HTMLText.attribute("\"\u{338}").hasBytes(of: "&quot;\u{338}"))
  }

  @Test func `What reorders or hides text is isolated and shows its number`() {
    #expect(
      HTMLText.escaped("a\u{202E}b")
        == "a<span class=\"unseen\" data-scalar=\"U+202E\">\u{202E}</span>b")
    #expect(
      HTMLText.escaped("\r\n\t\0")
        == "<span class=\"unseen\" data-scalar=\"U+000D\">&#13;</span>\n\t"
        + "<span class=\"unseen\" data-scalar=\"U+0000\">\u{FFFD}</span>")
    #expect(HTMLText.attribute("a\u{202E}\n") == #"a\u{202E}\u{A}"#)
  }

  @Test func `Where a page ends, a sign says so`() {
    #expect(
      HTMLText.escaped("one\u{C}two")
        == "one<span class=\"unseen\" data-scalar=\"new page\">\u{C}</span>two")
  }

  @Test(
    arguments: [
      ("https://example.org/a?b=1&c='2'", "https://example.org/a?b=1&amp;c=&#39;2&#39;"),
      ("HTTP://example.org/\u{202E}", "HTTP://example.org/%E2%80%AE"),
      ("javascript:alert(1)", nil), ("java\nscript:alert(1)", nil), ("data:text/html,x", nil),
      ("//example.org", nil), ("", nil),
    ] as [(String, String?)])
  func `Only an address on the web becomes a link`(address: String, link: String?) {
    #expect(HTMLText.link(address) == link)
  }
}

struct PageTests {
  @Test func `A page's own values are escaped by scalars, whatever partial they stand in`() {
    let page = Page(title: "\"\u{338}</title>\u{202E}", kicker: "<script>", kind: "report")
    let top = page.top
    #expect(top.utf8Contains("<h1>&quot;\u{338}&lt;/title&gt;<span class=\"unseen\""))
    #expect(top.utf8Contains("<p class=\"kicker\">&lt;script&gt;</p>"))
  }

  @Test func `A browser is told to run the page's own script and nothing else`() {
    let still = Page(title: "t", kicker: "k", kind: "report")
    #expect(still.top.utf8Contains("script-src 'none'"))
    #expect(!still.end(colophon: "c").utf8Contains("<script"))
    let lively = Page(title: "t", kicker: "k", kind: "report", script: "let a = 1 < 2")
    // The digest as `printf 'let a = 1 < 2' | openssl dgst -sha256 -binary | base64` has it.
    #expect(
      lively.top.utf8Contains("script-src 'sha256-gYF2tc+qsWyTSgvpNYYASEqUcuXvrs4/YAvyb9S+GQI='"))
    #expect(lively.end(colophon: "c").utf8Contains("<script>let a = 1 < 2</script>"))
  }
}

struct TemplatesTests {
  @Test func `Every template of a page says that its text is to be escaped by scalars`() {
    #expect(Templates.all.count > 10)
    for (name, text) in Templates.all where name.hasSuffix(".html") {
      #expect(
        String(decoding: text, as: UTF8.self).hasPrefix("{{% CONTENT_TYPE: STET_HTML }}\n"),
        "\(name)")
    }
  }
}

extension String {
  /// Whether these bytes stand in it: `contains` would go by characters.
  fileprivate func utf8Contains(_ part: String) -> Bool {
    Array(utf8).firstRange(of: Array(part.utf8)) != nil
  }
}
