internal import Extraction
internal import Testing

@Suite("Pages saved as one file")
struct SavedPageTests {
  private static let head = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://example.org/ferry?x=1
    Subject: Ferry
    Date: Tue, 3 Dec 2024 23:15:00 -0500
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="----B"


    """

  @Test("The page is read in its own charset, and the file says where it came from and when")
  func page() async throws {
    let page = """
      ------B
      Content-Type: text/css

      p { color: red }
      ------B
      Content-Type: text/html; charset=shift_jis
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/ferry?x=1

      <!DOCTYPE html><html lang=3D"ja"><body><p>=93=FA=96{ ferry</p></body></html>
      ------B--
      """
    let text = (Self.head + page).replacing("\n", with: "\r\n")
    for name in ["a.mhtml", "a.html", "a"] {
      let found = try await Reading.text(of: Document(name, text))
      #expect(found.text == "日本 ferry")
      #expect(found.mediaType == .mhtml)
      #expect(found.extractor == "stet-mhtml 1 (stet-html 2)")
      #expect(found.metadata[.url]?.text == "https://example.org/ferry?x=1")
      #expect(found.metadata[.retrieved]?.text == "2024-12-04T04:15:00Z")
      #expect(found.remarks.isEmpty == (name != "a.html"))
    }
  }

  @Test("A file without a page is refused")
  func none() async {
    for body in ["------B\nContent-Type: image/png\n\nx\n------B--", "", "no parts"] {
      #expect(
        await Reading.error(of: Document("a.mhtml", Self.head + body))
          == .unreadable(.mhtml, reason: "there is no page in it"))
    }
  }
}
