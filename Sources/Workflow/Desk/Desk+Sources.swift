internal import Anchoring
public import Claims
internal import Storage

extension Desk {
  /// Records a source with its first text.
  ///
  /// - Parameters:
  ///   - fields: The metadata; the slug must be there.
  ///   - bytes: The text as given; a BOM is left out.
  ///   - name: What the text is called in errors: a file's path.
  public func addSource(
    _ fields: SourceFields, text bytes: [UInt8], named name: String, retrieved: String?
  ) throws -> Source {
    let slug = fields.slug ?? ""
    if let problem = NameRule.slug.problem(with: slug) {
      throw DeskError.badName(what: "slug", name: slug, problem: problem)
    }
    let fields = try checked(fields)
    let text = try SourceText(checking: bytes, name: name)
    let retrieved = try retrieved.map { try FieldRule.time("time of retrieval", $0) }
    let source = try act { pen in
      if try pen.transaction.sources(withPrefix: slug).contains(where: { $0.id == slug }) {
        throw DeskError.sourceStands(slug: slug)
      }
      let added = try pen.append(.sourceAdded(fields))
      return try record(text, in: added.hash, retrieved: retrieved, note: nil, pen)
    }
    keepCopy(of: text)
    return source
  }

  /// Changes a source's metadata; an empty string clears a field.
  public func describeSource(_ name: String, _ changes: SourceFields) throws -> Source {
    let changes = try checked(changes)
    return try act { pen in
      let source = try pen.transaction.source(named: name)
      try pen.append(.sourceDescribed(source: source.hash, changes: changes))
      return try pen.source(source.hash)
    }
  }

  private func checked(_ fields: SourceFields) throws -> SourceFields {
    if let published = fields.published, !published.isEmpty {
      _ = try FieldRule.date("date of publication", published)
    }
    if let title = fields.title { _ = try FieldRule.filled("title", title) }
    return fields
  }

  /// Stores a text and records it as a source's newest revision.
  func record(
    _ text: SourceText, in source: EventHash, retrieved: String?, note: String?, _ pen: Pen
  ) throws -> Source {
    let sha256 = text.sha256
    try pen.append(
      .sourceRevised(
        RevisedSource(
          source: source, sha256: sha256, length: text.length, retrieved: retrieved, note: note)))
    try pen.transaction.store(text: Array(text.string.utf8), sha256: sha256)
    return try pen.source(source)
  }

  /// Puts a text that is in the database now beside it; `sync` makes up for a copy that could not
  /// be written.
  func keepCopy(of text: SourceText) {
    do {
      try Exchange(folder: folder, warn: environment.warn)
        .writeText(Array(text.string.utf8), sha256: text.sha256)
    } catch {
      environment.warn(.textCopyMissing(error))
    }
  }

  /// Puts texts back that the ledger knows by their digest; all of them, or none.
  ///
  /// - Returns: The sources that have each text, in the order of the files.
  public func attachTexts(_ files: [(name: String, bytes: [UInt8])]) throws -> [AttachedText] {
    let texts = try files.map { try ($0.name, SourceText(checking: $0.bytes, name: $0.name)) }
    let attached = try ledger.write { transaction in
      try texts.map { name, text in
        let sha256 = text.sha256
        let sources = try transaction.sources(withText: sha256)
        if sources.isEmpty { throw DeskError.unknownText(name: name, sha256: sha256) }
        try transaction.store(text: Array(text.string.utf8), sha256: sha256)
        return AttachedText(name: name, sha256: sha256, sources: sources)
      }
    }
    for (_, text) in texts { keepCopy(of: text) }
    return attached
  }

  /// Sets passages of a source's newest text apart: they need no claim.
  ///
  /// - Parameter all: Whether every place where the quote stands is meant.
  public func exclude(
    from name: String, _ passage: Passage, all: Bool, because: String
  ) throws -> (source: Source, exclusions: [Exclusion]) {
    let because = try FieldRule.filled("reason", because)
    return try act { pen in
      let newest = try pen.transaction.newestText(ofSource: name)
      let (source, text) = (newest.source, newest.text)
      let because = try pen.namingClaimsWhole(because)
      var spans: [Span] = []
      if all, case .quote(let selector) = passage, !selector.exact.isEmpty {
        spans = text.occurrences(of: selector.exact, limit: nil).map {
          Span(range: $0, exact: selector.exact)
        }
      }
      if spans.isEmpty { spans = [try pen.span(of: passage, in: newest)] }
      let hashes = try Set(
        spans.map { span in
          try pen.append(
            .sourceExcluded(
              ExcludedPassage(
                source: source.hash, revision: newest.revision.hash, range: span.range,
                sha256: .sha256(span.exact.utf8), because: because))
          ).hash
        })
      let changed = try pen.source(source.hash)
      return (changed, changed.exclusions.filter { hashes.contains($0.hash) })
    }
  }

  /// Takes an exclusion back.
  public func include(in name: String, exclusion id: String, because: String) throws -> Source {
    let because = try FieldRule.filled("reason", because)
    return try act { pen in
      let source = try pen.transaction.source(named: name)
      let open = source.exclusions.filter { $0.takenBack == nil }
      let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
      guard let exclusion = open.first(where: { ids[$0.hash] == id }) else {
        throw DeskError.unknownExclusion(
          id: id, source: source.id, known: open.compactMap { ids[$0.hash] })
      }
      try pen.append(
        .sourceIncluded(
          source: source.hash, excluded: exclusion.hash,
          because: try pen.namingClaimsWhole(because)))
      return try pen.source(source.hash)
    }
  }
}

/// A text that was put back.
public struct AttachedText: Sendable {
  /// What the file is called.
  public let name: String
  /// The digest of the text.
  public let sha256: EventHash
  /// The sources that have it.
  public let sources: [Source]
}

extension Pen {
  /// The source as it stands after what this write has appended so far.
  func source(_ hash: EventHash) throws -> Source {
    try transaction.project()
    guard let source = try transaction.source(hash) else {
      throw DeskError.unknownSource(name: hash.hex, known: [])
    }
    return source
  }
}
