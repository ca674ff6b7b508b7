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
  /// Passages that need no claim, in ledger order; taken-back ones are kept with
  /// ``Exclusion/takenBack`` set.
  public let exclusions: [Exclusion]
  /// When editors answered for one of its texts, in ledger order.
  public let signOffs: [SignOff]

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
  /// Where an archive keeps a copy, a Memento's URL.
  public let archived: String?
  /// The file that the text was made from; nil of a text that came as one.
  public let origin: TextOrigin?
  /// When it was recorded, and by whom.
  public let recorded: Stamp

  /// The revision that this event brought.
  public init(event: Event, revised: RevisedSource, number: Int) {
    self.hash = event.hash
    self.number = number
    self.sha256 = revised.sha256
    self.length = revised.length
    self.retrieved = revised.retrieved
    self.note = revised.note
    self.archived = revised.archived
    self.origin = revised.origin
    self.recorded = Stamp(event)
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
  /// The `source.included` event that took it back.
  public let takenBack: EventHash?
  /// When it was taken back, and by whom.
  public let included: Stamp?

  /// The exclusion that this event brought.
  public init(event: Event, passage: ExcludedPassage, takenBack: EventHash?, included: Stamp?) {
    self.hash = event.hash
    self.revision = passage.revision
    self.range = passage.range
    self.sha256 = passage.sha256
    self.because = passage.because
    self.excluded = Stamp(event)
    self.takenBack = takenBack
    self.included = included
  }
}

extension Source {
  /// A source as stored.
  public init(
    hash: EventHash, id: String, fields: SourceFields, added: Stamp, storedRevisions: [Revision],
    storedExclusions: [Exclusion], storedSignOffs: [SignOff]
  ) {
    self.hash = hash
    self.id = id
    self.fields = fields
    self.added = added
    self.revisions = storedRevisions
    self.exclusions = storedExclusions
    self.signOffs = storedSignOffs
  }

  /// Folds a source's events, given in any order.
  ///
  /// Gives `nil` where its `source.added` is not among them yet.
  public init?(folding events: [Event]) {
    let events = events.sorted()
    guard
      let first = events.first(where: { if case .sourceAdded = $0.body { true } else { false } }),
      case .sourceAdded(let added) = first.body
    else { return nil }
    var fields = SourceFields().applying(added)
    var revisions: [Revision] = []
    var passages: [(event: Event, passage: ExcludedPassage)] = []
    var inclusions: [EventHash: Event] = [:]
    var signOffs: [SignOff] = []
    for event in events {
      switch event.body {
      case .sourceDescribed(_, var changes):
        // The slug is what events and people call it by: a description never changes it.
        changes.slug = nil
        fields = fields.applying(changes)
      case .sourceRevised(let revised):
        revisions.append(
          Revision(event: event, revised: revised, number: revisions.count + 1))
      case .sourceExcluded(let passage): passages.append((event, passage))
      case .sourceIncluded(_, let excluded, _): inclusions[excluded] = event
      // Who may sign was checked when it was done; what says itself that it may not is no sign-off.
      case .sourceSigned(let signed) where signed.role == .editor:
        signOffs.append(SignOff(event: event, signed: signed))
      default: break
      }
    }
    self.hash = first.hash
    self.id = fields.slug ?? ""
    self.fields = fields
    self.added = Stamp(first)
    self.revisions = revisions
    self.exclusions = passages.map { event, passage in
      let inclusion = inclusions[event.hash]
      return Exclusion(
        event: event, passage: passage, takenBack: inclusion?.hash,
        included: inclusion.map(Stamp.init))
    }
    self.signOffs = signOffs
  }
}
