internal import Extraction
internal import Testing

@Suite("What a file is")
struct SnifferTests {
  private static let page =
    "<!DOCTYPE html><html><body><p>The ferry sails at dawn.</p></body></html>"
  private static let mail =
    "From: Ana <ana@example.org>\nTo: desk@example.org\nSubject: Ferry\n\nIt sails.\n"

  private func found(_ name: String, _ text: String, as type: MediaType? = nil) async throws
    -> ExtractedText
  {
    try await Reading.text(of: Document(name, text), as: type)
  }

  @Test("Text stays its own bytes, whatever it is called, where it is no web page")
  func text() async throws {
    let text = "\u{FEFF}From: a memo\r\nSubject: ferries\r\n\r\n<p>not a page</p>\n"
    for name in ["a.txt", "a.md", "notes", "standard input", "b/c.d/e", "a.TXT", "a.srt"] {
      let found = try await found(name, text)
      #expect(found.text.utf8.elementsEqual(text.utf8))
      #expect(found.extractor == nil)
      #expect(found.remarks == [])
    }
    #expect(try await found("a.md", text).mediaType == .markdown)
    #expect(try await found("a", text).mediaType == .plainText)
  }

  @Test(
    "A page is one by its first tag, after comments, marks and XML's declaration",
    arguments: [
      "<!doctype HTML><p>x", "  \n<!-- saved -- from > here --><!DOCTYPE html><p>x",
      "\u{FEFF}<?xml version=\"1.0\"?><html lang='en'><p>x", "<HTML\n><p>x",
    ])
  func pages(_ text: String) async throws {
    for name in ["a", "a.txt", "a.html", "standard input"] {
      let found = try await found(name, text)
      #expect(found.mediaType == .html)
      #expect(found.remarks.isEmpty == (name != "a.txt"))
    }
  }

  @Test("What only looks like a page begins another way")
  func notPages() async throws {
    for text in ["<htmlx>", "<!doctype htm>", "He wrote <html> there.", "<!-- never closed <html>"]
    {
      #expect(try await found("a.txt", text).mediaType == .plainText)
    }
    #expect(try await found("page.php", "<div>x</div>").mediaType == .html)
    #expect(try await found("page.html", "just words").mediaType == .html)
  }

  @Test("A page in UTF-16 is a page")
  func wide() async throws {
    for (mark, isLittle) in [([0xFF, 0xFE] as [UInt8], true), ([0xFE, 0xFF], false)] {
      let bytes = Self.page.utf16.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let found = try await Reading.text(of: Document("a.html", mark + bytes))
      #expect(found.mediaType == .html)
      #expect(found.text.contains("The ferry sails at dawn."))
    }
  }

  @Test("The content is believed before the name, and it is said where they differ")
  func lies() async throws {
    let found = try await found("paper.pdf", Self.page)
    #expect(found.mediaType == .html)
    #expect(found.remarks == ["Its name ends as that of a PDF does; it is a web page."])
    #expect(try await self.found("a.html", Self.mail + "MIME-Version: 1.0").mediaType == .html)
    #expect(try await self.found("a.eml", "Just words.").mediaType == .plainText)
  }

  @Test("A message is one by its name and its head, or by a head that only messages have")
  func messages() async throws {
    #expect(try await found("a.eml", Self.mail).mediaType == .email)
    #expect(try await found("a.txt", Self.mail).mediaType == .plainText)
    #expect(try await found("a", Self.mail).mediaType == .plainText)
    let sure = "MIME-Version: 1.0\nContent-Type: text/plain\n" + Self.mail
    #expect(try await found("a", sure).mediaType == .email)
    #expect(try await found("a.txt", sure).mediaType == .plainText)
    let saved = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + Self.page
    #expect(try await found("a", saved).mediaType == .mhtml)
    #expect(try await found("a.mht", saved).mediaType == .mhtml)
  }

  @Test("Bytes that are nothing known are refused, by their name where it says what they should be")
  func unknown() async {
    let noise = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 3) }
    #expect(await Reading.error(of: Document("a.bin", noise)) == .unknownType)
    #expect(await Reading.error(of: Document("a", noise)) == .unknownType)
    let reason = "it does not begin as such a file does"
    #expect(await Reading.error(of: Document("a.pdf", noise)) == .unreadable(.pdf, reason: reason))
    #expect(
      await Reading.error(of: Document("a.epub", [])) == .unreadable(.epub, reason: "it is empty"))
    #expect(
      await Reading.error(of: Document("a.txt", noise))
        == .unreadable(.plainText, reason: "it is not text"))
  }

  @Test("A spreadsheet is no document")
  func otherArchives() async {
    var archive = MadeArchive()
    archive.add("[Content_Types].xml", "<Types/>")
    archive.add("xl/workbook.xml", "<workbook/>")
    #expect(await Reading.error(of: Document("a.xlsx", archive.bytes())) == .unknownType)
  }

  @Test("What a file is said to be is believed where its bytes can be that")
  func said() async throws {
    let source = try await found("a.html", Self.page, as: .plainText)
    #expect(source.text == Self.page)
    #expect(source.mediaType == .plainText)
    #expect(try await found("a.txt", "a <b>word</b>", as: .html).text == "a word")
    #expect(try await found("a.txt", Self.mail, as: .email).mediaType == .email)
    #expect(try await found("a", "words", as: .markdown).mediaType == .markdown)
    let pdf = Document("a.pdf", MadePDF(pages: [["x"]]).bytes)
    #expect(await Reading.error(of: pdf, as: .html) == .otherType(said: .html, found: .pdf))
    #expect(
      await Reading.error(of: pdf, as: .plainText) == .otherType(said: .plainText, found: .pdf))
    #expect(
      await Reading.error(of: Document("a.html", Self.page), as: .docx)
        == .otherType(said: .docx, found: .html))
  }

  @Test("A text that speaks of PDF is none")
  func speaksOfPDF() async throws {
    let text = "Every file begins with %PDF-1.7 and an obj follows it, naïvely put."
    #expect(try await found("a.txt", text).mediaType == .plainText)
  }
}
