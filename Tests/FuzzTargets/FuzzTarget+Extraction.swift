import Anchoring
import Extraction

extension FuzzTarget {
  /// A file of any sort, told by its content.
  static let file = FuzzTarget(
    "file", "a file is told by its content, and what cannot be read is refused in words",
    seeds: [
      Array("A plain text.\n\n* not a list\n".utf8),
      Array("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n".utf8),
      packed("mimetype", "application/epub+zip"),
      packed("word/document.xml", "<w:document/>"),
      [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x04, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0],
    ],
    words: [
      "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "%PDF-", "%%EOF", "/Encrypt", "<html",
      "<?xml", "WARC/1.1\r\n", "From: ", "mimetype", "application/epub+zip", "word/document.xml",
      "[Content_Types].xml", "content.xml",
    ].map { Array($0.utf8) } + [
      [0x1F, 0x8B, 8], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0, 0, 0, 0],
    ]
  ) { try hold(textOf: $0, as: nil) }

  /// A message, or a page saved as one.
  static let mail = FuzzTarget(
    "mail", "every message gives a text or is refused in words",
    seeds: [
      "From: =?utf-8?B?S2Fp?= <kai@bay.example>\r\nTo: mori@bay.example\r\nSubject: A ferry\r\n"
        + "Date: Wed, 01 May 2024 09:00:00 +0900\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\n"
        + "Content-Type: text/plain; charset=iso-2022-jp; format=flowed\r\n\r\nIt carries \r\n420.\r\n"
        + "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + "<p>It carries=20420.</p>\r\n--b--\r\n",
      "From: Kai\nSubject: =?iso-8859-1?Q?F=E4hre?=\n =?utf-8?q?_x?=\n\nText\n-- \nKai\n",
      "From: <Saved by Bay>\r\nSnapshot-Content-Location: https://bay.example/a\r\nSubject: A ferry\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"c\"\r\n"
        + "\r\n--c\r\nContent-Type: text/html\r\nContent-Location: https://bay.example/a\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\nPHA+SXQgY2FycmllcyA0MjAuPC9wPg==\r\n--c--\r\n",
    ],
    words: [
      "\r\n", "\r\n\r\n", "--b\r\n", "--b--\r\n", "Content-Type: multipart/mixed; boundary=b\r\n",
      "Content-Type: message/rfc822\r\n", "Content-Type: text/html; charset=utf-8\r\n",
      "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n",
      "=?utf-8?B?", "?=", "=\r\n", "=C3=A9", "filename*0*=utf-8''a", "format=flowed; delsp=yes",
      "Subject: ", "Date: Thu, 32 Foo 99999 99:99:99 -9999\r\n", "boundary=\"\"", " ",
    ]
  ) { bytes in
    try hold(textOf: bytes, as: .email)
    try hold(textOf: bytes, as: .mhtml)
  }

  /// A web archive.
  static let archive = FuzzTarget(
    "warc", "every web archive gives a text or is refused in words",
    seeds: [
      "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://bay.example/a\r\n"
        + "WARC-Date: 2024-05-01T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: 88\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        + "<p>It carries 420 people.</p>\r\n\r\n",
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n"
        + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
    ],
    words: [
      "WARC/1.1\r\n", "WARC-Type: response\r\n", "WARC-Type: revisit\r\n", "Content-Length: ",
      "Content-Length: 18446744073709551616\r\n", "Content-Length: -1\r\n", "\r\n\r\n",
      "HTTP/1.1 200", "Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\n", "0\r\n\r\n",
      "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Content-Type: text/html\r\n",
      "WARC-Segment-Number: 2\r\n",
    ]
  ) { try hold(textOf: $0, as: .warc) }

  /// Nothing else is looked for than what the program brings itself.
  private static let extractor = Extractor(environment: ["PATH": ""])

  private static func hold(textOf bytes: [UInt8], as type: MediaType?) throws {
    let document = Document(name: "file", bytes: bytes)
    guard let made = try? extractor.extract(document, as: type) else { return }
    try hold(made == (try? extractor.extract(document, as: type)), "it gives another text again")
    try hold(furnitureOf: made)
    let length = made.text.unicodeScalars.count
    let locators = TextLocators(text: made.text, mediaType: made.mediaType)
    for place in [0, length / 2, length] { _ = locators.locator(at: place) }
  }

  /// An archive with one file that is stored as it is.
  private static func packed(_ name: String, _ content: String) -> [UInt8] {
    func field(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let (name, content) = (Array(name.utf8), Array(content.utf8))
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    let fields =
      field(20, 2) + field(0, 2) + field(0, 2) + field(0, 4) + field(Int(~sum), 4)
      + field(content.count, 4) + field(content.count, 4) + field(name.count, 2) + field(0, 2)
    let entry = field(0x0403_4B50, 4) + fields + name + content
    let directory =
      field(0x0201_4B50, 4) + field(20, 2) + fields + field(0, 2) + field(0, 2) + field(0, 2)
      + field(0, 4) + field(0, 4) + name
    return entry + directory + field(0x0605_4B50, 4) + field(0, 4) + field(1, 2) + field(1, 2)
      + field(directory.count, 4) + field(entry.count, 4) + field(0, 2)
  }
}
