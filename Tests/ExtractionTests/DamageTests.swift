internal import Extraction
internal import Seeding
internal import Testing

@Suite("Damaged files")
struct DamageTests {
  private static let samples: [(type: MediaType, bytes: [UInt8])] = {
    let mail = """
      From: =?utf-8?B?QW5h?= <a@example.org>
      Date: Tue, 3 Dec 2024 08:15:00 +0900
      Subject: =?shift_jis?Q?=93=FA=96=7B?=
      Content-Type: multipart/mixed; boundary="b"; x*0*=utf-8'en'a%20; x*1=b

      --b
      Content-Type: multipart/alternative; boundary=c

      --c
      Content-Type: text/plain; format=flowed; charset=iso-2022-jp
      Content-Transfer-Encoding: quoted-printable

      > It =E9 sails \u{20}
      --c--
      --b
      Content-Type: application/pdf; name=a.pdf
      Content-Transfer-Encoding: base64

      SGVsbG8=
      --b--
      """
    let page = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.org/
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: text/html; charset=euc-jp

      <!DOCTYPE html><p>It sails
      --b--
      """
    let chunks = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    let response = Array("\(chunks)5\r\n<p>It\r\n6\r\n sails\r\n0\r\n\r\n".utf8)
    let head = "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: \(response.count)\r\n\r\n"
    let record = Array(head.utf8) + response + Array("\r\n\r\n".utf8)
    return [
      (type: .email, bytes: Array(mail.utf8)), (type: .mhtml, bytes: Array(page.utf8)),
      (type: .warc, bytes: record + record), (type: .warc, bytes: Packing.gzip(record)),
      (type: .docx, bytes: MadeDocument.docx([MadeDocument.paragraph("x")]).bytes()),
    ]
  }()

  @Test(
    "Whatever is changed in a file, it is read or refused, and the same way again",
    arguments: 0..<400)
  func changed(_ seed: Int) async {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sample = Self.samples[seed % Self.samples.count]
    var bytes = sample.bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      case 2: bytes.insert(contentsOf: bytes[..<min(place, 40)], at: place)
      default:
        bytes[place] = [0x0A, 0x3D, 0x3F, 0x39, 0x2D, 0x3A].randomElement(using: &generator) ?? 0
      }
      if bytes.isEmpty { return }
    }
    // Without a PATH no converter runs; what comes before one does.
    for type in [nil, sample.type] {
      let document = Document("file", bytes)
      let first = await outcome(of: document, as: type)
      #expect(await outcome(of: document, as: type) == first, "seed \(seed)")
    }
  }

  private struct Outcome: Equatable {
    var found: ExtractedText?
    var error: ExtractionError?
  }

  private func outcome(of document: Document, as type: MediaType?) async -> Outcome {
    do {
      return Outcome(found: try await Reading.text(of: document, as: type, environment: [:]))
    } catch {
      return Outcome(error: error as? ExtractionError)
    }
  }
}
