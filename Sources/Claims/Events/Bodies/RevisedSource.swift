/// The body of `source.revised`: a new immutable text.
public struct RevisedSource: Hashable, Sendable {
  /// The `source.added` event.
  public let source: EventHash
  /// The digest of the text's UTF-8 bytes.
  public let sha256: EventHash
  /// The text's length in code points.
  public let length: Int
  /// When the text was retrieved.
  public let retrieved: String?
  /// What the reviser had to say of it.
  public let note: String?
  /// Where an archive keeps a copy, a Memento's URL.
  public let archived: String?
  /// The file that the text was made from; nil of a text that came as one.
  public let origin: TextOrigin?

  /// A new text for a source.
  public init(
    source: EventHash, sha256: EventHash, length: Int, retrieved: String?, note: String?,
    archived: String? = nil, origin: TextOrigin? = nil
  ) {
    self.source = source
    self.sha256 = sha256
    self.length = length
    self.retrieved = retrieved
    self.note = note
    self.archived = archived
    self.origin = origin
  }
}
