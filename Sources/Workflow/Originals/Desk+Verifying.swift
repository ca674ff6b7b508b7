internal import Anchoring
internal import Claims
internal import Extraction
internal import Storage

extension Desk {
  /// Makes a source's text again from the file that it was made from, and holds it against the one on
  /// record; of a text that came as one, holds what is on file against its digest.
  ///
  /// - Parameter number: Which of its texts; the newest unless said.
  /// - Throws: ``DeskError/originalNotOnFile(source:revision:sha256:)``,
  ///   ``DeskError/textNotOnFile(source:revision:sha256:)`` of a text that came as one,
  ///   ``DeskError/cannotExtract(name:_:)`` and others.
  public func verifyText(
    ofSource name: String, revision number: Int? = nil
  ) throws -> TextVerification {
    let (source, revision, bytes) = try ledger.read { snapshot in
      let source = try snapshot.source(named: name)
      let revision = try source.revision(numbered: number ?? source.revisions.count)
      return (source, revision, try snapshot.text(revision.sha256))
    }
    func outcome(
      _ outcome: TextVerification.Outcome, sha256: EventHash? = nil, by extractor: String? = nil
    ) -> TextVerification {
      TextVerification(
        source: source, revision: revision, outcome: outcome, sha256: sha256, extractor: extractor)
    }
    let isText = bytes.map { EventHash.sha256($0) == revision.sha256 }
    guard let origin = revision.origin else {
      guard let isText else {
        throw DeskError.textNotOnFile(
          source: source.id, revision: revision.number, sha256: revision.sha256)
      }
      return outcome(isText ? .asItCame : .changed(.text))
    }
    guard let original = try self.original(origin.original) else {
      // What stands in its place is another file.
      if exchange.hasOriginal(origin.original) { return outcome(.changed(.original)) }
      throw DeskError.originalNotOnFile(
        source: source.id, revision: revision.number, sha256: origin.original)
    }
    if EventHash.sha256(original) != origin.original { return outcome(.changed(.original)) }
    if isText == false { return outcome(.changed(.text)) }
    let file = Document(name: "the original of \(source.id)", bytes: original)
    guard let type = origin.type else {
      throw DeskError.cannotExtract(name: file.name, .unknownType)
    }
    let (extracted, text) = try extracted(file, as: type, reader: origin.reader)
    let sha256 = text.sha256
    if sha256 == revision.sha256 {
      return outcome(.same, sha256: sha256, by: extracted.extractor)
    }
    let was = bytes.flatMap { try? SourceText(checking: $0, name: source.id) }
    return outcome(
      .other(was.flatMap { TextVerification.Difference($0, text) }), sha256: sha256,
      by: extracted.extractor)
  }
}
