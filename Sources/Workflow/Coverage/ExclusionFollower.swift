internal import Anchoring
internal import Claims

/// Finds a source's exclusions in its newest text.
///
/// An exclusion is a person's word on certain words: it holds where the same bytes stand in the same
/// surroundings, and nowhere else.
struct ExclusionFollower {
  /// The newest text.
  let newest: NewestText

  /// The texts of earlier revisions, by their events, as far as they are on file.
  let texts: [EventHash: SourceText]

  /// Each exclusion that nobody has taken back, and where it holds now; nil where it does not, or
  /// its own text is not on file.
  func places() -> [(exclusion: Exclusion, range: CodePointRange?)] {
    let open = newest.source.exclusions.filter { $0.takenBack == nil }
    var ranges: [EventHash: CodePointRange] = [:]
    for (revision, exclusions) in Dictionary(grouping: open, by: \.revision) {
      let found = found(exclusions.map(\.range), from: revision)
      for (exclusion, range) in zip(exclusions, found) {
        if let range, let words = try? newest.text.words(range),
          EventHash.sha256(words.utf8) == exclusion.sha256
        {
          ranges[exclusion.hash] = range
        }
      }
    }
    return open.map { ($0, ranges[$0.hash]) }
  }

  private func found(
    _ ranges: [CodePointRange], from revision: EventHash
  ) -> [CodePointRange?] {
    if revision == newest.revision.hash { return ranges }
    guard let text = texts[revision] else { return ranges.map { _ in nil } }
    return SpanFollower(from: text, to: newest.text).follow(ranges).map { followed in
      switch followed.anchor {
      case .unchanged, .shifted, .contextChanged: followed.range
      case .reformatted, .altered, .moved, .ambiguous, .lost, .unsearched: nil
      }
    }
  }
}
