/// A record with something that was fetched.
struct Answer {
  let record: WARCRecord
  /// What it is said to be.
  let type: ContentType
  /// The type that we read it as; nil for pictures, scripts and whatever else pages need.
  let mediaType: MediaType?
  private let response: HTTPResponse?

  /// Nil for a record of another kind, and for an answer that is not the thing itself.
  init?(_ record: WARCRecord) {
    switch record.kind {
    case "response":
      guard let response = HTTPResponse(record.block), response.status == 200 else { return nil }
      self.response = response
      type = response.type
    case "resource":
      response = nil
      type = ContentType(record.head.text("content-type") ?? "")
    default: return nil
    }
    self.record = record
    mediaType = Self.mediaType(of: type.type)
  }

  /// The content as it was before it was sent.
  func content(most: Int) throws(ExtractionError) -> [UInt8] {
    guard let response else { return Array(record.block) }
    return try response.content(most: most)
  }

  private static func mediaType(of name: String) -> MediaType? {
    switch name {
    case "application/xhtml+xml": .html
    // What an archive holds is not an archive again.
    case MediaType.warc.rawValue: nil
    default: MediaType(rawValue: name)
    }
  }
}
