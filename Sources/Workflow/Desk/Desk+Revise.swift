internal import Anchoring
public import Claims
internal import Storage

/// What a new revision does to the claims on its source.
public struct Revising: Sendable {
  /// The source with the new revision.
  public let source: Source
  /// The number of the revision that counts now.
  public let revision: Int
  /// Whether the text was new; a text equal to the newest one changes nothing.
  public let isNew: Bool
  /// What became of each citation, in the order of the claims.
  public let anchors: [AnchoredWords]
  /// The claims that went stale.
  public let stale: [String]
  /// Whether most spans are lost, so that it takes `force`.
  public let needsForce: Bool
}

/// What became of one citation's words.
public struct AnchoredWords: Sendable {
  /// The claim's id.
  public let claim: String
  /// The citation's id.
  public let citation: String
  /// The citation as it now is.
  public let now: Citation
  /// The words that stand there now, where they were found.
  public let wordsNow: String?
}

extension Desk {
  /// How many spans a source must have before losing most of them looks like the wrong file.
  static let spansThatTellAWrongFile = 10

  /// Records a new text of a source and follows every citation into it.
  ///
  /// - Parameters:
  ///   - dryRun: Whether to show what would happen and change nothing.
  ///   - force: Whether to go on where most of the spans would be lost.
  /// - Throws: ``DeskError/mostSpansLost(source:lost:of:)`` and others.
  public func revise(
    _ name: String, text bytes: [UInt8], named file: String, retrieved: String?, note: String?,
    dryRun: Bool, force: Bool
  ) throws -> Revising {
    let text = try SourceText(checking: bytes, name: file)
    let retrieved = try retrieved.map { try FieldRule.time("time of retrieval", $0) }
    let work = { (pen: Pen) in
      let source = try pen.transaction.source(named: name)
      var filter = ClaimFilter()
      filter.source = source.hash
      let before = try pen.transaction.claims(filter)
      if source.newest?.sha256 == text.sha256 {
        return try outcome(
          of: source, isNew: false, needsForce: false, before: before, text, pen)
      }
      return try revise(
        source, text, before: before, retrieved: retrieved, note: note, force: force || dryRun, pen)
    }
    if dryRun { return try rehearse(work) }
    let revising = try act(work)
    if revising.isNew { keepCopy(of: text) }
    return revising
  }

  private func revise(
    _ source: Source, _ text: SourceText, before: [Claim], retrieved: String?, note: String?,
    force: Bool, _ pen: Pen
  ) throws -> Revising {
    var followers: [EventHash: ExactFollower] = [:]
    if let newest = source.newest {
      followers[newest.hash] = ExactFollower(
        from: try pen.transaction.text(of: newest, in: source), to: text)
    }
    let revised = try record(text, in: source.hash, retrieved: retrieved, note: note, pen)
    guard let revision = revised.newest else { throw DeskError.noRevision(source: source.id) }

    var lost = 0
    var total = 0
    for claim in before {
      for citation in claim.citations
      where citation.source == source.hash && citation.claim == claim.hash {
        total += 1
        let anchored = try follow(citation, in: source, to: text, followers: &followers, pen)
        if anchored.range == nil { lost += 1 }
        try pen.append(
          .claimAnchored(
            AnchoredCitation(
              claim: claim.hash, citation: citation.hash, revision: revision.hash,
              anchor: anchored.anchor, range: anchored.range)))
      }
    }
    let needsForce = total >= Self.spansThatTellAWrongFile && lost * 2 > total
    if needsForce, !force {
      throw DeskError.mostSpansLost(source: source.id, lost: lost, of: total)
    }
    return try outcome(
      of: revised, isNew: true, needsForce: needsForce, before: before, text, pen)
  }

  private func outcome(
    of source: Source, isNew: Bool, needsForce: Bool, before: [Claim], _ text: SourceText,
    _ pen: Pen
  ) throws -> Revising {
    var anchors: [AnchoredWords] = []
    var stale: [String] = []
    for was in before {
      let claim = try pen.claim(was.hash)
      let ids = claim.shortIDs
      if claim.status == .stale, was.status != .stale { stale.append(claim.id) }
      for citation in claim.citations
      where citation.source == source.hash && citation.claim == claim.hash {
        anchors.append(
          AnchoredWords(
            claim: claim.id, citation: ids[citation.hash] ?? citation.hash.base32, now: citation,
            wordsNow: citation.now.flatMap { try? text.words($0.range) }))
      }
    }
    return Revising(
      source: source, revision: source.revisions.count, isNew: isNew, anchors: anchors,
      stale: stale, needsForce: needsForce)
  }

  /// Where a citation's words stand in another text.
  ///
  /// Followed from where they stood last; from where they were cited, when they had been lost
  /// since.
  private func follow(
    _ citation: Citation, in source: Source, to text: SourceText,
    followers: inout [EventHash: ExactFollower], _ pen: Pen
  ) throws -> FollowedSpan {
    let from = citation.now ?? Place(revision: citation.revision, range: citation.span.range)
    if followers[from.revision] == nil, let revision = source.revision(from.revision),
      let bytes = try pen.transaction.text(revision.sha256)
    {
      followers[from.revision] = ExactFollower(
        from: try SourceText(checking: bytes, name: source.id), to: text)
    }
    guard let found = followers[from.revision]?.follow(from.range), let range = found.range else {
      return FollowedSpan(anchor: .unsearched, range: nil)
    }
    // The anchor speaks of the words as cited, however many revisions lie between.
    return FollowedSpan(
      anchor: range == citation.span.range ? .unchanged : .shifted, range: range)
  }

  /// Anchors the citations that no event has followed into the newest text, so that a verdict given
  /// now rests on it.
  ///
  /// That is so after a sync brought a revision from a desk that did not know the citation.
  func anchorWhereNobodyLooked(_ claim: Claim, _ pen: Pen) throws {
    var followers: [EventHash: ExactFollower] = [:]
    for citation in claim.citations where citation.anchor == .unsearched {
      guard let source = try pen.transaction.source(citation.source), let newest = source.newest,
        newest.hash != citation.revision, citation.grounds == citation.hash
      else { continue }
      var found = FollowedSpan(anchor: .unsearched, range: nil)
      if let bytes = try pen.transaction.text(newest.sha256) {
        let text = try SourceText(checking: bytes, name: source.id)
        found = try follow(citation, in: source, to: text, followers: &followers, pen)
      }
      try pen.append(
        .claimAnchored(
          AnchoredCitation(
            claim: citation.claim, citation: citation.hash, revision: newest.hash,
            anchor: found.anchor, range: found.range)))
    }
  }
}
