/// What a text was made from, and by what: enough for a stranger to make it again.
public struct TextOrigin: Hashable, Sendable {
  /// The digest of the file's bytes, as it came.
  public let original: EventHash
  /// The file's media type, such as `text/html`.
  public let mediaType: String
  /// The program that made the text, with its version, such as `stet-html 1`.
  public let extractor: String

  /// A text made from a file.
  public init(original: EventHash, mediaType: String, extractor: String) {
    self.original = original
    self.mediaType = mediaType
    self.extractor = extractor
  }
}
