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

  @Test("A paragraph of very many lines is joined in one go", .timeLimit(.minutes(1)))
  func flowed() {
    let first = String(repeating: "word ", count: 800_000) + "\n"
    let text = first + String(repeating: "a \n", count: 400_000)
    let joined = FlowedText.joined(text, deletingSpaces: false)
    #expect(joined.utf8.count == text.utf8.count - 400_001)
  }

  private func message(of page: String, times: Int) -> Document {
    let part = "--b\nContent-Type: text/html\n\n\(page)\n"
    let head = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
    return Document("a.eml", head + String(repeating: part, count: times))
  }

  @Test("The pages of a message have a time together")
  func pages() async throws {
    let found = try await Reading.text(of: message(of: "<p>x", times: 90), as: .email)
    #expect(found.text.utf8.count { $0 == UInt8(ascii: "x") } == 91)
    var limits = ExtractionLimits()
    limits.parserSeconds = 0
    let one = try await Reading.text(of: message(of: "<p>x", times: 1), as: .email, limits: limits)
    #expect(one.text.hasSuffix("\n\nx\n"))
    #expect(
      await Reading.error(of: message(of: "<p>x", times: 2), as: .email, limits: limits)
        == .tooLarge(what: "the time that the pages in it take", most: "0 s"))
  }

  @Test("Files that lie in one another are not unpacked once for each")
  func overlapping() throws {
    // Stored blocks of no bytes, and a last one.
    let empty = [[UInt8]](repeating: [0, 0, 0, 0xFF, 0xFF], count: 100_000).flatMap(\.self)
    var made = MadeArchive()
    made.add("a", packed: empty + [1, 0, 0, 0xFF, 0xFF])
    let alone = try ZipArchive(made.bytes(), limits: .standard)
    try alone.check(against: .standard)
    made.nameLastAgain(times: 1_000)
    let archive = try ZipArchive(made.bytes(), limits: .standard)
    #expect(throws: ZipArchive.Failure.damaged("its files overlap")) {
      try archive.check(against: .standard)
    }
  }
}
