internal import Anchoring

/// A claim's history beside its duplicates' and its sources': where words stand now, and which
/// verdicts that leaves.
struct Evidence {
  let own: ClaimHistory
  let sources: [EventHash: Source]
  /// Every citation that the claim has or had, own ones first, each with the history that anchors
  /// it.
  private let cited: [(citing: ClaimHistory.CitingEvent, history: ClaimHistory)]
  private let indexByHash: [EventHash: Int]
  private let citationByAnchoring: [EventHash: EventHash]

  init(own: ClaimHistory, duplicates: [ClaimHistory], sources: [EventHash: Source]) {
    self.own = own
    self.sources = sources
    let adopted = duplicates.flatMap { duplicate in
      duplicate.citations
        .filter { $0.cited.stance == .asserts }
        .map { (citing: $0, history: duplicate) }
    }
    self.cited = own.citations.map { (citing: $0, history: own) } + adopted
    self.indexByHash = Dictionary(
      cited.enumerated().map { ($1.citing.event.hash, $0) }, uniquingKeysWith: { first, _ in first }
    )
    self.citationByAnchoring = Dictionary(
      ([own] + duplicates).flatMap(\.anchors).map { ($0.event.hash, $0.anchored.citation) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The citation that a resting hash names, directly or by one of its anchors.
  private func citation(restingOn hash: EventHash) -> Int? {
    indexByHash[citationByAnchoring[hash] ?? hash]
  }

  /// What took a citation back: this claim, or the duplicate that it was taken over from.
  private func uncited(
    _ entry: (citing: ClaimHistory.CitingEvent, history: ClaimHistory)
  ) -> Event? {
    let hash = entry.citing.event.hash
    return own.uncitings[hash] ?? entry.history.uncitings[hash]
  }

  // MARK: Citations

  func citations() -> [Citation] {
    cited.filter { uncited($0) == nil }.map { entry in
      let event = entry.citing.event
      let cited = entry.citing.cited
      let whereNow = current(entry.citing, in: entry.history)
      return Citation(
        hash: event.hash, stamp: Stamp(event), cited: cited, anchor: whereNow.anchor,
        material: whereNow.material, now: whereNow.place, grounds: whereNow.grounds)
    }
  }

  private func current(
    _ citing: ClaimHistory.CitingEvent, in history: ClaimHistory
  ) -> (anchor: Anchor, material: [String], place: Place?, grounds: EventHash) {
    guard let newest = sources[citing.cited.source]?.newest else {
      return (.unsearched, [], nil, citing.event.hash)
    }
    if let set = history.anchor(of: citing.event.hash, in: newest.hash) {
      let place = set.anchored.range.map { Place(revision: newest.hash, range: $0) }
      return (set.anchored.anchor, set.anchored.material, place, set.event.hash)
    }
    if newest.hash == citing.cited.revision {
      let place = Place(revision: newest.hash, range: citing.cited.span.range)
      return (.unchanged, [], place, citing.event.hash)
    }
    return (.unsearched, [], nil, citing.event.hash)
  }

  // MARK: Lapses

  /// What has changed under a verdict with these grounds, in the order: reopened, wording,
  /// citations, evidence.
  ///
  /// - Parameter contrary: The stance that speaks against the verdict, if one does.
  private func lapses(of grounds: Grounds, givenBy event: Event, contrary: Stance?) -> [Lapse] {
    var lapses: [Lapse] = []
    if let reopened = own.reopenings.first(where: { event < $0 }) {
      lapses.append(Lapse(why: .reopened, citation: nil, since: reopened.at))
    }
    let wording = own.currentWording.event
    if wording.hash != grounds.wording {
      lapses.append(Lapse(why: .reworded, citation: nil, since: wording.at))
    }
    for hash in grounds.rests {
      guard let index = citation(restingOn: hash), cited[index].citing.cited.stance != .mentions
      else { continue }
      if let lapse = lapse(ofCitation: cited[index], restingOn: hash) { lapses.append(lapse) }
    }
    if let contrary {
      let seen = Set(grounds.rests.compactMap { citationByAnchoring[$0] ?? $0 })
      for entry in own.citations where entry.cited.stance == contrary {
        let hash = entry.event.hash
        if seen.contains(hash) { continue }
        // Taken back before the verdict was given: there was nothing to see.
        if let uncited = own.uncitings[hash], uncited < event { continue }
        lapses.append(Lapse(why: .evidence, citation: hash, since: entry.event.at))
      }
    }
    return lapses
  }

  private func lapse(
    ofCitation entry: (citing: ClaimHistory.CitingEvent, history: ClaimHistory),
    restingOn rested: EventHash
  ) -> Lapse? {
    let citing = entry.citing
    let hash = citing.event.hash
    if let uncited = uncited(entry) {
      return Lapse(why: .uncited, citation: hash, since: uncited.at)
    }
    guard let source = sources[citing.cited.source] else { return nil }
    let read = entry.history.anchors.first { $0.event.hash == rested }?.anchored
    guard let base = source.revision(read?.revision ?? citing.cited.revision) else { return nil }
    for revision in source.revisions[(base.number - 1)...] {
      guard let set = entry.history.anchor(of: hash, in: revision.hash) else {
        if revision.hash == source.newest?.hash, revision.hash != base.hash {
          return Lapse(why: .unsearched, citation: hash, since: revision.recorded.at)
        }
        continue
      }
      if entry.history.stands(set, stillAsIn: rested) { continue }
      let why = Lapse.Cause(set.anchored)
      // A verdict on words that had changed was given on those: the cited ones, come back, are others.
      if let why = why ?? (read?.holdsOtherWords == true ? .altered : nil) {
        return Lapse(why: why, citation: hash, since: set.event.at)
      }
    }
    return nil
  }

  // MARK: Verdicts

  /// Every verdict with what has become of it, and all that has changed under each.
  func reviews() -> (reviews: [Review], lapses: [EventHash: [Lapse]]) {
    let newestByReviewer = Dictionary(
      own.verdicts.map { ($0.event.by, $0.event.hash) }, uniquingKeysWith: { _, last in last })
    let lapses = own.verdicts.map { verdict in
      self.lapses(
        of: verdict.review.grounds, givenBy: verdict.event,
        contrary: verdict.review.verdict.contraryStance)
    }
    let retractions = own.verdicts.map { own.retractions[$0.event.hash] }
    let standing = Set(
      own.verdicts.indices.filter { lapses[$0].isEmpty && retractions[$0] == nil }
        .map { own.verdicts[$0].event.hash })
    let overruled = overrulings(standing: standing, newestByReviewer: newestByReviewer)
    let reviews = own.verdicts.indices.map { index in
      let (event, review) = own.verdicts[index]
      let isLive =
        newestByReviewer[event.by] == event.hash && standing.contains(event.hash)
        && overruled[event.hash] == nil
      return Review(
        hash: event.hash, stamp: Stamp(event), given: review,
        rests: review.grounds.rests.compactMap { rested in
          citation(restingOn: rested).map { cited[$0].citing.event.hash }
        },
        retracted: retractions[index].map(Decision.init), lapsed: lapses[index].first,
        overruledBy: overruled[event.hash], isLive: isLive)
    }
    return (
      reviews, Dictionary(zip(reviews.map(\.hash), lapses), uniquingKeysWith: { first, _ in first })
    )
  }

  /// Which editor's verdict overrules which others.
  ///
  /// An editor overrules the verdicts they had seen and did not agree with, for as long as their
  /// own stands: it is neither retracted nor lapsed, and nor is the newer one that replaced it, if
  /// one did. An editor who takes a decision back must not leave the dissent it had silenced
  /// silent.
  private func overrulings(
    standing: Set<EventHash>, newestByReviewer: [String: EventHash]
  ) -> [EventHash: EventHash] {
    let verdictByHash = Dictionary(
      own.verdicts.map { ($0.event.hash, $0.review.verdict) },
      uniquingKeysWith: { first, _ in first })
    var overruled: [EventHash: EventHash] = [:]
    for (event, review) in own.verdicts where review.role == .editor {
      guard standing.contains(event.hash), let newest = newestByReviewer[event.by],
        standing.contains(newest)
      else { continue }
      for hash in review.over where verdictByHash[hash] != review.verdict {
        overruled[hash] = event.hash
      }
    }
    return overruled
  }

  // MARK: Standing

  /// The newest decision to let stand that has not lapsed.
  func standing() -> Decision? {
    own.standings.last { entry in
      entry.stood.role == .editor
        && lapses(of: entry.stood.grounds, givenBy: entry.event, contrary: .refutes).isEmpty
    }.map { Decision($0.event) }
  }
}

extension Verdict {
  /// The stance of evidence that speaks against this verdict.
  var contraryStance: Stance? {
    switch self {
    case .verified: .refutes
    case .disputed: .supports
    case .unverifiable: nil
    }
  }
}

extension AnchoredCitation {
  /// Whether it found words, or a sentence around them, that are not those that were cited.
  fileprivate var holdsOtherWords: Bool { range != nil && Lapse.Cause(self) != nil }
}

extension Lapse.Cause {
  fileprivate init?(_ anchored: AnchoredCitation) {
    self.init(anchor: anchored.anchor, material: anchored.material)
  }

  /// What an anchor does to the verdicts that rest on it, if anything.
  init?(anchor: Anchor, material: [String]) {
    switch anchor {
    case .altered: self = .altered
    case .moved: self = .moved
    case .ambiguous: self = .ambiguous
    case .lost: self = .lost
    case .unsearched: self = .unsearched
    case .unchanged, .shifted, .reformatted, .contextChanged:
      if material.isEmpty { return nil }
      self = .material
    }
  }
}
