import Extraction
import Testing

@Suite("What a page says of itself")
struct MetadataTests {
  private func found(_ head: String, url: String? = nil) throws -> FoundMetadata {
    try read("<html><head>\(head)</head><body><p>Some words.</p>", url: url).metadata
  }

  private func linked(_ json: String) throws -> FoundMetadata {
    try found("<script type='application/ld+json'>\(json)</script>")
  }

  @Test("JSON-LD gives all of it, with times in UTC and the date as the page writes it")
  func jsonLD() throws {
    let found = try linked(
      """
      {"@context":"https://schema.org","@type":"NewsArticle","headline":"A &amp; B",
      "author":[{"@type":"Person","name":"Ida Marsh"},{"name":"Jo Lund"}],"publisher":{"name":"The Post"},
      "datePublished":"2021-03-04T23:30:00-05:00","dateModified":"2021-03-05T01:00:00-05:00",
      "url":"https://post.example/a","inLanguage":"en-GB"}
      """)
    #expect(found[.title]?.text == "A & B")
    #expect(found[.title]?.origin == "JSON-LD headline")
    #expect(found[.author]?.text == "Ida Marsh, Jo Lund")
    #expect(found[.publisher]?.text == "The Post")
    #expect(found[.published]?.text == "2021-03-04")
    #expect(found[.updated]?.text == "2021-03-05T06:00:00Z")
    #expect(found[.url]?.text == "https://post.example/a")
    #expect(found[.language]?.text == "en-GB")
  }

  @Test(
    "the article is found in graphs and lists, and by references",
    arguments: [
      ##"[{"@type":"WebSite","name":"x"},{"@type":"BlogPosting","headline":"H","author":"A"}]"##,
      ##"{"@graph":[{"@type":"WebPage"},{"@type":["Article","Thing"],"headline":"H","author":{"@id":"#p"}},{"@id":"#p","@type":"Person","name":"A"}]}"##,
      ##"{"@type":"WebPage","mainEntity":{"@type":"Report","headline":"H","author":["A"]}}"##,
      "<!-- {\"@type\":\"Article\",\"headline\":\"H\",\n\"author\":{\"name\":\"A\"}} -->",
    ])
  func shapes(json: String) throws {
    let found = try linked(json)
    #expect(found[.title]?.text == "H")
    #expect(found[.author]?.text == "A")
  }

  @Test("broken JSON and JSON nested without end say nothing")
  func broken() throws {
    #expect(try linked("{\"@type\":\"Article\",\"headline\":")[.title] == nil)
    #expect(try linked(String(repeating: "[", count: 100_000))[.title] == nil)
  }

  @Test("OpenGraph and other meta elements speak where JSON-LD does not")
  func metas() throws {
    let found = try found(
      """
      <title>T | Post</title><meta property="og:title" content="T | Post"><meta property="og:site_name" content="Post">
      <meta name=author content="By  Ida Marsh"><meta property="article:author" content="https://x.example/ida">
      <meta property="article:published_time" content="2020-01-01T00:30:00+09:00">
      <meta property="og:updated_time" content="2020-01-02"><meta property="og:locale" content="ja_JP">
      <link rel="canonical" href="/t">
      """, url: "http://post.example/t?utm=1")
    #expect(found[.title]?.text == "T")
    #expect(found[.author]?.text == "Ida Marsh")
    #expect(found[.published]?.text == "2020-01-01")
    #expect(found[.updated]?.text == "2020-01-02")
    #expect(found[.language]?.text == "ja-JP")
    #expect(found[.url]?.text == "http://post.example/t")
    #expect(found[.url]?.origin == "link canonical")
  }

  @Test("several authors of a paper are all named")
  func citation() throws {
    let found = try found(
      """
      <meta name=citation_author content="A. Lund"><meta name=citation_author content="B. Holm">
      <meta name=citation_title content="On weirs"><meta name=citation_publication_date content="2014/07/01">
      """)
    #expect(found[.author]?.text == "A. Lund, B. Holm")
    #expect(found[.published]?.text == "2014-07-01")
  }

  @Test(
    "dates are read as people write them",
    arguments: [
      ("2023-04-05", "2023-04-05"), ("2023/4/5", "2023-04-05"), ("20230405", "2023-04-05"),
      ("2023-04", "2023-04"), ("2023", "2023"), ("April 5, 2023", "2023-04-05"),
      ("5 Apr 2023", "2023-04-05"), ("Wed, 05 Apr 2023 10:00:00 GMT", "2023-04-05"),
      ("2023年4月5日 10時", "2023-04-05"), ("2023-04-05T24:00:00.000Z", "2023-04-05"),
    ])
  func dates(written: String, date: String) throws {
    let found = try found("<meta name=date content=\"\(written)\">")
    #expect(found[.published]?.text == date)
  }

  @Test(
    "what is no date is none", arguments: ["yesterday", "2023-13-01", "0000-01-01", "04/05/2023"])
  func noDates(written: String) throws {
    #expect(try found("<meta name=date content=\"\(written)\">")[.published] == nil)
  }

  @Test("a URL is absolute and of the web")
  func urls() throws {
    #expect(try found("<link rel=canonical href='javascript:alert(1)'>")[.url] == nil)
    #expect(try found("<link rel=canonical href='/a'>")[.url] == nil)
    #expect(
      try found("<link rel=canonical href='//b.example/a'>", url: "https://c.example/")[.url]?.text
        == "https://b.example/a")
  }

  @Test("a copy in the Wayback Machine names the page, the copy and its time")
  func archived() throws {
    let copy = "https://web.archive.org/web/20190102030405/http://post.example/a"
    let found = try found("<link rel=canonical href='\(copy)'>")
    #expect(found[.url]?.text == "http://post.example/a")
    #expect(found[.archived]?.text == copy)
    #expect(found[.retrieved]?.text == "2019-01-02T03:04:05Z")
  }

  @Test("a page with an address of the Wayback Machine in its own is no copy of another")
  func mentioned() throws {
    let own =
      "https://post.example/s?u=https://web.archive.org/web/20190102030405/http://a.example/b"
    let found = try found("<link rel=canonical href='\(own)'>")
    #expect(found[.url]?.text == own)
    #expect(found[.archived] == nil)
    #expect(found[.retrieved] == nil)
  }

  @Test("an empty headline of microdata gives way to the next one")
  func microdata() throws {
    let page = try read(
      """
      <h1 itemprop=headline> </h1><h2 itemprop=headline>Weir mended</h2>
      <p><b itemprop="author name"><i itemprop=author>Ada Cole</i></b> wrote this.</p>
      """)
    #expect(page.metadata[.title]?.text == "Weir mended")
    #expect(page.metadata[.author]?.text == "Ada Cole")
  }

  @Test(
    "an address of the web is told by its beginning",
    arguments: [
      ("http://a.example", true), ("HTTPS://a.example/b?c", true), ("https://", false),
      ("http:/a.example", false), ("ftp://a.example", false), ("httpx://a.example", false),
      (" http://a.example", false), ("http://a.example/b c", false), ("http://a\u{3000}b", false),
    ])
  func addresses(text: String, isOne: Bool) {
    #expect(WebAddress.isOne(text) == isOne)
  }
}
