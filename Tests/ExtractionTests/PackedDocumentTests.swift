internal import Extraction
internal import Testing

@Suite("Word, OpenDocument and EPUB", .enabled(if: Reading.has("pandoc")))
struct PackedDocumentTests {
  private func read(_ name: String, _ archive: MadeArchive) async throws -> ExtractedText {
    try await Reading.text(of: Document(name, archive.bytes()))
  }

  @Test("A Word document is read with its title, which stands in it")
  func word() async throws {
    let deleted =
      "<w:p><w:r><w:t>It sails </w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>"
    let inserted =
      "never</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>at dawn"
    let changed = deleted + inserted + "</w:t></w:r></w:ins></w:p>"
    let found = try await read(
      "a.docx",
      MadeDocument.docx(
        [MadeDocument.paragraph("Ferry times", style: "Title"), changed], title: "Ferry &amp; tide",
        author: "Ana Writer"))
    #expect(found.text == "Ferry times\n\nIt sails at dawn")
    #expect(found.mediaType == .docx)
    #expect(found.extractor?.hasPrefix("pandoc ") == true)
    #expect(found.extractor?.hasSuffix(" (stet-html 2)") == true)
    #expect(found.furniture == [])
    #expect(found.metadata[.title]?.text == "Ferry & tide")
    #expect(found.metadata[.title]?.origin == "core.xml dc:title")
    #expect(found.metadata[.author]?.text == "Ana Writer")
    #expect(found.metadata[.language]?.text == "en-GB")
  }

  @Test("An OpenDocument text is read")
  func openDocument() async throws {
    let found = try await read(
      "a.odt", MadeDocument.odt(["The ferry", "sails."], title: "Times", author: "Ana Writer"))
    #expect(found.text == "The ferry\n\nsails.")
    #expect(found.mediaType == .odt)
    #expect(found.metadata[.title]?.text == "Times")
    #expect(found.metadata[.author]?.text == "Ana Writer")
  }

  @Test("A book is read chapter after chapter, its notes without arrows back")
  func book() async throws {
    let note = "<aside epub:type=\"footnote\" xmlns:epub=\"http://www.idpf.org/2007/ops\" id=\"n\">"
    let found = try await read(
      "a.epub",
      MadeDocument.epub(
        [
          "<h1>One</h1><p>It sails.</p>",
          "<h1>Two</h1><p>It rests.</p>\(note)<p>So said.</p></aside>",
        ],
        title: "The Ferry", authors: ["Ana Writer", "Bo Writer"]))
    let lines = found.text.split(separator: "\n").map(String.init)
    #expect(lines.prefix(4) == ["One", "It sails.", "Two", "It rests."])
    #expect(!found.text.contains("\u{21A9}"))
    #expect(found.mediaType == .epub)
    #expect(found.metadata[.title]?.text == "The Ferry")
    #expect(found.metadata[.author]?.text == "Ana Writer, Bo Writer")
    #expect(found.metadata[.publisher]?.text == "Harbour Press")
    #expect(found.metadata[.published]?.text == "2021-06-30")
    #expect(found.metadata[.language]?.text == "en")
  }

  @Test("The content says which it is, whatever the name says")
  func byContent() async throws {
    let found = try await read(
      "a.docx", MadeDocument.odt(["The ferry"], title: "", author: ""))
    #expect(found.mediaType == .odt)
    #expect(
      found.remarks.first
        == "Its name ends as that of a Word document does; it is an OpenDocument text.")
  }

  @Test("A document without words is refused")
  func empty() async {
    let empty = Document("a.docx", MadeDocument.docx([]).bytes())
    #expect(await Reading.error(of: empty) == .noText(.docx))
  }

  @Test("What pandoc cannot make sense of is refused in its words")
  func damaged() async {
    var archive = MadeArchive()
    archive.add("[Content_Types].xml", "<Types/>")
    archive.add("word/document.xml", "<w:document")
    let error = await Reading.error(of: Document("a.docx", archive.bytes()))
    guard case .unreadable(.docx, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.hasPrefix("pandoc says: "))
  }
}

@Suite("Documents that are refused before anything reads them")
struct RefusedDocumentTests {
  private static let document = MadeDocument.docx([MadeDocument.paragraph("The ferry")])

  /// Without a PATH, whatever gets further ends with another error.
  private func error(
    _ name: String, _ bytes: [UInt8], _ limits: ExtractionLimits = .standard
  ) async -> ExtractionError? {
    await Reading.error(of: Document(name, bytes), environment: [:], limits: limits)
  }

  @Test("One that is cut off")
  func cutOff() async {
    let whole = Self.document.bytes()
    for count in stride(from: 40, to: whole.count, by: 97) {
      #expect(
        await error("a.docx", Array(whole.prefix(count)))
          == .unreadable(.docx, reason: "it ends too early"))
    }
  }

  @Test("One that unpacks to more than allowed, though it says otherwise")
  func bomb() async {
    var limits = ExtractionLimits()
    limits.unpackedBytes = 1 << 20
    var bomb = Self.document
    bomb.add("word/media/a", [UInt8](repeating: 0, count: 2 << 20), saidCount: 10)
    #expect(
      await error("a.docx", bomb.bytes(), limits)
        == .tooLarge(what: "unpacked bytes", most: "1 MB"))
  }

  @Test("One that is locked")
  func locked() async {
    var zip = MadeDocument.docx([])
    zip.add("word/more.xml", [1], flags: 1)
    #expect(await error("a.docx", zip.bytes()) == .encrypted(.docx))
    var text = MadeDocument.odt(["x"], title: "", author: "")
    text.add("META-INF/manifest.xml", "<manifest:encryption-data/>")
    #expect(await error("a.odt", text.bytes()) == .encrypted(.odt))
    var book = MadeDocument.epub(["<p>x</p>"], title: "", authors: [])
    book.add("META-INF/rights.xml", "<rights/>")
    #expect(await error("a.epub", book.bytes()) == .encrypted(.epub))
    let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let stream = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(await error("a.docx", container + [0, 0] + stream) == .encrypted(.docx))
  }

  @Test("A file that is too large")
  func large() async {
    var limits = ExtractionLimits()
    limits.fileBytes = 1 << 20
    let bytes = [UInt8](repeating: 0x61, count: 2 << 20)
    #expect(
      await error("a.txt", bytes, limits) == .tooLarge(what: "a file of 2 MB", most: "1 MB"))
  }
}
