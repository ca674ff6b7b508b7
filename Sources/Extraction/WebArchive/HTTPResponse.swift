/// What a server answered (RFC 9112), as an archive keeps it.
struct HTTPResponse {
  let status: Int
  let type: ContentType
  private let head: HeaderFields

  /// Nil for what is no answer.
  init?(_ bytes: ArraySlice<UInt8>) {
    let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    let words = line.split(separator: " ")
    guard line.hasPrefix("HTTP/"), words.count >= 2, let status = Int(words[1].trimmed),
      let head = HeaderFields(opening: bytes.drop { $0 != 0x0A }.dropFirst())
    else { return nil }
    self.status = status
    self.head = head
    type = ContentType(head.text("content-type") ?? "")
  }

  /// The content as it was before it was sent: its chunks joined, and unpacked.
  func content(most: Int) throws(ExtractionError) -> [UInt8] {
    let isChunked = head.text("transfer-encoding")?.lowercased().contains("chunked") ?? false
    // Archives may keep what was sent or what was meant, and say the same of both.
    let body = isChunked ? Self.joined(head.body) ?? Array(head.body) : Array(head.body)
    let coding = head.text("content-encoding")?.lowercased() ?? ""
    switch coding {
    case "gzip", "x-gzip":
      guard body.starts(with: Inflater.gzipMagic) else { return body }
      return try unpacked(body, most: most)
    case "deflate":
      if let content = try? Inflater.stream(in: body[...], wrapping: .header, most: most) {
        return content.bytes
      }
      // What is called so is as often raw as it is what the standard says.
      let content = try? Inflater.stream(in: body[...], wrapping: .none, most: most)
      return content?.bytes ?? body
    case "", "identity": return body
    default:
      let reason = "its response is packed with \(coding), which nothing here unpacks"
      throw .unreadable(.warc, reason: reason)
    }
  }

  private func unpacked(_ body: [UInt8], most: Int) throws(ExtractionError) -> [UInt8] {
    do throws(Inflater.Failure) {
      return try Inflater.members(of: body, most: most)
    } catch {
      throw WebArchiveReader.error(error, most: most)
    }
  }

  /// Chunks joined (RFC 9112, 7.1); nil for what is not in chunks.
  private static func joined(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = body
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      let digits = line.prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
      guard let count = Int(String(decoding: digits, as: UTF8.self), radix: 16), count >= 0 else {
        return bytes.isEmpty ? nil : bytes
      }
      if count == 0 { return bytes }
      let chunk = rest[line.endIndex...].dropFirst().prefix(count)
      bytes += chunk
      rest = rest[chunk.endIndex...].drop { $0 == 0x0D }.dropFirst()
    }
    return bytes
  }
}
