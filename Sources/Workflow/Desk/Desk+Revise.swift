internal import Anchoring
internal import Claims
internal import Storage

extension Desk {
  /// How many spans a source must have before losing most of them looks like the wrong file.
  static let spansThatTellAWrongFile = 10

  /// Records a new text of a source and follows every citation into it.
  ///
  /// - Parameters:
  ///   - dryRun: Whether to show what would happen and change nothing.
  ///   - force: Whether to go on where most of the spans would be lost.
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without the text before,
  ///   ``DeskError/mostSpansLost(source:lost:of:)`` and others.
  public func revise(
    _ name: String, text bytes: [UInt8], named file: String, retrieved: String?, note: String?,
    dryRun: Bool, force: Bool
  ) throws -> Revising {
    let text = try SourceText(checking: bytes, name: file)
    let retrieved = try retrieved.map { try FieldRule.time("time of retrieval", $0) }
    _ = try actor()
    let foreseen = try foresee(name, text)
    let work = { (pen: Pen) in
      let source = try pen.transaction.source(named: name)
      let before = try pen.transaction.claims(citing: source)
      if source.newest?.sha256 == text.sha256 {
        return try outcome(of: source, isNew: false, before: before, [], text, pen)
      }
      let followed = try follow(source, before, into: text, foreseen, pen.transaction)
      let lost = followed.count { $0.range == nil }
      let needsForce = followed.count >= Self.spansThatTellAWrongFile && lost * 2 > followed.count
      if needsForce, !force, !dryRun {
        throw DeskError.mostSpansLost(source: source.id, lost: lost, of: followed.count)
      }
      let revised = try record(text, in: source.hash, retrieved: retrieved, note: note, pen)
      guard let revision = revised.newest else { throw DeskError.noRevision(source: source.id) }
      var anchored = Tally(.anchoring, of: followed.count, to: environment.progress)
      for citation in followed {
        anchored.advance()
        try pen.append(citation.event(in: revision.hash))
      }
      return try outcome(
        of: revised, isNew: true, needsForce: needsForce, before: before, followed, text, pen)
    }
    if dryRun { return try rehearse(work) }
    let revising = try act(work)
    if revising.isNew { keepCopy(of: text) }
    return revising
  }

  // MARK: Following

  /// Follows the citations before the lock is taken, so that nobody waits for it: a long text with
  /// thousands of spans takes seconds.
  private func foresee(_ name: String, _ text: SourceText) throws -> Foresight? {
    let (trails, texts) = try ledger.read { snapshot in
      let source = try snapshot.source(named: name)
      guard source.newest?.sha256 != text.sha256 else {
        return ([], [:]) as ([Trail], [EventHash: SourceText])
      }
      let trails = try snapshot.following(try snapshot.claims(citing: source), in: source)
      return (trails, try snapshot.texts(for: trails, in: source))
    }
    let follower = CitationFollower(into: text, from: texts)
    return Foresight(trails: trails, followed: follower.follow(trails))
  }

  private struct Foresight {
    let trails: [Trail]
    let followed: [FollowedCitation]
  }

  /// What was foreseen, where nobody has changed anything since; else followed anew.
  private func follow(
    _ source: Source, _ claims: [Claim], into text: SourceText, _ foreseen: Foresight?,
    _ snapshot: LedgerSnapshot
  ) throws -> [FollowedCitation] {
    let trails = try snapshot.following(claims, in: source)
    if let foreseen, foreseen.trails == trails { return foreseen.followed }
    let texts = try snapshot.texts(for: trails, in: source)
    return CitationFollower(into: text, from: texts).follow(trails)
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
