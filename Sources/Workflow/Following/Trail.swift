internal import Anchoring
internal import Claims
internal import Storage

/// A citation, and the places from which its words can be followed into another text.
struct Trail: Equatable {
  let citation: Citation
  /// Where the words stood last; where they were last vouched for, when they had been lost since.
  let start: Stand
  /// Where a person last said that they stand: who cited them, or who set an anchor.
  let vouched: Stand

  /// Takes the last stands as the way to go; a place beyond its text, as another desk's event may
  /// name, is none.
  init?(_ citation: Citation, stands: [Stand], in source: Source) {
    let searched = stands.filter { $0.anchor != .unsearched && $0.isInside(source) }
    guard let vouched = searched.last(where: { $0.isVouchedFor && $0.range != nil }) else {
      return nil
    }
    self.citation = citation
    self.vouched = vouched
    self.start = searched.last.flatMap { $0.range == nil ? nil : $0 } ?? vouched
  }

  /// Whether the words stood at the start for certain: a machine that finds them elsewhere only
  /// offers the place.
  var startsForCertain: Bool { start.isVouchedFor || start.anchor != .moved }

  /// The texts that it takes to follow the words.
  var revisions: Set<EventHash> { [citation.revision, start.revision, vouched.revision] }
}

extension Stand {
  fileprivate func isInside(_ source: Source) -> Bool {
    guard let range, let revision = source.revision(revision) else { return true }
    return range.end <= revision.length
  }
}

extension LedgerSnapshot {
  /// The trails of what these claims themselves cite from a source, in the claims' order.
  func trails(of claims: [Claim], in source: Source) throws -> [Trail] {
    try claims.flatMap { claim in
      let own = claim.citations.filter { $0.source == source.hash && $0.claim == claim.hash }
      return try trails(of: own, in: source)
    }
  }

  /// The trails of these citations of a source.
  func trails(of citations: [Citation], in source: Source) throws -> [Trail] {
    var histories: [EventHash: ClaimHistory] = [:]
    return try citations.compactMap { citation in
      let history =
        try histories[citation.claim] ?? ClaimHistory(folding: events(about: citation.claim))
      histories[citation.claim] = history
      let stands = history?.stands(of: citation.hash, in: source) ?? []
      return Trail(citation, stands: stands, in: source)
    }
  }

  /// Where the words of a citation have stood, oldest first.
  func stands(of citation: Citation, in source: Source) throws -> [Stand] {
    try ClaimHistory(folding: events(about: citation.claim))?
      .stands(of: citation.hash, in: source) ?? []
  }

  /// The texts on file that it takes to follow these trails.
  func texts(for trails: [Trail], in source: Source) throws -> [EventHash: SourceText] {
    let revisions = trails.reduce(into: Set<EventHash>()) { $0.formUnion($1.revisions) }
    var texts: [EventHash: SourceText] = [:]
    for revision in source.revisions where revisions.contains(revision.hash) {
      texts[revision.hash] = try text(revision.sha256).map { bytes in
        try SourceText(checking: bytes, name: source.id)
      }
    }
    return texts
  }
}
