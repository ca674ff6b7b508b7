internal import Anchoring
internal import Claims

/// What a reader of a claim looks for first, the same in every form of the report.
extension Claim {
  /// The newest verdict that counts and that the headline follows: of a disputed claim, one that
  /// disputes it.
  var leadingReview: Review? {
    let live = liveReviews
    return live.last { $0.given.verdict.rawValue == status.rawValue } ?? live.last
  }

  /// Verdicts that were overruled and not taken back.
  var overruledReviews: [Review] {
    reviews.filter { $0.overruledBy != nil && $0.retracted == nil }
  }

  /// Verdicts, live or overruled, that say something else than the leading one.
  var dissent: [Review] {
    let leading = leadingReview?.given.verdict
    return reviews.filter { review in
      (review.isLive || review.overruledBy != nil) && review.retracted == nil
        && review.given.verdict != leading
    }
  }

  /// What the claim's reviewers last said before it went stale: each one's newest verdict, lapsed
  /// and not taken back.
  var lapsedReviews: [Review] {
    let newest = Dictionary(
      reviews.map { ($0.stamp.by, $0.hash) }, uniquingKeysWith: { _, last in last })
    return reviews.filter {
      newest[$0.stamp.by] == $0.hash && $0.lapsed != nil && $0.retracted == nil
        && $0.overruledBy == nil
    }
  }

  /// How many verdicts would settle the claim, as the live ones were asked for.
  var signOffsAsked: Int { liveReviews.map(\.given.signOffs).min() ?? 1 }
}

extension ClaimInContext {
  /// What people call a source: its id, or `~` and the beginning of its hash where it has not
  /// arrived.
  func name(ofSource hash: EventHash) -> String {
    sources[hash]?.id ?? "~" + String(hash.base32.prefix(EventHash.shortLength))
  }

  /// A citation's revision, counted from 1, where its source is known.
  func revisionNumber(of hash: EventHash, in source: EventHash) -> Int? {
    sources[source]?.revision(hash)?.number
  }

  /// The text by which a reader finds a citation's words again: the one that they were cited in.
  ///
  /// Where no archive keeps a copy of that, it is the newest one, if an archive keeps that and the
  /// same words stand in it.
  func witness(of citation: Citation) -> Revision? {
    guard let source = sources[citation.source] else { return nil }
    let cited = source.revision(citation.revision)
    guard cited?.archived == nil, citation.isSound,
      let later = citation.now.flatMap({ source.revision($0.revision) }), later.archived != nil,
      wordsNow(of: citation).map({ $0.utf8.elementsEqual(citation.span.exact.utf8) }) == true
    else { return cited }
    return later
  }

  /// The words that stand where a citation's words are now, where that can be told.
  func wordsNow(of citation: Citation) -> String? {
    if let words = contexts[citation.hash]?.wordsNow { return words }
    return switch citation.anchor {
    case .unchanged, .shifted: citation.span.exact
    default: nil
    }
  }

  /// The notes that may leave the desk.
  var publicNotes: [Note] { claim.notes.filter { !$0.isPrivate } }

  /// The one voice that all the evidence for a verified claim comes from, where it does.
  ///
  /// Sources of one agency count once. An article without an agency, cited alone, claims no
  /// agreement that could mislead, so it has none.
  var onlyVoice: OnlyVoice? {
    guard claim.liveReviews.contains(where: { $0.given.verdict == .verified }) else { return nil }
    let evidence = claim.citations.filter { $0.stance == .asserts || $0.stance == .supports }
    let known = evidence.compactMap { sources[$0.source] }
    guard let first = known.first, known.count == evidence.count,
      known.allSatisfy({ $0.voice == first.voice }),
      evidence.contains(where: { $0.stance == .supports })
        || known.contains(where: { $0.fields.agency != nil })
    else { return nil }
    if let agency = known.lazy.compactMap(\.fields.agency).first { return .agency(agency) }
    return first.fields.publisher.map { .publisher($0) } ?? .source(first.id)
  }
}

/// Where all the evidence for a claim comes from, when it comes from one place.
enum OnlyVoice: Equatable {
  case agency(String)
  case publisher(String)
  case source(String)
}
