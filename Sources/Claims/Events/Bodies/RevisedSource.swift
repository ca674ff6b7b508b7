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

  /// A new text for a source.
  public init(
    source: EventHash, sha256: EventHash, length: Int, retrieved: String?, note: String?
  ) {
    self.source = source
    self.sha256 = sha256
    self.length = length
    self.retrieved = retrieved
    self.note = note
  }
}
