internal import Anchoring
public import Claims
internal import Storage

/// How a person says where a citation's words stand.
public enum AnchorChoice: Sendable {
  /// They stand here.
  case at(Passage)
  /// They stand where the machine has found them.
  case asFound
}

extension Desk {
  /// Sets or accepts by hand where a citation's words stand in the newest text of its source.
  ///
  /// The place is taken as right; the anchor says how the words there compare with those cited.
  ///
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without the text that was cited
  ///   or the newest one, ``DeskError/nothingToConfirm(_:source:)`` and others.
  public func anchor(
    _ claim: String, citation id: String, _ choice: AnchorChoice
  ) throws -> (claim: ClaimInContext, words: AnchoredWords) {
    let (changed, words) = try act { pen in
      let claim = try pen.openClaim(try pen.transaction.claim(named: claim))
      let citation = try claim.citation(named: id)
      let cited = try CitedText(citation, pen)
      let now = try place(choice, citation, of: claim, cited, pen)
      let followed = try cited.anchored(at: now, pen)
      if let followed {
        try pen.append(followed.event(in: cited.newest.revision.hash, byHand: true))
      }
      try pen.transaction.touch(claim: claim.hash)
      let changed = try pen.claim(claim.hash)
      let words = AnchoredWords(
        try changed.citation(named: id), of: changed, followed, in: cited.newest.text)
      return (changed, words)
    }
    return (try inContext([changed])[0], words)
  }

  private func place(
    _ choice: AnchorChoice, _ citation: Citation, of claim: Claim, _ cited: CitedText, _ pen: Pen
  ) throws -> CodePointRange {
    switch choice {
    case .at(let passage): return try pen.span(of: passage, in: cited.newest).range
    case .asFound:
      if let now = citation.now, now.range.end <= cited.newest.text.length { return now.range }
      throw DeskError.nothingToConfirm(
        AnchoredWords(citation, of: claim, try cited.offers(pen), in: cited.newest.text),
        source: cited.source.id)
    }
  }

  /// Follows what is `unsearched` in a source's newest text: after a sync, or once a text is back.
  ///
  /// What needs a text that is not on file stays `unsearched`.
  ///
  /// - Returns: The citations that were looked for, and no others.
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` where none could be.
  public func followUnsearched(in name: String) throws -> Revising {
    try act { pen in
      let newest = try pen.transaction.newestText(ofSource: name)
      let source = newest.source
      let before = try pen.transaction.claims(citing: source)
      let unsearched = try pen.transaction.trails(of: before, in: source)
        .filter { $0.citation.anchor == .unsearched }
      let texts = try pen.transaction.texts(for: unsearched, in: source)
      if let missing = unsearched.first, unsearched.allSatisfy({ texts[$0.start.revision] == nil }),
        let revision = source.revision(missing.start.revision)
      {
        throw DeskError.textNotOnFile(
          source: source.id, revision: revision.number, sha256: revision.sha256)
      }
      let followed = CitationFollower(into: newest.text, from: texts).follow(unsearched)
      var anchored = Tally(.anchoring, of: followed.count, to: environment.progress)
      for citation in followed where citation.anchor != .unsearched {
        anchored.advance()
        try pen.append(citation.event(in: newest.revision.hash))
      }
      return try outcome(
        of: source, isNew: false, before: before, followed, only: true, newest.text, pen)
    }
  }
}

/// A citation between the text that it was made in and the newest one.
private struct CitedText {
  let newest: NewestText
  let source: Source
  private let citation: Citation
  private let text: SourceText
  private let stands: [Stand]

  init(_ citation: Citation, _ pen: Pen) throws {
    guard let source = try pen.transaction.source(citation.source),
      let cited = source.revision(citation.revision)
    else { throw DeskError.unknownSource(name: citation.source.hex, known: []) }
    newest = try pen.transaction.newestText(ofSource: source.id)
    if newest.revision.hash == cited.hash {
      throw DeskError.citedInNewest(words: citation.span.exact, source: source.id)
    }
    self.source = source
    self.citation = citation
    text = try pen.transaction.text(of: cited, in: source)
    stands = try pen.transaction.stands(of: citation, in: source)
  }

  /// The anchor by hand at this place; nil where it stands so already.
  func anchored(at range: CodePointRange, _ pen: Pen) throws -> FollowedCitation? {
    let found = SpanFollower(from: text, to: newest.text)
      .compare(citation.span.range, with: range)
    let material = found.material.map(\.description)
    if let last = stands.last, last.revision == newest.revision.hash, last.isVouchedFor,
      last.range == range, last.anchor == found.anchor, last.material == material
    {
      return nil
    }
    return FollowedCitation(
      citation: citation, anchor: found.anchor, range: range, material: material,
      still: try still(at: range, pen))
  }

  /// The last anchoring event since which nothing has changed in the words or their sentence.
  private func still(at range: CodePointRange, _ pen: Pen) throws -> EventHash? {
    let found = stands.filter { $0.range != nil }
    if let last = found.last, last.revision == newest.revision.hash, last.range == range {
      return last.event
    }
    guard let former = found.last(where: { $0.revision != newest.revision.hash }),
      former.event != citation.hash, let place = former.range,
      let revision = source.revision(former.revision), place.end <= revision.length,
      let bytes = try pen.transaction.text(revision.sha256)
    else { return nil }
    let text = try SourceText(checking: bytes, name: source.id)
    let step = SpanFollower(from: text, to: newest.text).compare(place, with: range)
    return step.anchor.isSound && step.material.isEmpty ? former.event : nil
  }

  /// What the machine has to offer where it has not found the words.
  func offers(_ pen: Pen) throws -> FollowedCitation? {
    let former = stands.filter { $0.revision != newest.revision.hash }
    guard let trail = Trail(citation, stands: former, in: source) else { return nil }
    let texts = try pen.transaction.texts(for: [trail], in: source)
    return CitationFollower(into: newest.text, from: texts).follow([trail]).first
  }
}
