import Extraction
import Testing

@Suite("Pages made to do harm")
struct HostilePageTests {
  @Test(
    "elements nested 100,000 deep are refused at once", arguments: ["div", "b", "table", "a", "ul"])
  func deep(tag: String) throws {
    let start = ContinuousClock.now
    #expect(
      throws: ExtractionError.tooLarge(what: "the depth of its elements", most: "20000")
    ) {
      try read(String(repeating: "<\(tag)>", count: 100_000) + "x")
    }
    #expect(ContinuousClock.now - start < .seconds(1))
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
