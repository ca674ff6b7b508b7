import Anchoring
import Extraction

extension FuzzTarget {
  /// A web page.
  static let page = FuzzTarget(
    "html", "a page gives one text, whose furniture lies within it",
    seeds: [
      """
      <!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry</title>
      <meta property="og:title" content="A ferry"><link rel=canonical href="https://bay.example/a">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"A ferry","datePublished":
      "2024-05-01T09:00:00Z","author":[{"name":"Kai"}]}</script><style>p{display:none}</style></head>
      <body><nav><ul><li><a href=/>Home</a><li>News</ul></nav><main><article><h1>A ferry</h1>
      <p>It carries <b>420</b> people&nbsp;and 60&#160;cars.<br>The fare is &yen;1,200.</p>
      <table><caption>Fares</caption><tr><th>Who<td>Fare<tr><td rowspan=2>Adult<td>1,200</table>
      <figure><img src=a.png alt="The quay"><figcaption>The quay</figcaption></figure>
      <pre>a\n  b</pre><ol start=3><li>one<ol><li>two</ol></ol></article></main>
      <aside class=related><p>Read more</aside><footer>© Bay</footer></body></html>
      """,
      "<meta http-equiv=content-type content='text/html; charset=shift_jis'><p>A ferry",
      "<p hidden>no</p><div style='display:none'>no</div><svg><title>x</title></svg><p>yes<p>and",
      "<template><p>a</template><noscript><p>b</noscript><select><option>c</select><textarea>d</",
    ].map { Array($0.utf8) },
    words: [
      "<div>", "</div>", "<p>", "<table>", "<tr>", "<td rowspan=9999 colspan=9999>", "<ul><li>",
      "<article>", "<nav>", "<footer>", "<b><i>", "<a href=\"", "<!--", "-->", "<![CDATA[", "&amp;",
      "&#x10FFFF;", "&#xD800;", "<script>", "</script>", "<style>", "<meta charset=", "utf-16",
      "shift_jis", "windows-1252", "iso-2022-jp", "<svg>", "<math>", "<template>", "<pre>", "<br>",
      "<frameset>", "class=\"share\"", "id=comments", "role=navigation", "aria-hidden=true",
      "<script type=application/ld+json>[{\"@graph\":[", "\"@type\":\"NewsArticle\"", "<base href=",
      "<ruby>漢<rt>かん</rt></ruby>", "\u{202E}", "\u{0}",
    ].map { Array($0.utf8) } + [[0x1B, 0x24, 0x42], [0x82, 0xA0], [0xFF, 0xFE], [0xFF], [0x80]]
  ) { bytes in
    let charset = [nil, "shift_jis", nil, "utf-16le", nil, "x-none"][bytes.count % 6]
    let reader = HTMLReader(limits: .standard)
    let url = "https://bay.example/a"
    guard let made = try? reader.read(bytes, charset: charset, url: url) else { return }
    let again = try reader.read(bytes, charset: charset, url: url)
    try hold(made == again, "it gives another text again")
    try hold(furnitureOf: made)
    try hold(!made.text.isEmpty, "the text is empty")
  }

  /// Holds each passage of furniture against the text and the passage before it.
  static func hold(furnitureOf made: ExtractedText) throws {
    let length = made.text.unicodeScalars.count
    var end = 0
    for passage in made.furniture {
      let range = passage.range
      try hold(
        range.start >= end && range.start < range.end && range.end <= length,
        "furniture at \(range) of \(length), after \(end)")
      end = range.end
    }
  }
}
