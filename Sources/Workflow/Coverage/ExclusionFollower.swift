internal import Anchoring
internal import Claims

/// Finds a source's exclusions in one of its texts: the newest, or the next.
///
/// An exclusion is a person's word on certain words: it holds where the same bytes stand in the same
/// surroundings, and nowhere else.
struct ExclusionFollower {
  /// The text.
  let text: SourceText

  /// The event that brought it; none where it is not recorded yet.
  let revision: EventHash?

  /// The texts of earlier revisions, by their events, as far as they are on file.
  let texts: [EventHash: SourceText]

  /// Exclusions, and where each holds now; nil where it does not, or its own text is not on file.
  func places(
    of exclusions: [Exclusion]
  ) -> [(exclusion: Exclusion, range: CodePointRange?)] {
    var ranges: [EventHash: CodePointRange] = [:]
    for (revision, exclusions) in Dictionary(grouping: exclusions, by: \.revision) {
      let found = found(exclusions.map(\.range), from: revision)
      for (exclusion, range) in zip(exclusions, found) {
        if let range, let words = try? text.words(range),
          EventHash.sha256(words.utf8) == exclusion.sha256
        {
          ranges[exclusion.hash] = range
        }
      }
    }
    return exclusions.map { ($0, ranges[$0.hash]) }
  }

  private func found(
    _ ranges: [CodePointRange], from revision: EventHash
  ) -> [CodePointRange?] {
    if revision == self.revision { return ranges }
    guard let former = texts[revision] else { return ranges.map { _ in nil } }
    return SpanFollower(from: former, to: text).follow(ranges).map { followed in
      switch followed.anchor {
      case .unchanged, .shifted, .contextChanged: followed.range
      case .reformatted, .altered, .moved, .ambiguous, .lost, .unsearched: nil
      }
    }
  }
}
