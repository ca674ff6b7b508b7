internal import Anchoring
internal import Claims

/// A text that a record rests on, by a number that the record calls it by.
struct Exhibit {
  let number: Int
  let source: ShownSource
  /// What the desk calls the source.
  let id: String
  let revision: Int
  /// SHA-256 of the text's UTF-8 bytes.
  let digest: String
  let length: Int
  let retrieved: String?
  /// Where an archive keeps a copy.
  let archived: ShownAddress?
  /// The file that the text was made from; none where the text came as it is.
  let origin: Origin?
  let by: String
  let at: ShownTime
  /// The `source.revised` event.
  let event: String
  let isOnFile: Bool
  /// What was recorded of why the text is not the whole of the source.
  let partial: String?

  struct Origin {
    let mediaType: String
    /// The program that made the text of it, with its version.
    let extractor: String
    /// SHA-256 of the file's bytes.
    let digest: String

    init(_ origin: TextOrigin) {
      self.mediaType = origin.mediaType
      self.extractor = origin.extractor
      self.digest = origin.original.hex
    }
  }
}

/// An address, spelled out.
struct ShownAddress {
  let text: String
  /// Where it leads, if that is on the web.
  let link: String?

  init(_ address: String) {
    self.text = address
    self.link = WebAddress.link(address)
  }
}

/// The texts that a record rests on, the one that was checked first.
struct Exhibits {
  let all: [Exhibit]
  private let numbers: [EventHash: Int]

  /// - Parameter onFile: The digests of the texts that are on file.
  init(of sources: [Source], onFile: Set<EventHash>) {
    var all: [Exhibit] = []
    var numbers: [EventHash: Int] = [:]
    for source in sources {
      for revision in source.revisions {
        numbers[revision.hash] = all.count + 1
        all.append(
          Exhibit(
            number: all.count + 1, source: ShownSource(source, tellsUpdate: true), id: source.id,
            revision: revision.number, digest: revision.sha256.hex, length: revision.length,
            retrieved: revision.retrieved.map(EnglishDate.time),
            archived: revision.archived.map(ShownAddress.init),
            origin: revision.origin.map(Exhibit.Origin.init), by: revision.recorded.by,
            at: ShownTime(revision.recorded.at), event: revision.hash.hex,
            isOnFile: onFile.contains(revision.sha256), partial: source.fields.partial))
      }
    }
    self.all = all
    self.numbers = numbers
  }

  /// What the desk calls the sources of which a text was made from a file, each once.
  var extracted: [String] {
    all.filter { $0.origin != nil }.map(\.id)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The number of a revision's text.
  func number(of revision: EventHash) -> Int? { numbers[revision] }

  /// A place in a text: `exhibit 2, 17:31`.
  func place(_ range: CodePointRange, in revision: EventHash) -> String {
    "\(name(of: revision)), \(range)"
  }

  /// What a record calls a revision's text.
  func name(of revision: EventHash) -> String {
    number(of: revision).map { "exhibit \($0)" } ?? "a text that has not arrived"
  }

  /// The digest of a revision's text.
  func digest(of revision: EventHash) -> String? {
    number(of: revision).map { all[$0 - 1].digest }
  }
}
