internal import Anchoring
internal import Extraction
internal import Testing

@Suite("Web pages in mail")
struct MailPageTests {
  private static let page = """
    <html><body><nav><a href="/a">Home</a> <a href="/b">News</a> <a href="/c">Sport</a></nav>
    <article><h1>The ferry \u{1F6A2} sails</h1><p>The ferry sails at dawn, and comes back when it is
    dark, says the harbour, which has nothing else to say on that.</p><p>Its captain has been with it
    for twenty years, and will stay for as long as there is a ferry to be sailed.</p></article>
    <footer>Contact | Imprint | Privacy</footer></body></html>
    """

  /// The words of each passage that is no part of an article, with what they are.
  private func furniture(of found: ExtractedText) -> [String] {
    let scalars = Array(found.text.unicodeScalars)
    return found.furniture.map { passage in
      let words = scalars[passage.range.start..<passage.range.end]
      return "\(passage.because): \(String(String.UnicodeScalarView(words)))"
    }
  }

  @Test("What a page puts around an article is told from it wherever it stands in a mail")
  func marked() async throws {
    let alone = try await Reading.text(of: Document("a.html", Self.page))
    let expected = furniture(of: alone)
    #expect(expected.contains { $0.hasSuffix(": Home News Sport") })
    let found = try await Reading.text(
      of: Document(
        "a.eml",
        """
        From: \u{1D49C}na <ana@example.org>
        Subject: =?utf-8?Q?=1B[31m=F0=9F=9A=A2?=
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        \u{1F6A2} See both.\u{7}
        --b
        Content-Type: text/html; charset=utf-8

        \(Self.page)
        --b
        Content-Type: text/html; charset=utf-8

        \(Self.page)
        --b--
        """))
    #expect(furniture(of: found) == expected + expected)
    #expect(found.text.hasPrefix("From: \u{1D49C}na <ana@example.org>\nSubject: [31m\u{1F6A2}\n\n"))
    #expect(found.text.contains("\n\n\u{1F6A2} See both.\n\n"))
  }
}
