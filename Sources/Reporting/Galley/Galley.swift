public import Anchoring
public import Claims

/// An article as it is on file with its claims beside their words: the page that checkers print and
/// put a pencil to.
///
/// Nothing in it depends on the day, the machine or its locale: the same events and text give the
/// same bytes.
public struct Galley: Sendable {
  /// Words of the article that a claim points at.
  public struct Place: Sendable {
    /// The `claim.logged` event.
    public let claim: EventHash
    /// The `claim.cited` event.
    public let citation: EventHash
    /// In code points of the article.
    public let range: CodePointRange

    /// A place.
    public init(claim: EventHash, citation: EventHash, range: CodePointRange) {
      self.claim = claim
      self.citation = citation
      self.range = range
    }
  }

  /// A sentence that nobody answers for.
  public struct OpenSentence: Sendable {
    /// The sentence with what makes it checkable.
    public let assessed: AssessedSentence
    /// The figures, dates and quotations that lie neither in a claim's words nor in a passage set
    /// apart.
    public let missing: [Fact]

    /// An open sentence.
    public init(assessed: AssessedSentence, missing: [Fact]) {
      self.assessed = assessed
      self.missing = missing
    }
  }

  /// A passage that needs no claim.
  public struct SetApart: Sendable {
    /// What was set apart, and why.
    public let exclusion: Exclusion
    /// In code points of the article.
    public let range: CodePointRange

    /// A passage.
    public init(exclusion: Exclusion, range: CodePointRange) {
      self.exclusion = exclusion
      self.range = range
    }
  }

  /// Whose galley it is.
  public let organisation: String?
  /// How far each desk's chain reached.
  public let heads: [LedgerHead]
  /// The source.
  public let source: Source
  /// The revision whose text the article is.
  public let revision: Revision
  /// The article, which is shown whole.
  public let text: SourceText
  /// Its sentences, in text order.
  public let sentences: [Sentence]
  /// How many of them can be checked.
  public let checkable: Int
  /// How many in a hundred of these are covered or set apart, rounded down.
  public let percent: Int
  /// The sentences that nobody answers for, in text order.
  public let open: [OpenSentence]
  /// The passages set apart.
  public let setApart: [SetApart]
  /// Exclusions whose words do not stand in the article any more.
  public let lapsed: [Exclusion]
  /// Every claim that cites the source, in order of logging.
  public let claims: [ClaimInContext]
  /// Where the words of these claims stand; those of withdrawn ones are left out.
  public let places: [Place]

  /// A galley from its parts; a place or passage that is empty or does not lie in the text counts
  /// as not known.
  public init(
    organisation: String?, heads: [LedgerHead], source: Source, revision: Revision,
    text: SourceText, sentences: [Sentence], checkable: Int, percent: Int, open: [OpenSentence],
    setApart: [SetApart], lapsed: [Exclusion], claims: [ClaimInContext], places: [Place]
  ) {
    self.organisation = organisation
    self.heads = heads
    self.source = source
    self.revision = revision
    self.text = text
    self.sentences = sentences
    self.checkable = checkable
    self.percent = percent
    self.open = open
    self.setApart = setApart.filter { $0.range.isWithin(text) }
    self.lapsed = lapsed
    self.claims = claims
    self.places = places.filter { $0.range.isWithin(text) }
  }
}

extension CodePointRange {
  fileprivate func isWithin(_ text: SourceText) -> Bool {
    0 <= start && start < end && end <= text.length
  }
}
