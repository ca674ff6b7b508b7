import Extraction
import Testing

@Suite("Pages made to do harm")
struct HostilePageTests {
  private let tooDeep = ExtractionError.tooLarge(what: "the depth of its elements", most: "20000")

  @Test(
    "elements nested 100,000 deep are refused", .timeLimit(.minutes(1)),
    arguments: [
      "<div>", "<b>", "<table>", "<a>", "<ul>", "<optgroup>", "<ruby><rt>",
    ])
  func deep(markup: String) {
    #expect(throws: tooDeep) { try read(String(repeating: markup, count: 100_000) + "x") }
  }

  @Test(
    "elements of a table nest in a formula, and ends that end nothing are not looked for in it",
    .timeLimit(.minutes(1)))
  func formula() {
    let rows = "<math>" + String(repeating: "<tr>", count: 100_000)
    #expect(throws: tooDeep) { try read(rows + String(repeating: "</x>", count: 20_000)) }
  }

  @Test("a depth that only the tree shows, because an end ends nothing, is refused")
  func hiddenDepth() {
    var limits = ExtractionLimits.standard
    limits.depth = 1_000
    let markup = "x" + String(repeating: "<b><object></b>", count: 500)
    #expect(throws: ExtractionError.tooLarge(what: "the depth of its elements", most: "1000")) {
      try HTMLReader(limits: limits).read(Array(markup.utf8), charset: nil, url: nil)
    }
    limits.depth = 1_002
    #expect(throws: Never.self) {
      try HTMLReader(limits: limits).read(Array(markup.utf8), charset: nil, url: nil)
    }
  }

  @Test("a drawing of many parts is no depth")
  func drawing() throws {
    let cells = String(repeating: "<tr><td>1<td><img src=a><br>2", count: 8_000)
    let page = try read("<svg><path d=M0/></svg><table>\(cells)</table><svg><g/><p>end</p>")
    #expect(page.text.hasSuffix("end"))
  }

  @Test("what is nested as deep as allowed is read")
  func allowed() throws {
    let page =
      String(repeating: "<div>", count: 5_000) + "deep" + String(repeating: "</div>", count: 5_000)
    #expect(try read(page).text == "deep")
  }

  @Test("an element with 100,000 attributes is refused")
  func attributes() {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(throws: ExtractionError.self) { try read("<p \(attributes)>x") }
  }

  @Test("more bytes than a page may have are refused unread")
  func large() {
    let bytes = [UInt8](repeating: 0x61, count: (32 << 20) + 1)
    #expect(throws: ExtractionError.tooLarge(what: "a web page of 33 MB", most: "32 MB")) {
      try HTMLReader(limits: .standard).read(bytes, charset: nil, url: nil)
    }
  }

  @Test(
    "a title and data of nothing but signs are read once", .timeLimit(.minutes(1)),
    arguments: [
      "<title>", "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"",
    ])
  func signs(opening: String) throws {
    let signs = String(repeating: "& ", count: 100_000)
    let page = try read(
      opening + signs + (opening == "<title>" ? "</title>" : "\"}</script>") + "<p>x")
    #expect(page.metadata[.title]?.text.utf8.count == 4_999)
  }

  @Test("names of one author in 100,000 places are looked up once", .timeLimit(.minutes(1)))
  func names() throws {
    let nodes = (0..<1_900).map { "{\"@id\":\"#\($0)\",\"@type\":\"Thing\",\"name\":\"\($0)\"}" }
    func nested(_ depth: Int) -> String {
      if depth == 0 { return "{\"@id\":\"#1\"}" }
      return "[" + [String](repeating: nested(depth - 1), count: 18).joined(separator: ",") + "]"
    }
    let page = try read(
      """
      <script type=application/ld+json>[{"@type":"Article","headline":"H","author":\(nested(4))},
      \(nodes.joined(separator: ","))]</script><p>x
      """)
    #expect(page.metadata[.author]?.text.split(separator: ", ").count == 20)
  }

  @Test(
    "properties within one another that say nothing are looked through once",
    .timeLimit(.minutes(1)))
  func properties() throws {
    let open = String(repeating: "<div itemprop='headline author'>", count: 10_000)
    let page = try read(open + String(repeating: " ", count: 8 << 20) + "x")
    #expect(page.text == "x")
    #expect(page.metadata[.title] == nil)
  }

  @Test("a long name is not copied for each of its siblings", .timeLimit(.minutes(1)))
  func siblings() throws {
    let name = String(repeating: "n", count: 2 << 20)
    let words = "The weir at the upper mill is to be mended before the spring floods come. "
    let prose = "<div class=\(name)><p>\(String(repeating: words, count: 20))</div>"
    let page = try read("<div>" + prose + String(repeating: "<div class=b>c</div>", count: 60_000))
    #expect(page.article.hasPrefix(words))
  }

  @Test("of 40,000 passages beside an article, 2,000 are set apart, and that is said")
  func passages() throws {
    let lines = (0..<40_000).map {
      "<p>Weir \($0) is to be mended, says the board. <span class=credit>A. Cole</span></p>"
    }
    let page = try read(lines.joined())
    #expect(page.furniture.count == 2_000)
    #expect(
      page.remarks == [
        """
        The page has 40000 passages beside its article; 2000 of them are set apart, and the others \
        count as the article's.
        """
      ])
  }

  @Test(
    "where passages are too many, neighbours are joined, and short ones within a block go first")
  func joined() throws {
    let page = """
      <nav>Home News</nav><aside>A box of other things</aside>
      <p>The weir at the upper mill is to be mended before the floods. <span class=credit>A. Cole, of the Mill News</span></p>
      <footer>© Mill</footer>
      """
    func passages(_ most: Int) throws -> [String] {
      var limits = ExtractionLimits.standard
      limits.passages = most
      let read = try HTMLReader(limits: limits).read(Array(page.utf8), charset: nil, url: nil)
      return read.furniture.map { "\($0.because.dropFirst(16)): \(read.words(of: $0))" }
    }
    let joined = "navigation, aside: Home News\n\nA box of other things"
    #expect(
      try passages(4) == [
        "navigation: Home News", "aside: A box of other things",
        "credit: A. Cole, of the Mill News",
        "footer: © Mill",
      ])
    #expect(try passages(3) == [joined, "credit: A. Cole, of the Mill News", "footer: © Mill"])
    #expect(try passages(2) == [joined, "footer: © Mill"])
    #expect(try passages(1) == [joined])
  }

  @Test("elements that the parser makes anew for every paragraph end at the limit of memory")
  func amplified() {
    var limits = ExtractionLimits.standard
    limits.treeBytes = 16 << 20
    let open = "<p>" + (0..<1_000).map { "<b id=\($0)>" }.joined()
    let markup = open + String(repeating: "<p>x", count: 20_000)
    #expect(
      throws: ExtractionError.tooLarge(what: "the memory that its elements take", most: "16 MB")
    ) {
      try HTMLReader(limits: limits).read(Array(markup.utf8), charset: nil, url: nil)
    }
  }
}
