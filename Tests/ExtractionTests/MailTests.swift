internal import Extraction
internal import Testing

@Suite("Mail")
struct MailTests {
  private func read(_ text: String, crlf: Bool = true) async throws -> ExtractedText {
    let written = crlf ? text.replacing("\n", with: "\r\n") : text
    return try await Reading.text(of: Document("a.eml", written), as: .email)
  }

  @Test("A message reads as a mail program shows it")
  func plain() async throws {
    let found = try await read(
      """
      Received: from a by b
      From: =?utf-8?Q?Zo=C3=AB_Writer?= <zoe@example.org>
      To: Desk <desk@example.org>,
       second@example.org
      Date: Tue, 3 Dec 2024 23:15:00 -0500
      Subject: =?utf-8?B?RmVycnkg?= =?utf-8?B?dGltZXM=?=

      It sails
      at dawn.

      """)
    #expect(
      found.text == """
        From: Zoë Writer <zoe@example.org>
        To: Desk <desk@example.org>, second@example.org
        Date: Tue, 3 Dec 2024 23:15:00 -0500
        Subject: Ferry times

        It sails
        at dawn.

        """)
    #expect(found.extractor == "stet-mail 2")
    #expect(found.metadata[.title]?.text == "Ferry times")
    #expect(found.metadata[.author]?.text == "Zoë Writer")
    #expect(found.metadata[.published]?.text == "2024-12-03")
    #expect(found.metadata[.published]?.origin == "mail Date")
  }

  @Test("Parts are decoded, the plain one is preferred, and attachments are named")
  func parts() async throws {
    let found = try await read(
      """
      From: a@example.org
      Subject: x
      Content-Type: multipart/mixed; boundary="one (b)"

      To be ignored.
      --one (b)
      Content-Type: multipart/alternative; boundary=two

      --two
      Content-Type: text/html; charset=utf-8

      <p>The page</p>
      --two
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Caf=E9 at the =
      harbour =20
      --two--
      --one (b)
      Content-Type: application/pdf; name="=?utf-8?Q?pl=C3=A5n.pdf?="
      Content-Transfer-Encoding: base64
      Content-Disposition: attachment

      SGVs
      bG8=
      --one (b)
      Content-Type: text/plain; charset=shift_jis
      Content-Transfer-Encoding: base64

      k/qWew==
      --one (b)--
      After.
      """)
    #expect(
      found.text
        == """
        From: a@example.org
        Subject: x

        Café at the harbour

        [Attachment: plån.pdf (application/pdf, 5 bytes)]

        日本

        """.replacing("harbour\n", with: "harbour  \n"))
  }

  @Test("A page stands for a plain part that says nothing")
  func page() async throws {
    let found = try await read(
      """
      From: a@example.org
      Content-Type: multipart/alternative; boundary=b

      --b

      \u{20}
      --b
      Content-Type: text/html; charset=windows-1252
      Content-Transfer-Encoding: base64

      PHA+Q2Fm6SBjbG9zZWQ8L3A+
      --b--
      """)
    #expect(found.text == "From: a@example.org\n\nCafé closed\n")
    #expect(found.extractor == "stet-mail 2 (stet-html 2)")
  }

  @Test("A forwarded message stands in the one that it came with")
  func forwarded() async throws {
    let found = try await read(
      """
      From: a@example.org
      Content-Type: multipart/mixed; boundary=b

      --b

      See below.
      --b
      Content-Type: message/rfc822

      From: c@example.org
      Subject: Old

      It was so.
      --b--
      """, crlf: false)
    #expect(
      found.text
        == "From: a@example.org\n\nSee below.\n\nFrom: c@example.org\nSubject: Old\n\nIt was so.\n")
  }

  @Test("Lines that were broken on the way are joined where the message says so")
  func flowed() async throws {
    let found = try await read(
      """
      From: a@example.org
      Content-Type: text/plain; format=flowed

      The ferry will \u{20}
      not sail.
      > It sails \u{20}
      > at dawn.
       From here on
      --\u{20}
      Ana
      """)
    #expect(
      found.text
        == "From: a@example.org\n\nThe ferry will  not sail.\n> It sails  at dawn.\nFrom here on\n-- \nAna\n"
    )
  }

  @Test("A name cut into stretches and written in another charset is read (RFC 2231)")
  func parameters() async throws {
    let found = try await read(
      """
      From: a@example.org
      Content-Type: application/octet-stream
      Content-Disposition: attachment; filename*0*=utf-8''r%C3%A9; filename*1=sum.txt

      x
      """)
    #expect(found.text.contains("[Attachment: résum.txt (application/octet-stream, 1 byte)]"))
  }

  @Test("A mark above a quote's sign stays with the text, and a space with one is a space")
  func marks() async throws {
    let found = try await read(
      "From: a@example.org\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        + ">\u{301}one \n>two\n \u{301}three \nfour")
    #expect(
      Array(found.text.utf8)
        == Array("From: a@example.org\n\n> \u{301}one two\n\u{301}three four\n".utf8))
  }

  @Test("What is encrypted, and what is too deep or too much, is refused")
  func refused() async {
    let encrypted = "From: a@b\nSubject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b--"
    #expect(await Reading.error(of: Document("a.eml", encrypted)) == .encrypted(.email))
    let head = "From: a@b\nSubject: x\n"
    let deep = String(repeating: "Content-Type: message/rfc822\n\n", count: 5000) + "x"
    #expect(
      await Reading.error(of: Document("a.eml", head + deep))
        == .tooLarge(what: "messages in one another", most: "20"))
    let many = String(repeating: "--b\n\nx\n", count: 5000)
    let parts = head + "Content-Type: multipart/mixed; boundary=b\n\n" + many
    #expect(
      await Reading.error(of: Document("a.eml", parts))
        == .tooLarge(what: "the parts of the message", most: "1000"))
    #expect(
      await Reading.error(of: Document("a.eml", "no head"), as: .email)
        == .otherType(said: .email, found: .plainText))
  }

  @Test(
    "Dates are read as they were ever written",
    arguments: [
      ("Tue, 3 Dec 2024 23:15:00 -0500", "2024-12-03"), ("3 Dec 24 08:15 GMT", "2024-12-03"),
      ("Tue,  3 Dec 2024 08:15:09 +0900 (JST)", "2024-12-03"), ("31 Feb 2024", nil),
      ("yesterday", nil), ("3 Smarch 2024 08:00:00 +0000", nil),
    ] as [(String, String?)])
  func dates(_ date: String, _ day: String?) async throws {
    let found = try await read("From: a@b\nDate: \(date)\n\nx")
    #expect(found.metadata[.published]?.text == day)
  }
}
