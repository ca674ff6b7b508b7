internal import Anchoring
internal import Claims
internal import Storage

extension Desk {
  /// What changed between two texts of a source, word by word, with the citations beside it.
  ///
  /// - Parameters:
  ///   - from: The number of the former revision; the one before the later, unless said.
  ///   - to: The number of the later revision; the newest, unless said.
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without both texts on file,
  ///   ``DeskError/noRevision(source:)`` and others.
  public func difference(
    ofSource name: String, from: Int?, to: Int?
  ) throws -> RevisionDifference {
    let (source, pair, texts, citations) = try ledger.read { snapshot in
      let source = try snapshot.source(named: name)
      let later = try source.revision(numbered: to ?? source.revisions.count)
      if from == nil, later.number == 1 {
        throw DeskError.noFormerRevision(source: source.id, revision: 1)
      }
      let former = try source.revision(numbered: from ?? later.number - 1)
      let texts = (
        try snapshot.text(of: former, in: source), try snapshot.text(of: later, in: source)
      )
      let citations = try snapshot.placed(citing: source, former, later)
      return (source, (former, later), texts, citations)
    }
    let builder = HunkBuilder(from: texts.0, to: texts.1)
    let hunks = builder.cuts(texts.0.changes(to: texts.1)).map { cut in
      RevisionDifference.Hunk(
        old: cut.old, new: cut.new, pieces: builder.pieces(of: cut),
        beginsMidway: builder.isWithinParagraph(cut.new.start),
        endsMidway: builder.isWithinParagraph(cut.new.end),
        citations: citations.filter { $0.isIn(cut) }.map(\.beside))
    }
    return RevisionDifference(source: source, from: pair.0, to: pair.1, hunks: hunks)
  }
}

extension Source {
  /// The revision with this number.
  func revision(numbered number: Int) throws(DeskError) -> Revision {
    guard let revision = revisions.first(where: { $0.number == number }) else {
      throw .noRevision(source: id)
    }
    return revision
  }
}

/// A citation with its places in two texts.
private struct PlacedCitation {
  let beside: CitationBeside
  let old: CodePointRange?
  let new: CodePointRange?

  func isIn(_ cut: HunkBuilder.Cut) -> Bool {
    old.map { $0.overlaps(cut.old) } == true || new.map { $0.overlaps(cut.new) } == true
  }
}

extension CodePointRange {
  fileprivate func overlaps(_ other: CodePointRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension LedgerSnapshot {
  /// What claims themselves cite from a source, where it stands in either of two texts.
  fileprivate func placed(
    citing source: Source, _ former: Revision, _ later: Revision
  ) throws -> [PlacedCitation] {
    try claims(citing: source).flatMap { claim in
      let ids = claim.shortIDs
      let own = claim.citations.filter { $0.source == source.hash && $0.claim == claim.hash }
      return try own.map { citation in
        let stands = try stands(of: citation, in: source)
        let old = stands.last { $0.revision == former.hash }
        let new = stands.last { $0.revision == later.hash }
        return PlacedCitation(
          beside: CitationBeside(
            claim: claim.id, citation: ids[citation.hash] ?? citation.hash.base32,
            status: claim.status, anchor: new?.anchor ?? .unsearched, exact: citation.span.exact),
          old: old?.range, new: new?.range)
      }
    }
  }
}
