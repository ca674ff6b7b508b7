public import Anchoring

/// What happened: one case a kind, with the fields of its body.
///
/// Kinds that this version does not know are kept as they came, so that they can be exported again.
public enum EventBody: Hashable, Sendable {
  case deskOpened(nonce: String)

  case sourceAdded(SourceFields)
  case sourceDescribed(source: EventHash, changes: SourceFields)
  case sourceRevised(RevisedSource)
  case sourceExcluded(ExcludedPassage)
  case sourceIncluded(source: EventHash, excluded: EventHash, because: String)

  case claimLogged(LoggedClaim)
  case claimDescribed(claim: EventHash, changes: ClaimFields)
  case claimReworded(claim: EventHash, text: String, because: String)
  case claimTagged(claim: EventHash, add: [String], remove: [String])
  case claimCited(CitedClaim)
  case claimUncited(claim: EventHash, citation: EventHash, because: String)
  case claimAnchored(AnchoredCitation)
  case claimReviewed(ReviewedClaim)
  case claimUnreviewed(claim: EventHash, review: EventHash, because: String)
  case claimStood(StoodClaim)
  case claimAssigned(claim: EventHash, to: String)
  case claimNoted(claim: EventHash, text: String, isPrivate: Bool)
  case claimWithdrawn(claim: EventHash, because: String, duplicateOf: EventHash?)
  case claimReopened(claim: EventHash, because: String)

  case unknown(kind: String)
}

/// A source's metadata.
///
/// In `source.described` only the fields that change; an empty string clears one.
public struct SourceFields: Hashable, Sendable {
  /// The name that people type.
  public var slug: String?
  /// The headline or title.
  public var title: String?
  /// What sort of source it is: ``SourceKind``'s raw value, or a kind from a later version.
  public var kind: String?
  /// Who published it.
  public var publisher: String?
  /// The news agency whose copy it is; sources of one agency count once.
  public var agency: String?
  /// Who wrote it.
  public var author: String?
  /// Where it was found.
  public var url: String?
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var published: String?
  /// A BCP 47 language tag.
  public var language: String?
  /// Why the text is not the whole of the source.
  public var partial: String?
  /// Anything else worth knowing.
  public var note: String?

  /// No fields at all.
  public init() {}
}

/// The body of `source.revised`: a new immutable text.
public struct RevisedSource: Hashable, Sendable {
  /// The `source.added` event.
  public let source: EventHash
  /// The digest of the text's UTF-8 bytes.
  public let sha256: EventHash
  /// The text's length in code points.
  public let length: Int
  /// When the text was retrieved.
  public let retrieved: String?
  /// What the reviser had to say of it.
  public let note: String?

  /// A new text for a source.
  public init(
    source: EventHash, sha256: EventHash, length: Int, retrieved: String?, note: String?
  ) {
    self.source = source
    self.sha256 = sha256
    self.length = length
    self.retrieved = retrieved
    self.note = note
  }
}

/// The body of `source.excluded`: a passage that needs no claim.
///
/// Places and digests, never words.
public struct ExcludedPassage: Hashable, Sendable {
  /// The `source.added` event.
  public let source: EventHash
  /// The `source.revised` event.
  public let revision: EventHash
  /// Where the passage stands, in code points.
  public let range: CodePointRange
  /// The digest of the passage's UTF-8 bytes.
  public let sha256: EventHash
  /// Why it needs no claim.
  public let because: String

  /// A passage set apart.
  public init(
    source: EventHash, revision: EventHash, range: CodePointRange, sha256: EventHash,
    because: String
  ) {
    self.source = source
    self.revision = revision
    self.range = range
    self.sha256 = sha256
    self.because = because
  }
}

/// A claim's metadata.
///
/// In `claim.described` only the fields that change; an empty string clears one.
public struct ClaimFields: Hashable, Sendable {
  /// Who says so.
  public var claimant: String?
  /// What a reader must know to understand it.
  public var context: String?
  /// 1 (first) to 3.
  public var priority: Int?

  /// The fields given.
  public init(claimant: String? = nil, context: String? = nil, priority: Int? = nil) {
    self.claimant = claimant
    self.context = context
    self.priority = priority
  }
}

/// The body of `claim.logged`.
public struct LoggedClaim: Hashable, Sendable {
  /// The statement, in the checker's own words.
  public let text: String
  /// Claimant, context, priority.
  public let fields: ClaimFields
  /// The first tags.
  public let tags: [String]

