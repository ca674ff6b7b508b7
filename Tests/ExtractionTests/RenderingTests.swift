import Extraction
import Testing

@Suite("Pages as a reader sees them")
struct RenderingTests {
  @Test(
    "markup becomes the text that a browser shows",
    arguments: [
      ("<p>one\n  two<b> three</b></p><p>four", "one two three\n\nfour"),
      ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
      ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
      ("<p>a&nbsp;&nbsp;b&shy;c&#x200D;</p>", "a bc\u{200D}"),
      ("<pre>  x\n    y  z\n</pre>", "  x\n    y  z"),
      (
        "<p>a</p><script>b</script><style>c</style><noscript>d</noscript><template>e</template>",
        "a"
      ),
      ("<p>a<p hidden>b<p style='color:red; DISPLAY : none'>c<p style='visibility:hidden'>d", "a"),
      ("<p aria-hidden=true>a</p><dialog>b</dialog><dialog open>c</dialog>", "a\n\nc"),
      ("<details><summary>a</summary>b</details>", "a\n\nb"),
      ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "- a\n- b\n  - c\n- d\n\ne"),
      ("<ol start=3><li>a<li value=9>b<li>c</ol>", "3. a\n9. b\n10. c"),
      ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b"),
      ("<ul><li><p>a</p><p>b</p><li><p>c</p></ul>", "- a\n\nb\n\n- c"),
      ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\nb\nc\nd"),
      ("<table><caption>t<tr><th>a<th>b<tr><td>1<td>2</table>", "t\na | b\n1 | 2"),
      ("<table><tr><td>a<td><td>c<tr><td><td>b</table>", "a | | c\n| b"),
      ("<table><tr><td><p>a</p><p>b</p><td>c</table>", "a b | c"),
      ("<table><tr><td><h1>a</h1><td>b</table>", "a\n\nb"),
      ("<p>10<sup>6</sup> CO<sub>2</sub> m<sup>2</sup> 5<sup>th</sup>", "10⁶ CO₂ m² 5th"),
      ("<p>2019<sup><a href=#n>1</a></sup>", "2019¹"),
      ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "漢（かん）字"),
      ("<p>海の\n  家", "海の家"),
      ("<p>the\n  海\n  b", "the 海 b"),
      ("<p><a href=1>A</a><a href=2>B</a>c<a href=3>d</a>", "A Bcd"),
      ("<span class=a>One</span><span class=b>two</span>", "One two"),
      ("<p><span class=l>W</span><span class=l>o</span>rd", "Word"),
      ("<p>He said <q>no</q>.", "He said “no”."),
      ("<p>a\u{0}b\u{1}c\u{7F}d\u{85}e", "abcde"),
      ("<p>a<svg><title>b</title><text>c</text></svg>", "a"),
      (
        "<select><option>a<option>b</select><input type=submit value=Go><input value=no>",
        "a\nb\n\nGo"
      ),
      ("<p>x<iframe>y</iframe><video>z</video><object>w</object>", "x"),
      ("<p>a&lt;b&amp;c &hearts; &#8364;", "a<b&c ♥ €"),
    ])
  func rendering(markup: String, text: String) throws {
    let read = try read(markup)
    #expect(Array(read.text.utf8) == Array(text.utf8), "\(read.text)")
  }

  @Test("an image speaks for itself after the words around it, and is no part of the article")
  func images() throws {
    let page = try read(
      """
      <p>The hall was full on <img src=1 alt="A full  hall"> Monday, and on Tuesday it was empty again.</p>
      <p>So <img class=emoji alt="🎉"> they said <img alt="" src=2><img width=1 height=1 alt=pixel>.</p>
      """)
    #expect(
      page.text == """
        The hall was full on Monday, and on Tuesday it was empty again.

        [Image: A full hall]

        So 🎉 they said .
        """)
    #expect(page.furniture.map(page.words) == ["[Image: A full hall]"])
    #expect(page.furniture.first?.because == "site furniture: image description")
  }

  @Test("a page that hides everything is read as if shown, and that is said")
  func hidden() throws {
    let page = try read("<body style='display:none'><div hidden><p>Words that scripts show.</div>")
    #expect(page.text == "Words that scripts show.")
    #expect(page.remarks.count == 1)
  }

  @Test("a page without a word has no text")
  func empty() {
    #expect(throws: ExtractionError.noText(.html)) { try read("<html><body><img src=x></body>") }
    #expect(throws: ExtractionError.noText(.html)) { try read("") }
  }
}
