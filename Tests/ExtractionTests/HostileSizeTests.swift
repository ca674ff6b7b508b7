internal import Testing

@testable internal import Extraction

/// Small files that would take minutes, or all memory, where work grew faster than they do.
@Suite("Files made to take long")
struct HostileSizeTests {
  private func properties(_ xml: String) throws -> FoundMetadata {
    var made = MadeArchive()
    made.add("docProps/core.xml", xml)
    let archive = try ZipArchive(made.bytes(), limits: .standard)
    return PackageProperties.metadata(in: archive, of: .docx, limits: .standard)
  }

  @Test("What a document says of itself is taken where no further element stands in it")
  func leaves() throws {
    let found = try properties(
      "<a><dc:title>Outside <dc:creator>Ana</dc:creator></dc:title><dc:language>en</dc:language></a>"
    )
    #expect(found[.title] == nil)
    #expect(found[.author]?.text == "Ana")
    #expect(found[.language]?.text == "en")
  }

  @Test(
    "Titles in one another are not kept once for each that they stand in", .timeLimit(.minutes(1)))
  func nested() throws {
    let words = String(repeating: "a", count: 850_000)
    let found = try properties(String(repeating: "<dc:title>", count: 19_000) + words)
    #expect(found[.title]?.text.utf8.count == 850_000)
  }

  @Test("A paragraph of very many lines is joined in one go", .timeLimit(.minutes(1)))
  func flowed() async throws {
    let head = "From: a@example.org\nContent-Type: text/plain; format=flowed\n\n"
    let first = String(repeating: "word ", count: 2_000_000) + "\n"
    let paragraph = first + String(repeating: "a \n", count: 200_000)
    let found = try await Reading.text(of: Document("a.eml", head + paragraph), as: .email)
    let expected = paragraph.utf8.count { $0 != 0x0A } + "From: a@example.org\n\n\n".utf8.count
    #expect(found.text.utf8.count == expected)
  }

  private func message(of page: String, times: Int) -> Document {
    let part = "--b\nContent-Type: text/html\n\n\(page)\n"
    let head = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
    return Document("a.eml", head + String(repeating: part, count: times))
  }

  @Test("The pages of a message have a time together", .timeLimit(.minutes(1)))
  func pages() async throws {
    var limits = ExtractionLimits()
    limits.parserSeconds = 1
    let deep = String(repeating: "<div>", count: 10_000) + "x"
    #expect(
      await Reading.error(of: message(of: deep, times: 900), as: .email, limits: limits)
        == .tooLarge(what: "the time that the pages in it take", most: "1 s"))
    let plain = try await Reading.text(of: message(of: "<p>x", times: 90), as: .email)
    #expect(plain.text.utf8.count { $0 == UInt8(ascii: "x") } == 91)
  }

  @Test("Files that lie in one another are not unpacked once for each", .timeLimit(.minutes(1)))
  func overlapping() throws {
    // Stored blocks of no bytes, and a last one.
    let empty = [[UInt8]](repeating: [0, 0, 0, 0xFF, 0xFF], count: 2_000_000).flatMap(\.self)
    var made = MadeArchive()
    made.add("a", packed: empty + [1, 0, 0, 0xFF, 0xFF])
    let alone = try ZipArchive(made.bytes(), limits: .standard)
    try alone.check(against: .standard)
    made.nameLastAgain(times: 9_000)
    let archive = try ZipArchive(made.bytes(), limits: .standard)
    #expect(throws: ZipArchive.Failure.damaged("its files overlap")) {
      try archive.check(against: .standard)
    }
  }
}
