import Seeding

/// A news page of some 200 KB, most of which is no article, as such pages are.
struct GeneratedPage {
  private var generator: SeededGenerator

  /// Pages of a sequence that is the same for a seed.
  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The next page, in UTF-8.
  mutating func next() -> [UInt8] {
    var page =
      "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>\(words(8))</title>"
    page += "<meta property=\"og:title\" content=\"\(words(8))\"><style>\(script(20_000))</style>"
    page +=
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(words(8))\"}"
    page += "</script><script>\(script(40_000))</script></head><body class=\"article has-rail\">"
    page +=
      "<header class=\"site-header\"><nav>\(links(80))</nav></header><main><article><h1>\(words(8))</h1>"
    page += "<div class=\"byline\">By \(words(2))</div>"
    for number in 0..<50 {
      page +=
        "<p class=\"p p--\(number)\" data-track=\"{&quot;n&quot;:\(number)}\">\(paragraph())</p>\n"
      if number % 9 == 4 {
        page += "<div class=\"ad ad-\(number)\"><script>\(script(1_500))</script></div>"
      }
      if number % 20 == 10 {
        page += "<aside class=\"related\"><h3>\(words(3))</h3>\(links(6))</aside>"
      }
    }
    page += "</article></main><div class=\"rail\">"
    for _ in 0..<40 {
      page +=
        "<div class=\"card\"><a href=\"/\(words(1))\"><img alt=\"\(words(4))\" src=\"/i.jpg\"><h4>"
      page += "\(words(9))</h4></a><p>\(words(16))</p></div>"
    }
    page += "</div><div id=\"comments\">"
    for _ in 0..<120 {
      page += "<div class=\"comment\"><b>\(words(1))</b><p>\(paragraph())</p></div>"
    }
    return Array((page + "</div><footer>\(links(40))</footer></body></html>").utf8)
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in
      let length = Int.random(in: 2...9, using: &generator)
      return String(
        (0..<length).map { _ in "etaoinshrdlucm".randomElement(using: &generator) ?? "e" })
    }.joined(separator: " ")
  }

  private mutating func paragraph() -> String {
    let link = "<a href=\"https://news.example/\(words(1))\" class=\"link\">\(words(3))</a>"
    return
      "\(words(25)) <em>\(words(2))</em>, \(words(20)) \(link) \(words(25)).&nbsp;\(words(10))."
  }

  private mutating func links(_ count: Int) -> String {
    let items = (0..<count).map { _ in
      "<li class=\"item\"><a href=\"/\(words(1))\">\(words(2))</a></li>"
    }
    return "<ul>\(items.joined())</ul>"
  }

  private mutating func script(_ bytes: Int) -> String {
    let line =
      "var \(words(1).prefix(4)) = function (a, b) { return a < b ? [a, \"</div>\"] : {x: b}; };\n"
    return String(repeating: line, count: bytes / line.utf8.count)
  }
}
