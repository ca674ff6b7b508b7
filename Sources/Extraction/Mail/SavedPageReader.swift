/// Reads a web page that a browser has saved with what belongs to it (RFC 2557).
struct SavedPageReader {
  /// The reader's name and version, as extractors are recorded.
  static let name = "stet-mhtml 1"

  let limits: ExtractionLimits

  /// The page itself, decoded; pictures and frames are not read.
  struct Page {
    let bytes: [UInt8]
    let charset: String?
    let url: String?
    /// When it was saved, and where it came from.
    let metadata: FoundMetadata
  }

  /// The page in the message: the part that the message says is its root, else the first page.
  func page(in bytes: [UInt8]) throws(ExtractionError) -> Page {
    let message = MessagePart(bytes[...])
    guard let head = message.head else { throw .unreadable(.mhtml, reason: "it has no head") }
    let candidates =
      message.type.type == "text/html" ? [message] : message.parts(most: limits.parts + 1)
    guard candidates.count <= limits.parts else {
      throw .tooLarge(what: "the parts of the page", most: "\(limits.parts)")
    }
    let pages = candidates.flatMap {
      $0.type.type == "multipart/alternative" ? $0.parts(most: limits.parts) : [$0]
    }
    .filter { ["text/html", "application/xhtml+xml"].contains($0.type.type) }
    let root = message.type["start"]
    let named = pages.first { root != nil && $0.head?.text("content-id") == root }
    guard let part = named ?? pages.first else {
      throw .unreadable(.mhtml, reason: "there is no page in it")
    }
    let url = head.text("snapshot-content-location") ?? part.head?.text("content-location")
    var metadata = FoundMetadata()
    let isAddress = url.map(WebAddress.isOne) ?? false
    metadata.take(.url, isAddress ? url : nil, from: "MHTML Snapshot-Content-Location")
    metadata.take(.retrieved, head.text("date").flatMap(MailDate.init)?.second, from: "MHTML Date")
    return Page(bytes: part.bytes, charset: part.type["charset"], url: url, metadata: metadata)
  }
}
