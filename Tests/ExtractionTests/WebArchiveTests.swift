internal import Extraction
internal import Testing

@Suite("Web archives")
struct WebArchiveTests {
  private static let page = Array(
    "<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>Caf\u{E9} closed</p></body></html>"
      .utf8)

  private func record(
    _ kind: String, _ block: [UInt8], url: String = "https://example.org/a", count: Int? = nil
  ) -> [UInt8] {
    Array(
      """
      WARC/1.1\r
      WARC-Type: \(kind)\r
      WARC-Target-URI: \(url)\r
      WARC-Date: 2024-12-03T08:15:09.123456Z\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(count ?? block.count)\r
      \r

      """.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private func response(
    _ body: [UInt8], type: String = "text/html; charset=utf-8", status: Int = 200,
    fields: String = ""
  ) -> [UInt8] {
    Array("HTTP/1.1 \(status) OK\r\nContent-Type: \(type)\r\n\(fields)\r\n".utf8) + body
  }

  private func read(_ bytes: [UInt8]) async throws -> ExtractedText {
    try await Reading.text(of: Document("a.warc.gz", bytes))
  }

  @Test("The first page that was fetched is read, with its address and its time")
  func firstPage() async throws {
    let records =
      record("warcinfo", Array("software: x".utf8)) + record("request", Array("GET /".utf8))
      + record("response", response([], status: 301))
      + record("response", response([7], type: "image/png"))
      + record("response", response(Self.page), url: "<https://example.org/ferry>")
    let found = try await read(records)
    #expect(found.text.contains("Café closed"))
    #expect(found.mediaType == .warc)
    #expect(found.extractor == "stet-warc 2 (stet-html 2)")
    #expect(found.metadata[.url]?.text == "https://example.org/ferry")
    #expect(found.metadata[.retrieved]?.text == "2024-12-03T08:15:09Z")
    #expect(found.metadata[.title]?.text == "Ferry")
    #expect(
      found.remarks.contains(
        "The archive holds 1 other response; https://example.org/ferry was read."))
  }

  @Test("Compression of the archive, of records and of responses makes no difference")
  func compression() async throws {
    let plain = record("response", response(Self.page))
    let info = record("warcinfo", [])
    let expected = try await read(plain).text
    let chunks =
      Array("1f;x=y\r\n".utf8) + Self.page.prefix(0x1F) + Array("\r\n".utf8)
      + Array("\(String(Self.page.count - 0x1F, radix: 16))\r\n".utf8) + Self.page.dropFirst(0x1F)
      + Array("\r\n0\r\n\r\n".utf8)
    let chunked = response(chunks, fields: "Transfer-Encoding: chunked\r\n")
    let gzipped = response(Packing.gzip(Self.page), fields: "Content-Encoding: gzip\r\n")
    let deflated = response(Packing.zlib(Self.page), fields: "Content-Encoding: deflate\r\n")
    let raw = response(Packing.deflated(Self.page), fields: "Content-Encoding: deflate\r\n")
    let undone = response(
      Self.page, fields: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")
    let archives = [
      Packing.gzip(info) + Packing.gzip(plain), Packing.gzip(info + plain),
      record("response", chunked), record("response", gzipped), record("response", deflated),
      record("response", raw), record("response", undone),
    ]
    for archive in archives { #expect(try await read(archive).text == expected) }
  }

  @Test("Text in another charset is read as the server said")
  func text() async throws {
    let body: [UInt8] = [0x93, 0xFA, 0x96, 0x7B]
    let found = try await read(
      record("response", response(body, type: "text/plain; charset=Shift_JIS")))
    #expect(found.text == "日本")
    #expect(found.extractor == "stet-warc 2")
    let lines = try await read(
      record("response", response(Array("It\r\nsails\rat dawn\n".utf8), type: "text/plain")))
    #expect(Array(lines.text.utf8) == Array("It\nsails\nat dawn\n".utf8))
  }

  @Test("An archive that is cut off, or holds nothing to read, is refused")
  func refused() async {
    let whole = record("response", response(Self.page))
    func error(_ bytes: [UInt8]) async -> ExtractionError? {
      await Reading.error(of: Document("a.warc", bytes))
    }
    let early = ExtractionError.unreadable(.warc, reason: "it ends too early")
    #expect(await error(whole.dropLast(20)) == early)
    #expect(await error(Packing.gzip(whole).dropLast(20)) == early)
    #expect(await error(Array(whole.prefix(30))) == early)
    let nothing = ExtractionError.unreadable(
      .warc, reason: "there is no response in it that can be read")
    #expect(await error(record("request", [1])) == nothing)
    #expect(await error(record("response", response([1], type: "image/png"))) == nothing)
    #expect(await error(record("response", Array("garbage".utf8))) == nothing)
    let packed = record("response", response([1], fields: "Content-Encoding: br\r\n"))
    #expect(
      await error(packed)
        == .unreadable(
          .warc, reason: "its response is packed with br, which nothing here unpacks"))
  }

  @Test("An archive that unpacks to more than allowed is refused")
  func bomb() async {
    var limits = ExtractionLimits()
    limits.unpackedBytes = 1 << 20
    let zeros = [UInt8](repeating: 0x20, count: 2 << 20)
    let expected = ExtractionError.tooLarge(what: "unpacked bytes", most: "1 MB")
    let outer = Packing.gzip(record("response", response(zeros)))
    let inner = record(
      "response", response(Packing.gzip(zeros), fields: "Content-Encoding: gzip\r\n"))
    for bytes in [outer, inner] {
      #expect(await Reading.error(of: Document("a.warc", bytes), limits: limits) == expected)
    }
  }
}
