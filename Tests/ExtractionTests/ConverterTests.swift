internal import Extraction
internal import Foundation
internal import Testing

@Suite("Converters that misbehave")
struct ConverterTests {
  private static let document = Document("a.pdf", MadePDF(pages: [["x"]]).bytes)

  /// What reading ends with, where nothing is left behind by it.
  private func error(
    _ programs: String, _ limits: ExtractionLimits = .standard
  ) async throws -> ExtractionError? {
    let room = try Room()
    let error = await Reading.error(
      of: Self.document, environment: room.environment(programs), limits: limits)
    #expect(room.left == [])
    #expect(try await room.isQuiet())
    return error
  }

  @Test("One that never ends is ended with all that it has started")
  func hangs() async throws {
    var limits = ExtractionLimits()
    limits.converterSeconds = 1
    #expect(try await error("hangs", limits) == .programTimedOut("pdftotext", seconds: 1))
  }

  @Test("One that leaves a program behind is not waited for, and that is ended")
  func leaves() async throws {
    let room = try Room()
    let found = try await Reading.text(of: Self.document, environment: room.environment("leaves"))
    #expect(found.text == "The text.\n")
    #expect(found.extractor == "pdftotext 9.8.7")
    #expect(try await room.isQuiet())
  }

  @Test("One that says too much is ended")
  func floods() async throws {
    var limits = ExtractionLimits()
    limits.textBytes = 1 << 20
    let expected = ExtractionError.tooLarge(what: "the text that pdftotext makes", most: "1 MB")
    #expect(try await error("floods", limits) == expected)
  }

  @Test("One that crashes, says what is no text, or says nothing is told from one that reads")
  func fails() async throws {
    #expect(
      try await error("crashes") == .programFailed("pdftotext", reason: "it was ended by signal 11")
    )
    #expect(
      try await error("garbage") == .programFailed("pdftotext", reason: "its text is not UTF-8"))
    #expect(try await error("silent") == .noText(.pdf))
    let reason = "it ended with status 0 and said nothing"
    #expect(try await error("unversioned") == .programFailed("pdftotext", reason: reason))
  }

  @Test("One that warns at length before it fails is heard out")
  func warns() async throws {
    let error = try await error("warns")
    guard case .unreadable(.pdf, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason == "pdftotext says: Syntax Warning: the same again and again and again")
  }

  @Test("A missing one is named with what brings it")
  func missing() async throws {
    let room = try Room()
    let nowhere = ["PATH": room.folder.path, "TMPDIR": room.folder.path]
    #expect(
      await Reading.error(of: Self.document, environment: nowhere)
        == .missingProgram("pdftotext", package: "poppler-utils", for: .pdf))
    #expect(
      await Reading.error(of: Self.document, environment: [:])
        == .missingProgram("pdftotext", package: "poppler-utils", for: .pdf))
    let page = Document("a.html", "<!DOCTYPE html><p>x")
    #expect(
      await Reading.error(of: page, reader: .trafilatura, environment: nowhere)
        == .missingPythonProgram("trafilatura", for: .html))
    let word = Document("a.docx", MadeDocument.docx([MadeDocument.paragraph("x")]).bytes())
    #expect(
      await Reading.error(of: word, environment: nowhere)
        == .missingProgram("pandoc", package: "pandoc", for: .docx))
    #expect(room.left == [])
  }

  @Test("Without a folder for its copy, nothing is converted")
  func noFolder() async {
    let error = await Reading.error(
      of: Self.document, environment: ["PATH": Reading.path, "TMPDIR": "/nonexistent/folder"])
    #expect(error == .noTemporaryFile(reason: "No such file or directory"))
  }

  @Test("One sees nothing of our environment, and its file is nobody else's")
  func surroundings() async throws {
    let room = try Room()
    let found = try await Reading.text(of: Self.document, environment: room.environment("shows"))
    #expect(found.text == "HOME LANG LC_ALL PATH PWD TMPDIR  700  600 ")
  }

  @Test("Many are run at a time, though every thread that tasks run on waits for one")
  func many() async throws {
    let room = try Room()
    let extractor = Extractor(environment: room.environment("leaves"))
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<12 { group.addTask { try extractor.extract(Self.document, as: nil).text } }
      for try await text in group { #expect(text == "The text.\n") }
    }
    #expect(room.left == [])
  }

  @Test("Trafilatura gives the text, and the page says the rest of itself")
  func trafilatura() async throws {
    let room = try Room()
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>Ferry</title></head><body><p>Words</p></body></html>
      """
    let found = try await Reading.text(
      of: Document("a.html", page), reader: .trafilatura,
      environment: room.environment("trafilatura"))
    #expect(found.text == "--output-format txt --no-comments\n" + page)
    #expect(found.extractor == "trafilatura 9.8.7")
    #expect(found.metadata[.title]?.text == "Ferry")
    #expect(found.furniture == [])
    #expect(room.left == [])
  }
}
