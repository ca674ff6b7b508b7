/// A place where a selector's words may stand, and what speaks for it.
struct LocatedPlace {
  /// In code points of the text searched.
  let range: CodePointRange

  /// How like the words are, from 0 to 1: one less their edit distance as part of the longer.
  let words: Double

  /// How like their surroundings are.
  let context: ContextMatcher.Likeness

  /// What speaks for the place in one number.
  var worth: Double { (words + context.overall) / 2 }
}

/// Which of several places is meant.
enum PlaceChoice {
  case none
  case one(LocatedPlace)
  case several([LocatedPlace])

  /// The best place, unless another is nearly as good; of two places that overlap the better is
  /// kept.
  init(among places: [LocatedPlace]) {
    let ranked = places.sorted { ($1.worth, $0.range) < ($0.worth, $1.range) }
    var apart: [LocatedPlace] = []
    for place in ranked where !apart.contains(where: { $0.range.overlaps(place.range) }) {
      apart.append(place)
    }
    guard let best = apart.first else {
      self = .none
      return
    }
    let near = apart.filter { best.worth - $0.worth < Threshold.clearLead / 2 }
    self = near.count > 1 ? .several(near) : .one(best)
  }
}

extension CodePointRange {
  /// Whether both hold a code point in common.
  func overlaps(_ other: CodePointRange) -> Bool { start < other.end && other.start < end }
}
