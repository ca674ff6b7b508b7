import Foundation
import Testing

/// A desk whose every field holds what could act in a page, a spreadsheet or a terminal.
struct HostileDesk {
  /// Texts that try it, each in a way of its own; what a script of theirs brings about is left in
  /// `window.stetRan`.
  static let texts = [
    #"</script><script>window.stetRan=["script"]</script>"#,
    #"--><!-- <img src=x onerror='window.stetRan=["comment"]'> -->"#,
    #"<img src=x onerror='window.stetRan=["image"]'>"#,
    #"<svg onload='window.stetRan=["svg"]'></svg></style><style>*{display:none}"#,
    "\"\u{338} autofocus tabindex=0 onfocus=\"window.stetRan=['focus']\" x=\"",
    #"]]> & &amp; &lt;b&gt; ' "quoted" `tick`"#,
    "a line\u{2028}separator and a paragraph\u{2029}separator",
    "bell \u{7} escape \u{1B}[31m delete \u{7F} next line \u{85} mark \u{FEFF} end",
    "to the right \u{202E}tfel eht ot\u{202C} and isolated \u{2067}abc\u{2069} end",
    #"=HYPERLINK("https://example.org/","press")"#,
    "first line\nsecond\tcolumn\r\nthird line\rfourth",
    #"{{{text}}} {{> style.css}} {{#section}} {{% CONTENT_TYPE: TEXT}} {{"#,
    "javascript:window.stetRan=['address']",
    "caf\u{E9} and cafe\u{301}, 海 and \u{1F3F4}\u{200D}\u{2620}\u{FE0F}, \u{1D4B3}",
    "+1 -1 @a \\u003cscript\\u003e %3Cscript%3E &#60;script&#62;",
  ]

  let place: Workplace

  /// Every text is a claim with itself for words, context, reason, note and query; the article
  /// holds them all.
  init() throws {
    place = try Workplace()
    try place.done("init", ".", "--reviewer", "mori")
    let article = Self.texts.map { "Begin \($0) end.\n\n" }.joined()
    try place.write(article, to: "article.txt")
    let title = Self.texts[0] + Self.texts[2]
    try place.done(
      "source", "add", "article.txt", "--id", "article", "--title", title, "--publisher",
      Self.texts[4], "--url", Self.texts[12], "--note", Self.texts[3])
    var line = 0
    for (index, text) in Self.texts.enumerated() {
      let start = line + "Begin ".unicodeScalars.count
      let end = start + text.unicodeScalars.count
      line = end + " end.\n\n".unicodeScalars.count
      let id = String(index + 1)
      try place.done(
        "log", text, "-s", "article", "--span", "\(start):\(end)", "-c", Self.texts[4],
        "--context", text, "-t", "tag.\(index)")
      let word = ["verify", "dispute", "unverifiable"][index % 3]
      let fix = word == "dispute" ? ["--fix", text] : []
      let judged = try place.run([try binary().path, word, id, "-b", text] + fix)
      try #require(judged.status == 0, "\(judged.messages)")
      try place.done("note", id, text)
      try place.done("ask", id, text)
    }
    try place.done("sign", "article", "-b", Self.texts[0])
  }
}
