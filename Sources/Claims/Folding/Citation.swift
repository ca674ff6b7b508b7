public import Anchoring

/// A claim tied to exact words, and where those words are now.
public struct Citation: Equatable, Sendable {
  /// The `claim.cited` event.
  public let hash: EventHash
  /// The claim it was made for: another one where it was taken over from a duplicate.
  public let claim: EventHash
  /// When, and by whom.
  public let cited: Stamp
  /// The `source.added` event.
  public let source: EventHash
  /// The `source.revised` event of the text it was made in.
  public let revision: EventHash
  /// Place and words there, in code points.
  public let span: Span
  /// How the words stand to the claim.
  public let stance: Stance
  /// A page, a time, a paragraph.
  public let locator: String?
  /// How the words fare in the source's newest revision.
  public let anchor: Anchor
  /// What changed there that bears on the claim.
  public let material: [String]
  /// Where the words are in the newest revision.
  public let now: Place?
  /// The event that a verdict given now rests on: the newest revision's anchoring event, else the
  /// citing one.
  public let grounds: EventHash

  /// A citation from the event that brought it, and what has become of it.
  public init(
    hash: EventHash, stamp: Stamp, cited: CitedClaim, anchor: Anchor, material: [String],
    now: Place?, grounds: EventHash
  ) {
    self.hash = hash
    self.claim = cited.claim
    self.cited = stamp
    self.source = cited.source
    self.revision = cited.revision
    self.span = cited.span
    self.stance = cited.stance
    self.locator = cited.locator
    self.anchor = anchor
    self.material = material
    self.now = now
    self.grounds = grounds
  }
}

extension Citation {
  /// Whether the words still stand, as far as anybody has looked: nothing here lapses a verdict.
  public var isSound: Bool { Lapse.Cause(anchor: anchor, material: material) == nil }
}

extension Anchor {
  /// Whether words that fare so still stand where and as they did, so that it lapses no verdict.
  public var isSound: Bool { Lapse.Cause(anchor: self, material: []) == nil }
}

/// A range in one revision.
public struct Place: Hashable, Sendable {
  /// The `source.revised` event.
  public let revision: EventHash
  /// In code points.
  public let range: CodePointRange

  /// A place.
  public init(revision: EventHash, range: CodePointRange) {
    self.revision = revision
    self.range = range
  }
}
