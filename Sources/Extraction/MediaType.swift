/// The sorts of files that a text can be made from.
public enum MediaType: String, CaseIterable, Sendable {
  case plainText = "text/plain"
  case markdown = "text/markdown"
  case html = "text/html"
  /// A web page saved with what belongs to it (RFC 2557).
  case mhtml = "multipart/related"
  case pdf = "application/pdf"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case odt = "application/vnd.oasis.opendocument.text"
  case epub = "application/epub+zip"
  case email = "message/rfc822"
  /// A web archive's response record, compressed or not (ISO 28500).
  case warc = "application/warc"

  /// The text of these files is their own bytes.
  public var isText: Bool { self == .plainText || self == .markdown }
}