  /// A new claim.
  public init(text: String, fields: ClaimFields = ClaimFields(), tags: [String] = []) {
    self.text = text
    self.fields = fields
    self.tags = tags
  }
}

/// The body of `claim.cited`: a claim tied to exact words of one revision.
public struct CitedClaim: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// The `source.added` event.
  public let source: EventHash
  /// The `source.revised` event.
  public let revision: EventHash
  /// Where the words stand, in code points, and the words.
  public let span: Span
  /// How the words stand to the claim.
  public let stance: Stance
  /// A page, a time, a paragraph: where a person looks.
  public let locator: String?

  /// A citation.
  public init(
    claim: EventHash, source: EventHash, revision: EventHash, span: Span, stance: Stance,
    locator: String?
  ) {
    self.claim = claim
    self.source = source
    self.revision = revision
    self.span = span
    self.stance = stance
    self.locator = locator
  }
}

/// The body of `claim.anchored`: how a citation's words fare in a later revision.
public struct AnchoredCitation: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// The `claim.cited` event.
  public let citation: EventHash
  /// The `source.revised` event of the later text.
  public let revision: EventHash
  /// What became of the words.
  public let anchor: Anchor
  /// Where they are now, in code points, where they were found.
  public let range: CodePointRange?
  /// Changed figures, units, dates, negations, names: each in a few words.
  public let material: [String]
  /// Whether a person set it; a hand anchor beats a machine's.
  public let byHand: Bool
  /// The `claim.anchored` event whose words, followed from there, stand on unchanged in an unchanged
  /// sentence; nil where that is not known.
  ///
  /// The anchor speaks of the words as cited; this one of the words as last found, which a reviewer
  /// may have judged since.
  public let still: EventHash?

  /// An anchor.
  public init(
    claim: EventHash, citation: EventHash, revision: EventHash, anchor: Anchor,
    range: CodePointRange?, material: [String] = [], byHand: Bool = false, still: EventHash? = nil
  ) {
    self.claim = claim
    self.citation = citation
    self.revision = revision
    self.anchor = anchor
    self.range = range
    self.material = material
    self.byHand = byHand
    self.still = still
  }
}

/// What a reviewer had before them: the wording, and the evidence a verdict rests on.
public struct Grounds: Hashable, Sendable {
  /// The `claim.logged` or `claim.reworded` event whose wording was read.
  public let wording: EventHash
  /// The citing or anchoring events that were read.
  public let rests: [EventHash]

  /// The grounds of a verdict.
  public init(wording: EventHash, rests: [EventHash]) {
    self.wording = wording
    self.rests = rests
  }
}

/// The body of `claim.reviewed`.
public struct ReviewedClaim: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// What the reviewer says.
  public let verdict: Verdict
  /// Why.
  public let because: String
  /// What it was given on.
  public let basis: Basis?
  /// Proposed wording, where disputed.
  public let fix: String?
  /// The day on which it was checked, where that is not the day of the event.
  public let checked: String?
  /// The reviewer's role when the verdict was given.
  public let role: Role
  /// How many verdicts the desk then asked for.
  public let signOffs: Int
  /// The wording and evidence that were read.
  public let grounds: Grounds
  /// The live verdicts of others that were known.
  public let over: [EventHash]

  /// A verdict.
  public init(
    claim: EventHash, verdict: Verdict, because: String, basis: Basis?, fix: String?,
    checked: String?, role: Role, signOffs: Int, grounds: Grounds, over: [EventHash]
  ) {
    self.claim = claim
    self.verdict = verdict
    self.because = because
    self.basis = basis
    self.fix = fix
    self.checked = checked
    self.role = role
    self.signOffs = signOffs
    self.grounds = grounds
    self.over = over
  }
}

/// The body of `claim.stood`: an editor lets a claim run as it is.
public struct StoodClaim: Hashable, Sendable {
  /// The `claim.logged` event.
  public let claim: EventHash
  /// Why.
  public let because: String
  /// The role of who let it stand.
  public let role: Role
  /// The wording and evidence that were read.
  public let grounds: Grounds

  /// A decision to let stand.
  public init(claim: EventHash, because: String, role: Role, grounds: Grounds) {
    self.claim = claim
    self.because = because
    self.role = role
    self.grounds = grounds
  }
}
