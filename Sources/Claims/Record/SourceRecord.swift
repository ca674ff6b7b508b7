/// All that a ledger has to say of one source to somebody who must answer for it: what an editor had
/// before them when they signed it, and everything since, set apart.
public struct SourceRecord: Sendable {
  /// The newest sign-off; none where nobody has signed.
  public let signOff: SignOff?
  /// The source and its claims as they stood then; as they stand now where nobody has signed.
  public let signed: State
  /// The same as they stand now.
  public let now: State
  /// The source, and every other that one of the claims cites or once cited, as they stand now; in
  /// ledger order but for the first.
  public let sources: [Source]
  /// Every event about the source or one of the claims of ``signed`` and ``now`` that was known when
  /// the source was signed, in ledger order; all of them where nobody has signed.
  ///
  /// A state shows what holds in it. What was taken back, and what was said before, these tell.
  public let known: [Entry]
  /// Every event about the source or one of the claims of ``signed`` and ``now`` that was not known
  /// when the source was signed, in ledger order; none where nobody has signed.
  ///
  /// The sign-off itself is in neither.
  public let since: [Entry]
  /// The heads of the sign-off whose chains are not known here as far as they then reached: what
  /// ``signed`` shows is short of what lies beyond.
  public let missing: [LedgerHead]
  /// Whether the ledger is whole.
  public let audit: Audit

  /// The source as it stands now.
  public var source: Source { now.source }

  /// A record.
  public init(
    signOff: SignOff?, signed: State, now: State, sources: [Source], known: [Entry],
    since: [Entry], missing: [LedgerHead], audit: Audit
  ) {
    self.signOff = signOff
    self.signed = signed
    self.now = now
    self.sources = sources
    self.known = known
    self.since = since
    self.missing = missing
    self.audit = audit
  }

  /// A source and its claims in one state of the ledger.
  public struct State: Sendable {
    /// The source.
    public let source: Source
    /// The claims that cite it, withdrawn ones too, in order of logging, each beside all its sources
    /// and the text around its words.
    ///
    /// Those that cited it when it was signed stay in ``SourceRecord/now`` when that has been taken
    /// back.
    public let claims: [ClaimInContext]
    /// How far each desk's chain reaches in this state.
    public let heads: [LedgerHead]
    /// The digests of the texts that are on file, of all sources that the claims cite.
    public let onFile: Set<EventHash>

    /// A state.
    public init(
      source: Source, claims: [ClaimInContext], heads: [LedgerHead], onFile: Set<EventHash>
    ) {
      self.source = source
      self.claims = claims
      self.heads = heads
      self.onFile = onFile
    }
  }

  /// An event, and what it is about.
  public struct Entry: Sendable, Equatable {
    /// The event.
    public let event: Event
    /// The id of the claim or of the source.
    public let subject: String

    /// An entry.
    public init(event: Event, subject: String) {
      self.event = event
      self.subject = subject
    }
  }
}
