internal import Anchoring
public import Claims
public import Extraction
internal import Storage

/// A file that was put back.
public struct AttachedText: Sendable {
  /// What the file is called.
  public let name: String
  /// The digest of the text, or of the file that texts were made from.
  public let sha256: EventHash
  /// The sources that have it.
  public let sources: [Source]
  /// Whether it is a file that texts were made from.
  public let isOriginal: Bool
  /// The digests of the texts that are on file again.
  public let texts: [EventHash]
}

extension Desk {
  /// Puts texts, and files that texts were made from, back that the ledger knows by their digest; all
  /// of them, or none.
  ///
  /// Where the text that a file was made into is missing, it is made again, and put back where it is
  /// the one that the ledger knows.
  /// - Returns: The sources that have each file, in the order of the files.
  /// - Throws: ``DeskError/unknownText(name:sha256:)`` and others.
  public func attach(_ files: [Document]) throws -> [AttachedText] {
    let found = try files.map(found)
    do {
      let attached = try ledger.write { transaction in try found.map { try $0.keep(transaction) } }
      for file in found {
        file.original?.copy()
        for text in file.texts { keepCopy(of: text) }
      }
      return attached
    } catch {
      for file in found { file.original?.takeBack(ledger) }
      throw error
    }
  }

  /// What a file is to the ledger.
  private func found(_ file: Document) throws -> FoundFile {
    let sha256 = EventHash.sha256(file.bytes)
    let sources = try ledger.read { try $0.sources(madeFrom: sha256) }
    if sources.isEmpty {
      let text = try SourceText(checking: file.bytes, name: file.name)
      return FoundFile(name: file.name, sha256: text.sha256, original: nil, texts: [text])
    }
    return FoundFile(
      name: file.name, sha256: sha256, original: try Original(file.bytes, exchange),
      texts: try missingTexts(of: sources, madeFrom: sha256, file))
  }

  /// The texts that are not on file and that a file gives.
  private func missingTexts(
    of sources: [Source], madeFrom sha256: EventHash, _ file: Document
  ) throws -> [SourceText] {
    var texts: [SourceText] = []
    for source in sources {
      for revision in source.revisions {
        guard let origin = revision.origin, origin.original == sha256,
          !texts.contains(where: { $0.sha256 == revision.sha256 }),
          try ledger.read({ try !$0.hasText(revision.sha256) })
        else { continue }
        do {
          let (_, text) = try extracted(file, as: origin.type, reader: origin.reader)
          if text.sha256 == revision.sha256 {
            texts.append(text)
          } else {
            environment.warn(
              .otherTextMade(name: file.name, source: source.id, revision: revision.number))
          }
        } catch {
          environment.warn(.noTextMade(name: file.name, error))
        }
      }
    }
    return texts
  }
}

/// A file that is to be put back.
private struct FoundFile {
  let name: String
  /// Of the text, or of the file that texts were made from.
  let sha256: EventHash
  let original: Original?
  let texts: [SourceText]

  func keep(_ transaction: LedgerTransaction) throws -> AttachedText {
    let sources =
      original == nil
      ? try transaction.sources(withText: sha256) : try transaction.sources(madeFrom: sha256)
    if sources.isEmpty { throw DeskError.unknownText(name: name, sha256: sha256) }
    try original?.keep(transaction)
    for text in texts {
      try transaction.store(text: Array(text.string.utf8), sha256: text.sha256)
    }
    return AttachedText(
      name: name, sha256: sha256, sources: sources, isOriginal: original != nil,
      texts: texts.map(\.sha256))
  }
}

extension TextOrigin {
  /// The sort of file; none that this version knows, where it is none of its own.
  var type: MediaType? { MediaType(rawValue: mediaType) }

  /// The reader of web pages that made the text.
  var reader: Extractor.Reader { Extractor.Reader(named: extractor) }
}
