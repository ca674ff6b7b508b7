internal import Anchoring
internal import Claims
internal import Extraction
internal import Storage

extension Desk {
  /// How many spans a source must have before losing most of them looks like the wrong file.
  static let spansThatTellAWrongFile = 10

  /// Records a new text of a source, which is made from a file outside of any lock, and follows every
  /// citation into it.
  ///
  /// The same text from another program, or from another version of it, is a new revision. When the
  /// source was last changed is taken from the file, where it says so.
  /// - Parameters:
  ///   - new: The file, and what is said of it.
  ///   - dryRun: Whether to show what would happen and change nothing.
  ///   - force: Whether to go on where most of the spans would be lost.
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without the text before,
  ///   ``DeskError/mostSpansLost(source:lost:of:)`` and others.
  public func revise(
    _ name: String, to new: NewText, dryRun: Bool, force: Bool
  ) throws -> Revising {
    let made = try made(from: new, wanting: [.updated])
    let text = made.text
    _ = try actor()
    let foreseen = try foresee(name, made)
    let original = dryRun ? nil : try original(of: made)
    let work = { (pen: Pen) in
      let source = try pen.transaction.source(named: name)
      let before = try pen.transaction.claims(citing: source)
      if made.isThat(of: source.newest) {
        return try outcome(of: source, isNew: false, before: before, [], text, pen)
      }
      let (followed, passages) = try follow(source, before, into: made, foreseen, pen.transaction)
      let lost = followed.count { $0.range == nil }
      let needsForce = followed.count >= Self.spansThatTellAWrongFile && lost * 2 > followed.count
      if needsForce, !force, !dryRun {
        throw DeskError.mostSpansLost(source: source.id, lost: lost, of: followed.count)
      }
      let revision = try record(made, in: source.hash, original, pen)
      let excluded = try setApart(passages, of: revision, in: source.hash, pen)
      let taken = try describe(source, made, pen) + made.found.ofText
      var anchored = Tally(.anchoring, of: followed.count, to: environment.progress)
      for citation in followed {
        anchored.advance()
        try pen.append(citation.event(in: revision))
      }
      var revising = try outcome(
        of: try pen.source(source.hash), isNew: true, needsForce: needsForce, before: before,
        followed, text, pen)
      (revising.taken, revising.excluded) = (taken, excluded)
      return revising
    }
    if dryRun { return try rehearse(work) }
    let revising = try keeping(original) { try act(work) }
    if revising.isNew { keepCopy(of: text) }
    return revising
  }

  /// Records when the source was last changed, where the file says so and the ledger does not.
  private func describe(_ source: Source, _ made: MadeText, _ pen: Pen) throws -> [TakenValue] {
    guard let updated = made.found[.updated], updated.text != source.fields.updated else {
      return []
    }
    var changes = SourceFields()
    changes.updated = updated.text
    try pen.append(.sourceDescribed(source: source.hash, changes: changes))
    return [TakenValue(.updated, updated)]
  }

  // MARK: Following

  /// Follows the citations before the lock is taken, so that nobody waits for it: a long text with
  /// thousands of spans takes seconds.
  private func foresee(_ name: String, _ made: MadeText) throws -> Foresight? {
    let looked = try ledger.read { snapshot -> FollowingGrounds? in
      let source = try snapshot.source(named: name)
      if made.isThat(of: source.newest) { return nil }
      let trails = try snapshot.following(try snapshot.claims(citing: source), in: source)
      return try FollowingGrounds(source, trails, into: made, snapshot)
    }
    guard let looked else { return nil }
    let followed = looked.follow(into: made)
    return Foresight(
      trails: looked.trails, exclusions: looked.source.exclusions, followed: followed.citations,
      passages: followed.passages)
  }

  private struct Foresight {
    let trails: [Trail]
    let exclusions: [Exclusion]
    let followed: [FollowedCitation]
    let passages: [PassageToSetApart]
  }

  /// What a source's citations and exclusions are followed from, as one look at the ledger gives it.
  private struct FollowingGrounds {
    let source: Source
    let trails: [Trail]
    private let texts: [EventHash: SourceText]
    private let textsWithExclusions: [EventHash: SourceText]

