public import Anchoring

/// A source as its events tell it: metadata, revisions in ledger order, passages set apart.
public struct Source: Equatable, Sendable {
  /// The `source.added` event.
  public let hash: EventHash
  /// The slug, or `slug~k7f3q` where an earlier source bears it too.
  public var id: String
  /// The metadata with all changes applied.
  public let fields: SourceFields
  /// When it was added, and by whom.
  public let added: Stamp
  /// Numbered from 1 in ledger order.
  public let revisions: [Revision]
  /// Passages that need no claim, in ledger order; taken-back ones are kept with ``Exclusion/included`` set.
  public let exclusions: [Exclusion]

  /// The text that counts now.
  public var newest: Revision? { revisions.last }

  /// The slug as it was given.
  public var slug: String { fields.slug ?? "" }

  /// The title, or the slug where there is none.
  public var title: String { fields.title ?? slug }

  /// What makes two sources one voice: the agency, else the publisher, else the source itself.
  public var voice: String {
    (fields.agency ?? fields.publisher)?.lowercased() ?? hash.hex
  }

  /// The revision that this event brought.
  public func revision(_ hash: EventHash) -> Revision? {
    revisions.first { $0.hash == hash }
  }
}

/// One immutable text of a source.
public struct Revision: Equatable, Sendable {
  /// The `source.revised` event.
  public let hash: EventHash
  /// From 1, in ledger order.
  public let number: Int
  /// The digest of the text's UTF-8 bytes.
  public let sha256: EventHash
  /// The text's length in code points.
  public let length: Int
  /// When the text was retrieved.
  public let retrieved: String?
  /// What the reviser had to say of it.
  public let note: String?
  /// When it was recorded, and by whom.
  public let recorded: Stamp

  /// A revision.
  public init(
    hash: EventHash, number: Int, sha256: EventHash, length: Int, retrieved: String?,
    note: String?, recorded: Stamp
  ) {
    self.hash = hash
    self.number = number
    self.sha256 = sha256
    self.length = length
    self.retrieved = retrieved
    self.note = note
    self.recorded = recorded
  }
}

/// A passage that needs no claim.
public struct Exclusion: Equatable, Sendable {
  /// The `source.excluded` event.
  public let hash: EventHash
  /// The revision it was set apart in.
  public let revision: EventHash
  /// Where it stands there, in code points.
  public let range: CodePointRange
  /// The digest of its words.
  public let sha256: EventHash
  /// Why.
  public let because: String
  /// When, and by whom.
  public let excluded: Stamp
  /// When it was taken back, and by whom.
  public let included: Stamp?

  /// An exclusion.
  public init(
    hash: EventHash, revision: EventHash, range: CodePointRange, sha256: EventHash,
    because: String, excluded: Stamp, included: Stamp?
  ) {
    self.hash = hash
    self.revision = revision
    self.range = range
    self.sha256 = sha256
    self.because = because
    self.excluded = excluded
    self.included = included
  }
}

extension Source {
  /// A source as stored.
  public init(
    hash: EventHash, id: String, fields: SourceFields, added: Stamp, storedRevisions: [Revision],
    storedExclusions: [Exclusion]
  ) {
    self.hash = hash
    self.id = id
    self.fields = fields
    self.added = added
    self.revisions = storedRevisions
    self.exclusions = storedExclusions
  }

  /// Folds a source's events, given in any order.
  ///
  /// Gives `nil` where its `source.added` is not among them yet.
  public init?(folding events: [Event]) {
    let events = events.sorted()
    guard
      let first = events.first(where: { if case .sourceAdded = $0.body { true } else { false } }),
      case .sourceAdded(var fields) = first.body
    else { return nil }
    var revisions: [Revision] = []
    var exclusions: [Exclusion] = []
    var included: [EventHash: Stamp] = [:]
    for event in events {
      switch event.body {
      case .sourceDescribed(_, var changes):
        // The slug is what events and people call it by: a description never changes it.
        changes.slug = nil
        fields = fields.applying(changes)
      case .sourceRevised(let revised):
        revisions.append(
          Revision(
            hash: event.hash, number: revisions.count + 1, sha256: revised.sha256,
            length: revised.length, retrieved: revised.retrieved, note: revised.note,
            recorded: Stamp(event)))
      case .sourceExcluded(let passage):
        exclusions.append(
          Exclusion(
            hash: event.hash, revision: passage.revision, range: passage.range,
            sha256: passage.sha256, because: passage.because, excluded: Stamp(event), included: nil)
        )
      case .sourceIncluded(_, let excluded, _): included[excluded] = Stamp(event)
      default: break
      }
    }
    self.hash = first.hash
    self.id = fields.slug ?? ""
    self.fields = fields
    self.added = Stamp(first)
    self.revisions = revisions
    self.exclusions = exclusions.map {
      Exclusion(
        hash: $0.hash, revision: $0.revision, range: $0.range, sha256: $0.sha256,
        because: $0.because, excluded: $0.excluded, included: included[$0.hash])
    }
  }
}
