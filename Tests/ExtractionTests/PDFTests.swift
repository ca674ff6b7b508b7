internal import Extraction
internal import Testing

@Suite("PDF", .enabled(if: Reading.has("pdftotext")))
struct PDFTests {
  private func read(_ pdf: MadePDF) async throws -> ExtractedText {
    try await Reading.text(of: Document("a.pdf", pdf.bytes))
  }

  @Test("Pages are parted by form feeds, and the title and the author are taken")
  func pages() async throws {
    let found = try await read(
      MadePDF(
        pages: [["The ferry sails", "at dawn."], ["It returns."]], title: "Ferry times",
        author: "Ana Writer"))
    #expect(found.text == "The ferry sails\nat dawn.\n\n\u{0C}It returns.\n\n")
    #expect(found.mediaType == .pdf)
    #expect(found.extractor?.hasPrefix("pdftotext ") == true)
    #expect(found.extractor?.last?.isNumber == true)
    #expect(found.metadata[.title]?.text == "Ferry times")
    #expect(found.metadata[.title]?.origin == "PDF Title")
    #expect(found.metadata[.author]?.text == "Ana Writer")
    #expect(found.metadata[.published] == nil)
    #expect(found.remarks == [])
    let locators = TextLocators(text: found.text, mediaType: found.mediaType)
    #expect(locators.locator(at: 30) == "p. 2")
  }

  @Test(
    "What programs put in for a title is none",
    arguments: ["Microsoft Word - draft.docx", "untitled", "report_final.indd", "Slide 1"])
  func titles(_ title: String) async throws {
    let found = try await read(MadePDF(pages: [["x"]], title: title, author: "Administrator"))
    #expect(found.metadata[.title] == nil)
    #expect(found.metadata[.author] == nil)
  }

  @Test("Pictures of pages are said to be such")
  func scanned() async throws {
    let scan = Document("a.pdf", MadePDF(pages: [[], [], []]).bytes)
    #expect(await Reading.error(of: scan) == .scanned(pages: 3))
    let half = try await read(MadePDF(pages: [["Words"], []]))
    #expect(half.remarks == ["1 page of 2 has no text and may be a picture."])
  }

  @Test("A locked one is refused")
  func locked() async {
    let locked = Document("a.pdf", MadePDF(pages: [["x"]], isLocked: true).bytes)
    #expect(await Reading.error(of: locked) == .encrypted(.pdf))
  }

  @Test("One that is cut off is refused, and one in which nothing makes sense")
  func damaged() async {
    let whole = MadePDF(pages: [["x"]]).bytes
    let early = ExtractionError.unreadable(.pdf, reason: "it ends too early")
    #expect(await Reading.error(of: Document("a.pdf", Array(whole.prefix(200)))) == early)
    let noise =
      Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x51, count: 500) + Array("%%EOF".utf8)
    let error = await Reading.error(of: Document("a", noise))
    guard case .unreadable(.pdf, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.hasPrefix("pdftotext says: "))
  }

  @Test("One in a web archive is read as such")
  func archived() async throws {
    let body = MadePDF(pages: [["The ferry"]]).bytes
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(head.utf8.count + body.count)"
    let found = try await Reading.text(
      of: Document("a.warc", Array((record + "\r\n\r\n" + head).utf8) + body))
    #expect(found.text == "The ferry\n\n")
    #expect(found.mediaType == .warc)
    #expect(found.extractor?.hasPrefix("stet-warc 2 (pdftotext ") == true)
  }
}