    init(_ source: Source, _ trails: [Trail], into made: MadeText, _ snapshot: LedgerSnapshot)
      throws
    {
      self.source = source
      self.trails = trails
      texts = try snapshot.texts(for: trails, in: source)
      // Of a text without furniture nothing is set apart.
      textsWithExclusions =
        made.furniture.isEmpty
        ? [:] : try snapshot.textsWithExclusions(of: source, takenBack: true)
    }

    func follow(
      into made: MadeText
    ) -> (citations: [FollowedCitation], passages: [PassageToSetApart]) {
      let citations = CitationFollower(into: made.text, from: texts).follow(trails)
      if made.furniture.isEmpty { return (citations, []) }
      let open = OpenPassages(
        of: made.text, revision: nil, source, texts: textsWithExclusions,
        cited: citations.compactMap(\.range))
      return (citations, made.passagesToSetApart(open))
    }
  }

  /// What was foreseen, where nobody has changed anything since; else followed anew.
  private func follow(
    _ source: Source, _ claims: [Claim], into made: MadeText, _ foreseen: Foresight?,
    _ snapshot: LedgerSnapshot
  ) throws -> (citations: [FollowedCitation], passages: [PassageToSetApart]) {
    let trails = try snapshot.following(claims, in: source)
    if let foreseen, foreseen.trails == trails, foreseen.exclusions == source.exclusions {
      return (foreseen.followed, foreseen.passages)
    }
    return try FollowingGrounds(source, trails, into: made, snapshot).follow(into: made)
  }

  // MARK: Outcome

  /// How the source's claims stand now.
  ///
  /// - Parameters:
  ///   - before: The claims as they were.
  ///   - followed: What has just been found; the others are as the ledger has them.
  ///   - areFollowed: Whether only those are wanted.
  func outcome(
    of source: Source, isNew: Bool, needsForce: Bool = false, before: [Claim],
    _ followed: [FollowedCitation], only areFollowed: Bool = false, _ text: SourceText, _ pen: Pen
  ) throws -> Revising {
    let found = Dictionary(
      followed.map { ($0.citation.hash, $0) }, uniquingKeysWith: { first, _ in first })
    var anchors: [AnchoredWords] = []
    var stale: [String] = []
    for was in before {
      let claim = try pen.claim(was.hash)
      if claim.status == .stale, was.status != .stale { stale.append(claim.id) }
      for citation in claim.citations
      where citation.source == source.hash && citation.claim == claim.hash {
        if areFollowed, found[citation.hash] == nil { continue }
        anchors.append(AnchoredWords(citation, of: claim, found[citation.hash], in: text))
      }
    }
    return Revising(
      source: source, revision: source.revisions.count, isNew: isNew, anchors: anchors,
      stale: stale, needsForce: needsForce)
  }

  /// Anchors the citations that no event has followed into the newest text, so that a verdict given
  /// now rests on it.
  ///
  /// That is so after a sync brought a revision from a desk that did not know the citation.
  func anchorWhereNobodyLooked(_ claim: Claim, _ pen: Pen) throws {
    for citation in claim.citations
    where citation.anchor == .unsearched && citation.grounds == citation.hash {
      guard let source = try pen.transaction.source(citation.source), let newest = source.newest,
        newest.hash != citation.revision
      else { continue }
      let trails = try pen.transaction.trails(of: [citation], in: source)
      var found = trails.map { FollowedCitation(unsearched: $0.citation) }
      if let bytes = try pen.transaction.text(newest.sha256) {
        let text = try SourceText(checking: bytes, name: source.id)
        let texts = try pen.transaction.texts(for: trails, in: source)
        found = CitationFollower(into: text, from: texts).follow(trails)
      }
      for citation in found { try pen.append(citation.event(in: newest.hash)) }
    }
  }
}

extension LedgerSnapshot {
  /// Every claim that cites a source, withdrawn ones among them.
  func claims(citing source: Source) throws -> [Claim] {
    var filter = ClaimFilter()
    filter.source = source.hash
    return try claims(filter)
  }

  /// The trails of what these claims cite from a source.
  ///
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without the newest text: what
  ///   stood there is what a new one is held against.
  fileprivate func following(_ claims: [Claim], in source: Source) throws -> [Trail] {
    if let newest = source.newest, try !hasText(newest.sha256) {
      throw DeskError.textNotOnFile(
        source: source.id, revision: newest.number, sha256: newest.sha256)
    }
    return try trails(of: claims, in: source)
  }
}
