internal import Anchoring
public import Claims
internal import Extraction
internal import Storage

extension Desk {
  /// Records a source with its first text, which is made from a file outside of any lock.
  ///
  /// - Parameters:
  ///   - fields: The metadata; the slug must be there. What is not said is taken from the file, where
  ///     it says so and that follows the rules; a title there must be.
  ///   - new: The file, and what is said of it.
  /// - Throws: ``DeskError/noTitle(name:)``, ``DeskError/cannotExtract(name:_:)`` and others.
  public func addSource(_ fields: SourceFields, text new: NewText) throws -> AddedSource {
    let slug = fields.slug ?? ""
    if let problem = NameRule.slug.problem(with: slug) {
      throw DeskError.badName(what: "slug", name: slug, problem: problem)
    }
    var fields = try checked(fields)
    let unsaid = FoundMetadata.Field.allCases.filter { field in
      field.path.map { fields[keyPath: $0] == nil } ?? false
    }
    let made = try made(from: new, wanting: Set(unsaid))
    let filling = made.found.filling(fields)
    fields = filling.fields
    fields.kind = fields.kind ?? (made.type == .email ? SourceKind.email : .article).rawValue
    if fields.title == nil { throw DeskError.noTitle(name: new.document.name) }
    let original = try original(of: made)
    let (source, excluded) = try keeping(original) {
      try act { pen in
        if try pen.transaction.sources(withPrefix: slug).contains(where: { $0.id == slug }) {
          throw DeskError.sourceStands(slug: slug)
        }
        let added = try pen.append(.sourceAdded(fields))
        let revision = try record(made, in: added.hash, original, pen)
        let passages = made.passagesToSetApart(
          OpenPassages(of: made.text, revision: nil, nil, texts: [:], cited: []))
        let excluded = try setApart(passages, of: revision, in: added.hash, pen)
        return (try pen.source(added.hash), excluded)
      }
    }
    keepCopy(of: made.text)
    return AddedSource(
      source: source, taken: filling.taken + made.found.ofText, excluded: excluded)
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
    if let updated = fields.updated, !updated.isEmpty {
      _ = try FieldRule.time("time of the update", updated)
    }
    if let published = fields.published, !published.isEmpty {
      _ = try FieldRule.date("date of publication", published)
    }
    if let title = fields.title { _ = try FieldRule.filled("title", title) }
    warnOfAddress("url", fields.url)
    return fields
  }

  /// Stores a text, with the file that it was made from, and records it as a source's newest revision.
  ///
  /// - Returns: The event that records it.
  func record(
    _ made: MadeText, in source: EventHash, _ original: Original?, _ pen: Pen
  ) throws -> EventHash {
    let event = try pen.append(.sourceRevised(made.revised(source)))
    let bytes = Array(made.text.string.utf8)
    try pen.transaction.store(text: bytes, sha256: made.text.sha256)
    try original?.keep(pen.transaction)
    return event.hash
  }

  /// The file that a text was made from, to be kept; none of a text that came as one.
  func original(of made: MadeText) throws(DeskError) -> Original? {
    made.origin == nil ? nil : try Original(made.document.bytes, exchange)
  }

  /// Sets passages of a new text apart.
  ///
  /// - Returns: How many.
  func setApart(
    _ passages: [PassageToSetApart], of revision: EventHash, in source: EventHash, _ pen: Pen
  ) throws -> Int {
    for passage in passages {
      _ = try pen.exclude(passage.span, of: revision, in: source, because: passage.because)
    }
    return passages.count
  }

  /// Puts a text that is in the database now beside it; `sync` makes up for a copy that could not
  /// be written.
  func keepCopy(of text: SourceText) {
    do {
      try exchange.writeText(Array(text.string.utf8), sha256: text.sha256)
    } catch {
      environment.warn(.textCopyMissing(error))
    }
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
          try pen.exclude(span, of: newest.revision.hash, in: source.hash, because: because)
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

/// A source that was added.
public struct AddedSource: Sendable {
  /// The source.
  public let source: Source
  /// What its metadata have from the file.
  public let taken: [TakenValue]
  /// How many passages of its text were set apart because they are no part of the article.
  public let excluded: Int
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
