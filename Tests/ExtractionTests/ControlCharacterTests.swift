internal import Extraction
internal import Testing

@Suite("Control characters")
struct ControlCharacterTests {
  private static let controls =
    "a\u{0}b\u{1B}[31mc\u{7F}d\u{85}e\u{9B}f\tg\u{C}h\u{A0}i\u{AD}j"
  private static let kept = "ab[31mcdef\tg\u{C}h\u{A0}i\u{AD}j"

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("Of a text that is made, none is left but tabs and ends of lines and pages")
  func made() async throws {
    let head = """
      From: a@b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable


      """
    let mail = head + Self.controls.replacing("\u{0}", with: "=00")
    let found = try await Reading.text(of: Document("a.eml", mail))
    #expect(bytes(found.text) == bytes("From: a@b\n\n\(Self.kept)\n"))
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + Self.controls
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)"
    let archived = try await Reading.text(of: Document("a.warc", record))
    #expect(bytes(archived.text) == bytes(Self.kept))
  }

  @Test("What a converter writes is held to the same")
  func converted() async throws {
    let room = try Room()
    let document = Document("a.pdf", MadePDF(pages: [["x"]]).bytes)
    let found = try await Reading.text(of: document, environment: room.environment("controls"))
    #expect(bytes(found.text) == bytes("It [31msails.\n\u{C}\tNow."))
  }

  @Test("Where nothing else is left, there is no text")
  func nothing() async {
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n\u{1B}\u{0} \u{85}\n"
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)"
    #expect(await Reading.error(of: Document("a.warc", record)) == .noText(.warc))
  }

  @Test("A plain text stays its own bytes")
  func plain() async throws {
    let text = "a\u{1B}[31mb\u{85}\r\nc\r"
    let found = try await Reading.text(of: Document("a.txt", text))
    #expect(bytes(found.text) == bytes(text))
    #expect(found.extractor == nil)
  }
}
