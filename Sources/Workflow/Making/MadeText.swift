internal import Anchoring
internal import Claims
internal import Extraction

/// A text as it was made from a file; that takes no lock, however long it takes.
struct MadeText: Sendable {
  let text: SourceText
  /// The file that it was made from, and by what; none of a text that came as one.
  let origin: TextOrigin?
  /// The passages that are no part of the article.
  let furniture: [ExtractedText.Furniture]
  /// What the file says of itself.
  let found: FoundValues
  let type: MediaType
  let document: Document
  let retrieved: String?
  let archived: String?
  /// Whether anything says where an archived copy is, or that there is none.
  let isArchivedKnown: Bool
  let note: String?

  /// Whether a revision has this text from the same program, and the archived copy that is named: from
  /// another program, another version of it, or with another copy, it is a new revision, which says so.
  func isThat(of revision: Revision?) -> Bool {
    revision?.sha256 == text.sha256 && revision?.origin?.extractor == origin?.extractor
      && (!isArchivedKnown || revision?.archived == archived)
  }

  /// The body of the event that records it.
  func revised(_ source: EventHash) -> RevisedSource {
    RevisedSource(
      source: source, sha256: text.sha256, length: text.length, retrieved: retrieved, note: note,
      archived: archived, origin: origin)
  }
}

extension Desk {
  /// Makes a text from a file.
  ///
  /// - Parameter fields: What is looked for in the file of its source's metadata; what belongs to the
  ///   text itself is, unless somebody has said it.
  /// - Throws: ``DeskError/cannotExtract(name:_:)``, ``DeskError/badText(name:_:)``,
  ///   ``DeskError/binaryText(name:byteOffset:)``, and where what a person says breaks a rule.
  func made(
    from new: NewText, wanting fields: Set<FoundMetadata.Field>
  ) throws -> MadeText {
    let retrieved = try new.retrieved.filled { try FieldRule.time("time of retrieval", $0) }
    let archived = try new.archived.filled { try FieldRule.line("URL of the archived copy", $0) }
    warnOfAddress("archived", archived)
    var wanted = fields
    if new.retrieved == nil { wanted.insert(.retrieved) }
    if new.archived == nil { wanted.insert(.archived) }
    let (extracted, text) = try extracted(new.document, as: new.type, reader: new.reader)
    for remark in extracted.remarks { environment.warn(.remark(name: new.document.name, remark)) }
    let found = FoundValues(extracted.metadata, wanting: wanted, warn: environment.warn)
    let origin = extracted.extractor.map {
      TextOrigin(
        original: .sha256(new.document.bytes), mediaType: extracted.mediaType.rawValue,
        extractor: $0)
    }
    return MadeText(
      text: text, origin: origin, furniture: extracted.furniture, found: found,
      type: extracted.mediaType, document: new.document,
      retrieved: retrieved ?? found[.retrieved]?.text,
      archived: archived ?? found[.archived]?.text,
      isArchivedKnown: new.archived != nil || found[.archived] != nil, note: new.note)
  }

  /// Says where an address is recorded that no report will link.
  func warnOfAddress(_ what: String, _ address: String?) {
    guard let address, !address.isEmpty, !WebAddress.isOne(address) else { return }
    environment.warn(.noWebAddress(what: what, address))
  }

  /// What a file says, and its text as a revision has it: of a file that is a text, its own bytes.
  func extracted(
    _ document: Document, as type: MediaType?, reader: Extractor.Reader
  ) throws(DeskError) -> (ExtractedText, SourceText) {
    let extracted: ExtractedText
    do {
      extracted = try environment.extractor.extract(document, as: type, reader: reader)
    } catch {
      // Which byte is none of a text says more than that nothing could be read.
      if error.isAboutText { _ = try SourceText(checking: document.bytes, name: document.name) }
      throw .cannotExtract(name: document.name, error)
    }
    let bytes = extracted.extractor == nil ? document.bytes : Array(extracted.text.utf8)
    return (extracted, try SourceText(checking: bytes, name: document.name))
  }
}

extension String? {
  /// What is said, as a rule has it; none where nothing is, or where it is empty.
  fileprivate func filled(_ rule: (String) throws -> String) rethrows -> String? {
    try flatMap { $0.isEmpty ? nil : try rule($0) }
  }
}

extension ExtractionError {
  /// Whether it may be about a file that was to be a text as it is.
  fileprivate var isAboutText: Bool {
    switch self {
    case .unknownType: true
    case .unreadable(let type, _), .noText(let type): type.isText
    default: false
    }
  }
}
