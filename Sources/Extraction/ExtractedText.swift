public import Anchoring

/// What a file says, as a reader sees it, and what it says of itself.
public struct ExtractedText: Sendable, Equatable {
  /// A passage that is on the page and no part of the article: a menu, a share bar, a footer.
  public struct Furniture: Sendable, Equatable {
    /// Where it stands, in code points of ``ExtractedText/text``.
    public let range: CodePointRange
    /// What it is, in words for a person, such as `site furniture: navigation`.
    public let because: String

    /// A passage that is no part of the article.
    public init(range: CodePointRange, because: String) {
      self.range = range
      self.because = because
    }
  }

  /// The whole visible text: lines end with LF, blocks are parted by an empty line, pages by FF.
  public var text: String
  /// What the file is.
  public var mediaType: MediaType
  /// The program that made the text, with its version, such as `stet-html 1`; nil where the text is
  /// the file's own bytes.
  public var extractor: String?
  /// The passages that are no part of the article, in text order; none touches another.
  public var furniture: [Furniture]
  /// What the file says of itself.
  public var metadata: FoundMetadata
  /// What was not as it should be and could be lived with, a sentence each, such as a charset that
  /// was declared and is wrong.
  public var remarks: [String]

  /// What a file says.
  public init(
    text: String, mediaType: MediaType, extractor: String?, furniture: [Furniture] = [],
    metadata: FoundMetadata = FoundMetadata(), remarks: [String] = []
  ) {
    self.text = text
    self.mediaType = mediaType
    self.extractor = extractor
    self.furniture = furniture
    self.metadata = metadata
    self.remarks = remarks
  }
}
