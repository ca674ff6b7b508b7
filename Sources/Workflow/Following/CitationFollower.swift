internal import Anchoring
internal import Claims

/// Follows citations of one source, from whichever of its texts they were last seen in, into
/// another.
///
/// Each pair of texts is compared once, for all citations together. What it gives speaks of the
/// words as cited, however many texts lie between (docs/decisions/0009-what-an-anchor-speaks-of.md).
struct CitationFollower {
  private let followers: [EventHash: SpanFollower]

  /// - Parameter texts: The texts on file, by revision; words in others are `unsearched`.
  init(into text: SourceText, from texts: [EventHash: SourceText]) {
    followers = texts.mapValues { SpanFollower(from: $0, to: text) }
  }

  /// What became of each citation, in the order of the trails.
  func follow(_ trails: [Trail]) -> [FollowedCitation] {
    let found = follow(trails.map(\.start))
    // Where the last place leads nowhere for certain, the one that a person vouched for may.
    let doubtful = trails.indices.filter { index in
      let isCertain = trails[index].startsForCertain && found[index].isFoundForCertain
      return !isCertain && trails[index].start != trails[index].vouched
    }
    let foundAgain = Dictionary(
      uniqueKeysWithValues: zip(doubtful, follow(doubtful.map { trails[$0].vouched })))
    return trails.indices.map { index in
      choose(trails[index], found[index], orElse: foundAgain[index])
    }
  }

  private func follow(_ stands: [Stand]) -> [FollowedSpan] {
    var followed = stands.map { _ in FollowedSpan(anchor: .unsearched, range: nil) }
    for (revision, indices) in Dictionary(grouping: stands.indices, by: { stands[$0].revision }) {
      guard let follower = followers[revision] else { continue }
      let spans = follower.follow(indices.compactMap { stands[$0].range })
      for (index, span) in zip(indices, spans) { followed[index] = span }
    }
    return followed
  }

  /// Joins what was found from the last place with what was found from the one vouched for.
  private func choose(
    _ trail: Trail, _ found: FollowedSpan, orElse other: FollowedSpan?
  ) -> FollowedCitation {
    guard let other else { return asCited(trail, found, from: trail.start, found) }
    if other.isFoundForCertain {
      return asCited(trail, other, from: trail.vouched, found)
    }
    // A place that was only offered stays one that is only offered.
    if let range = found.range {
      let offered = FollowedSpan(anchor: .moved, range: range, material: found.material)
      return asCited(trail, offered, from: trail.start, found)
    }
    let better = other.range != nil || found.anchor == .unsearched ? other : found
    return asCited(trail, better, from: trail.vouched, found)
  }

  /// A span that was followed from a later place, spoken of as a fate of the words as cited.
  private func asCited(
    _ trail: Trail, _ span: FollowedSpan, from stand: Stand, _ found: FollowedSpan
  ) -> FollowedCitation {
    var anchor = span.anchor
    var material = span.material.map(\.description)
    if let range = span.range, stand.event != trail.citation.hash {
      if let follower = followers[trail.citation.revision] {
        let compared = follower.compare(trail.citation.span.range, with: range)
        anchor = span.anchor == .moved ? .moved : compared.anchor
        material = compared.material.map(\.description)
      } else {
        // Without the text that was cited there are its words, and what the steps have shown.
        anchor = span.anchor.severity < stand.anchor.severity ? stand.anchor : span.anchor
        material = stand.material + material.filter { !stand.material.contains($0) }
      }
    }
    let isStill =
      found.anchor.isSound && found.material.isEmpty && found.range == span.range
      && trail.start.event != trail.citation.hash
    return FollowedCitation(
      citation: trail.citation, anchor: anchor, range: span.range, material: material,
      still: isStill ? trail.start.event : nil, candidates: span.candidates, gap: span.gap)
  }
}

extension FollowedSpan {
  /// Whether it has one place that is more than an offer.
  fileprivate var isFoundForCertain: Bool { range != nil && anchor != .moved }
}

extension Anchor {
  /// How far words that were found are from unchanged.
  fileprivate var severity: Int {
    switch self {
    case .unchanged: 0
    case .shifted: 1
    case .reformatted: 2
    case .contextChanged: 3
    case .altered: 4
    case .moved: 5
    case .ambiguous, .lost, .unsearched: 6
    }
  }
}
