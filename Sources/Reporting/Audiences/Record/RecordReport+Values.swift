internal import Claims

/// What the parts of a record say.
extension RecordReport {
  struct Top {
    let title: String
    let organisation: String?
    let source: ShownSource
    let author: String?
    let signOff: RecordedSignOff?
    /// The text that the record is about.
    let text: String
    let digest: String?
    let claims: String
    let others: String?
    let hiddenNotes: String?
    /// Heads of the sign-off beyond which the ledger at hand knows nothing.
    let hasMissing: Bool
    let missing: [ShownHead]
    let asOf: ShownTime?

    init(
      _ record: SourceRecord, _ contents: RecordContents, organisation: String?, asOf: String?
    ) {
      let source = record.source
      let revision = record.signOff.flatMap { source.revision($0.revision) } ?? source.newest
      self.title = "Record of “\(source.title)”"
      self.organisation = organisation
      self.source = ShownSource(source, copy: ShownCopy(revision), tellsUpdate: true)
      self.author = source.fields.author
      self.signOff = record.signOff.map { RecordedSignOff($0, of: source) }
      self.text =
        revision.map {
          "revision \($0.number) of \(source.revisions.count), \($0.length) characters"
        } ?? "no text"
      self.digest = revision?.sha256.hex
      self.claims = contents.claims.count.counted("claim")
      self.others =
        contents.others == 0
        ? nil : "\(contents.others.counted("claim")) that only rest on it as evidence"
      self.hiddenNotes =
        contents.hiddenNotes == 0 ? nil : contents.hiddenNotes.counted("private note")
      self.missing = record.missing.map(ShownHead.init)
      self.hasMissing = !missing.isEmpty
      self.asOf = asOf.map(ShownTime.init)
    }
  }

  /// The claims by their numbers, each in a line, before they come in full.
  struct Overview {
    let title: String
    let hasClaims: Bool
    let claims: [Line]

    struct Line {
      let number: Int
      let statement: String
      let word: String
      let sign: String
      let styleClass: String
    }

    init(_ contents: RecordContents, isSigned: Bool) {
      self.title = isSigned ? "The claims when the text was signed" : "The claims"
      self.hasClaims = !contents.claims.isEmpty
      self.claims = contents.claims.enumerated().map { index, shown in
        let status = shown.claim.status
        return Line(
          number: index + 1, statement: shown.claim.text, word: status.word, sign: status.sign,
          styleClass: status.styleClass)
      }
    }
  }

  /// After the claims.
  struct ClaimsEnd {
    let isEmpty: Bool
  }

  /// A list of events, in the ledger's order.
  struct Deeds {
    let id: String
    let title: String
    let lead: String?
    let isEmpty: Bool
  }

  /// What has become of the claims since the text was signed.
  struct Changes {
    let hasChanges: Bool
    let changes: [ChangedClaim]

    init(_ contents: RecordContents) {
      let before = Dictionary(contents.claims.map { ($0.claim.hash, $0.claim) }) { first, _ in first
      }
      self.changes = contents.claimsNow.compactMap {
        ChangedClaim($0.claim, before: before[$0.claim.hash])
      }
      self.hasChanges = !changes.isEmpty
    }
  }

  /// A claim that is not what it was when the text was signed.
  struct ChangedClaim {
    let id: String
    let statement: String
    let before: String
    let now: String

    init?(_ claim: Claim, before: Claim?) {
      let isSame =
        before.map { $0.status == claim.status && $0.wording == claim.wording } ?? false
      if isSame { return nil }
      self.id = claim.id
      self.statement = claim.text
      self.before = before?.status.word ?? "Not logged"
      self.now = claim.status.word
    }
  }
}

/// How far a desk's chain reaches, as a page shows it.
struct ShownHead {
  let desk: String
  let events: Int
  let head: String

  init(_ head: LedgerHead) {
    self.desk = head.desk
    self.events = head.events
    self.head = head.head.hex
  }
}

/// An editor's word that a text may run, and what they had before them.
struct RecordedSignOff {
  let by: String
  let role: String
  let at: ShownTime
  let because: String
  let revision: Int?
  let digest: String
  /// How many claims had each status, in words.
  let counts: String
  let heads: [ShownHead]
  let event: String

  init(_ signOff: SignOff, of source: Source) {
    self.by = signOff.stamp.by
    self.role = signOff.role.rawValue
    self.at = ShownTime(signOff.stamp.at)
    self.because = signOff.because
    self.revision = source.revision(signOff.revision)?.number
    self.digest = signOff.sha256.hex
    let counts = Status.inOrderOfConcern.compactMap { status in
      signOff.counts[status].map { "\($0) \(status.rawValue)" }
    }
    self.counts = counts.isEmpty ? "no claims" : counts.joined(separator: ", ")
    self.heads = signOff.heads.map(ShownHead.init)
    self.event = signOff.hash.hex
  }
}
