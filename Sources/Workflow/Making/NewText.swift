public import Extraction

/// A file that a source's text is to be made from, and what a person says of it.
public struct NewText: Sendable {
  /// The file.
  public var document: Document
  /// What sort of file it is; told from its content, then from its name, unless said.
  public var type: MediaType?
  /// Which reader of web pages is wanted.
  public var reader: Extractor.Reader
  /// When it was fetched; what the file says of that counts unless said, and nothing where this is
  /// empty.
  public var retrieved: String?
  /// Where an archive keeps a copy, a Memento's URL; what the file says of that counts unless said,
  /// and nothing where this is empty.
  public var archived: String?
  /// What the reviser has to say of it.
  public var note: String?

  /// A file, and what is said of it.
  public init(
    _ document: Document, as type: MediaType? = nil, reader: Extractor.Reader = .stet,
    retrieved: String? = nil, archived: String? = nil, note: String? = nil
  ) {
    self.document = document
    self.type = type
    self.reader = reader
    self.retrieved = retrieved
    self.archived = archived
    self.note = note
  }
}
