internal import Anchoring
internal import Claims

/// Words of a text that say something else now than they did.
struct Correction {
  let source: PublishedSource
  let earlier: ShownQuotation
  /// What stands in their place; none where nothing does.
  let later: ShownQuotation?
  /// The copies in which both can be read, where an archive keeps them; none of what somebody told
  /// the desk.
  let earlierCopy: ShownCopy?
  let laterCopy: ShownCopy?
  /// How it came about, as far as that is known.
  let kind: Kind
  /// The words checked stand there still, and what changed is their sentence.
  let isAroundWords: Bool
  /// What changed in the words or their sentence.
  let changes: [String]

  /// How words that were checked came to be others.
  enum Kind: Equatable {
    /// A dispute's proposed wording, which the text did not hold, stands in it now.
    case asProposed(wording: String)
    /// What an earlier text said was disputed; what stands there now is not the wording proposed.
    case afterDispute
    /// Nothing tells that a dispute came before it.
    case unprompted
  }

  /// What became of an asserting citation's words in the newest text, where that is a correction.
  ///
  /// The words were altered or no longer stand there, or their sentence changed in a figure, a date,
  /// a name or the like. Words that only moved, or that nobody looked for, say nothing new.
  ///
  /// - Throws: What reading the texts throws.
  init?(_ citation: Citation, in shown: ClaimInContext, _ text: TextReader) throws {
    guard citation.stance == .asserts, let source = shown.sources[citation.source],
      let newest = source.newest, newest.hash != citation.revision
    else { return nil }
    switch citation.anchor {
    case .lost: break
    case .altered, .moved, .contextChanged, .reformatted, .shifted, .unchanged:
      if citation.material.isEmpty { return nil }
    case .ambiguous, .unsearched: return nil
    }
    let disputes = shown.claim.disputes(of: citation, before: newest)
    let old = disputes.isEmpty ? nil : try text(citation.revision, source)
    let new = disputes.isEmpty ? nil : try text(newest.hash, source)
    let adopted = disputes.compactMap(\.given.fix).last { fix in
      guard let old, let new else { return false }
      return old.occurrences(of: fix, limit: 1).isEmpty
        && !new.occurrences(of: fix, limit: 1).isEmpty
    }
    self.source = PublishedSource(source)
    self.earlier = ShownQuotation(citation, in: shown)
    self.later = try shown.quotationNow(of: citation, text)
    let isNamed = self.source.isNamed
    func copy(_ revision: Revision?) -> ShownCopy? {
      isNamed ? ShownCopy(archiveOf: revision) : nil
    }
    self.earlierCopy = copy(source.revision(citation.revision))
    self.laterCopy = copy(newest)
    self.kind =
      adopted.map { .asProposed(wording: $0) } ?? (disputes.isEmpty ? .unprompted : .afterDispute)
    self.isAroundWords = citation.anchor != .lost && citation.anchor != .altered
    self.changes = citation.material
  }
}

extension Claim {
  /// The disputes about these words in a text before the newest, neither taken back nor overruled.
  ///
  /// A dispute about the newest text rests on what anchored the words there; where that was set
  /// again since, its time tells.
  fileprivate func disputes(of citation: Citation, before newest: Revision) -> [Review] {
    reviews.filter { review in
      review.given.verdict == .disputed && review.retracted == nil && review.overruledBy == nil
        && review.rests.contains(citation.hash)
        && !review.given.grounds.rests.contains(citation.grounds)
        && review.stamp.at <= newest.recorded.at
    }
  }
}
