/// Finds a selector's words in a text, from the plainest evidence to the weakest.
///
/// Words that stand byte for byte come before words that fold alike, and those before words that
/// were edited; each is judged by its surroundings, and one that is hardly better than the next is
/// `ambiguous`. The position is no evidence.
struct SelectorLocator {
  let text: SourceText

  /// Where the words may be; nil leaves them the whole text.
  let regions: TextRegions?

  private let symbols: ScalarText

  /// The regions in code points, with room for surroundings.
  private let stretches: [Range<Int>]

  init(in text: SourceText, regions: TextRegions? = nil) {
    self.text = text
    self.regions = regions
    symbols = ScalarText(text)
    stretches =
      regions?.codePoints(in: text, margin: SourceText.contextLength * 2) ?? [0..<text.length]
  }

  /// Where the words of `selector` are; `material` is left to whoever knows their sentences.
  func locate(_ selector: SpanSelector, budget: inout SearchBudget) -> FollowedSpan {
    guard !budget.isSpent else { return FollowedSpan(anchor: .unsearched, range: nil) }
    let context = ContextMatcher(prefix: selector.prefix, suffix: selector.suffix)
    var elsewhere: [LocatedPlace] = []

    switch exactPlaces(selector, context) {
    case .same(let place): return found(place, as: .shifted, selector)
    case .twins(let places): return ambiguous(places)
    case .tooMany: return FollowedSpan(anchor: .unsearched, range: nil)
    case .weighed(let places):
      if let judged = judge(places, as: .contextChanged, selector) { return judged }
      elsewhere = places
    }
    if elsewhere.isEmpty {
      guard budget.spendFolding(text) else {
        return FollowedSpan(anchor: .unsearched, range: nil)
      }
      let folded = foldedPlaces(selector, context)
      if let judged = judge(folded, as: .reformatted, selector) { return judged }
      elsewhere = folded
    }
    if let moved = moved(elsewhere, selector) { return moved }
    let inContext = budget.spend { placesInContext(selector, context, budget: &$0) }
    switch PlaceChoice(among: inContext.places) {
    case .one(let place): return found(place.range, as: .altered, selector)
    case .several(let places): return ambiguous(places.map(\.range))
    case .none: break
    }
    let alone = budget.spend { placesAlone(selector, context, budget: &$0) }
    switch PlaceChoice(among: alone.places) {
    case .one(let place): return found(place.range, as: .moved, selector)
    case .several(let places): return ambiguous(places.map(\.range))
    case .none: break
    }
    if inContext.isExhausted || alone.isExhausted {
      return FollowedSpan(anchor: .unsearched, range: nil)
    }
    return elsewhere.isEmpty
      ? FollowedSpan(anchor: .lost, range: nil, gap: gap(selector))
      : ambiguous(elsewhere.map(\.range))
  }

  private func found(
    _ range: CodePointRange, as anchor: Anchor, _ selector: SpanSelector
  ) -> FollowedSpan {
    let isThere = anchor == .shifted && range.start == selector.position
    return FollowedSpan(anchor: isThere ? .unchanged : anchor, range: range)
  }

  private func ambiguous(_ places: [CodePointRange]) -> FollowedSpan {
    FollowedSpan(
      anchor: .ambiguous, range: nil, candidates: Array(places.prefix(Threshold.offeredPlaces)))
  }

  /// Takes the place whose surroundings are like the old ones and clearly liker than any other's.
  ///
  /// Telling words may have lost the surroundings on one side; short ones need both.
  private func judge(
    _ places: [LocatedPlace], as anchor: Anchor, _ selector: SpanSelector
  ) -> FollowedSpan? {
    let inPlace = places.filter {
      (selector.isTelling ? $0.context.better : $0.context.overall) >= Threshold.sameContext
    }
    return switch PlaceChoice(among: inPlace) {
    case .none: nil
    case .one(let place): found(place.range, as: anchor, selector)
    case .several(let places): ambiguous(places.map(\.range))
    }
  }

  /// Takes words out of their surroundings, where there are enough of them to tell.
  private func moved(_ places: [LocatedPlace], _ selector: SpanSelector) -> FollowedSpan? {
    guard let place = places.first, selector.isTelling else { return nil }
    return places.count == 1
      ? found(place.range, as: .moved, selector) : ambiguous(places.map(\.range))
  }
}

// MARK: Words as they were

extension SelectorLocator {
  private enum ExactPlaces {
    case same(CodePointRange)
    case twins([CodePointRange])
    case tooMany
    case weighed([LocatedPlace])
  }

  private func exactPlaces(_ selector: SpanSelector, _ context: ContextMatcher) -> ExactPlaces {
    var same: [CodePointRange] = []
    var ranges: [CodePointRange] = []
    var isComplete = true
    text.visitOccurrences(of: selector.exact) { occurrence, bytes in
      guard regions?.touch(occurrence.bytes) ?? true else { return true }
      if context.isSame(around: occurrence.bytes, in: bytes) { same.append(occurrence.range) }
      if ranges.count < Threshold.weighedPlaces {
        ranges.append(occurrence.range)
      } else {
        isComplete = false
      }
      return same.count < Threshold.offeredPlaces
    }
    if let only = same.first { return same.count == 1 ? .same(only) : .twins(same) }
    guard isComplete else { return .tooMany }
    return .weighed(weigh(ranges, context))
  }

  private func foldedPlaces(
    _ selector: SpanSelector, _ context: ContextMatcher
  ) -> [LocatedPlace] {
    var ranges: [CodePointRange] = []
    text.visitFoldedOccurrences(of: selector.exact) { occurrence, bytes in
      let words = bytes.words(in: occurrence.bytes)
      // "10²" folds as "102" does, and reads otherwise.
      if regions?.touch(occurrence.bytes) ?? true,
        FoldedText.foldsAlike(selector.exact, words).isSameReading
      {
        ranges.append(occurrence.range)
      }
      return ranges.count < Threshold.weighedPlaces
    }
    return weigh(ranges, context)
  }

  private func weigh(_ ranges: [CodePointRange], _ context: ContextMatcher) -> [LocatedPlace] {
    ranges.map {
      LocatedPlace(range: $0, words: 1, context: context.likeness(around: $0, in: text))
    }
  }
}

// MARK: Words that were edited

extension SelectorLocator {
  private typealias Search = (places: [LocatedPlace], isExhausted: Bool)

  /// Where words and surroundings together are found approximately, and the words stand between
  /// the surroundings as an edit would leave them.
  private func placesInContext(
    _ selector: SpanSelector, _ context: ContextMatcher, budget: inout Int
  ) -> Search {
    let parts = [selector.prefix, selector.exact, selector.suffix].map {
      Array($0.unicodeScalars)
    }
    let whole = ApproximatePattern(parts.joined())
    let search = hits(of: whole, differing: Threshold.searchedDifference, &budget)
    let edited = EditedWords(parts, in: text, symbols)
    let places = search.hits.compactMap { hit -> LocatedPlace? in
      let start = whole.start(
        ofHitEndingAt: hit.end, distance: hit.distance, in: symbols, lowerBound: 0)
      guard let range = edited.words(in: start..<hit.end),
        regions?.hold(range, in: text) ?? true
      else { return nil }
      let place = LocatedPlace(
        range: range, words: edited.likeness(of: range),
        context: context.likeness(around: range, in: text))
      return edited.isEdit(place) ? place : nil
    }
    return (places, search.isExhausted)
  }

  /// Where the words alone are found nearly as they were, and say the same: no figure, date or name
  /// is another, and no word has another in its stead.
  private func placesAlone(
    _ selector: SpanSelector, _ context: ContextMatcher, budget: inout Int
  ) -> Search {
    guard selector.isTelling else { return ([], false) }
    let scalars = Array(selector.exact.unicodeScalars)
    let pattern = ApproximatePattern(scalars)
    let search = hits(of: pattern, differing: 1 - Threshold.movedWords, &budget)
    let edited = EditedWords([[], scalars, []], in: text, symbols)
    let places = search.hits.compactMap { hit -> LocatedPlace? in
      let start = pattern.start(
        ofHitEndingAt: hit.end, distance: hit.distance, in: symbols, lowerBound: 0)
      guard let range = edited.words(in: start..<hit.end),
        regions?.hold(range, in: text) ?? true, let words = try? text.words(range),
        MaterialChange.between(selector.exact, words).isEmpty,
        !WordDiff.replacesWords(of: selector.exact, in: words)
      else { return nil }
      return LocatedPlace(
        range: range, words: edited.likeness(of: range),
        context: context.likeness(around: range, in: text))
    }
    return (places.filter { $0.words >= Threshold.movedWords }, search.isExhausted)
  }

  /// The best approximate hits of a pattern in the regions.
  private func hits(
    of pattern: ApproximatePattern, differing part: Double, _ budget: inout Int
  ) -> (hits: [ApproximateHit], isExhausted: Bool) {
    let k = Int(Double(pattern.count) * part)
    var hits: [ApproximateHit] = []
    for range in stretches {
      let found = pattern.hits(in: symbols, range: range, within: k, budget: &budget)
      hits += found.hits
      if found.isExhausted { return (best(hits), true) }
    }
    return (best(hits), false)
  }

  private func best(_ hits: [ApproximateHit]) -> [ApproximateHit] {
    Array(
      hits.sorted { ($0.distance, $0.end) < ($1.distance, $1.end) }
        .prefix(Threshold.weighedHits))
  }

  /// What stands between the ends of the surroundings nearest to the words, where each end stands
  /// once and the second soon after the first.
  private func gap(_ selector: SpanSelector) -> CodePointRange? {
    let length = Threshold.tellingLength
    // Of the space on both sides of deleted words one half goes with them.
    let before = selector.prefix.unicodeScalars.reversed().drop(while: \.properties.isWhitespace)
    let after = selector.suffix.unicodeScalars.drop(while: \.properties.isWhitespace)
    let starts = text.occurrences(of: String(before.prefix(length).reversed()), limit: 2)
    let ends = text.occurrences(of: String(after.prefix(length)), limit: 2)
    guard starts.count == 1, ends.count == 1, starts[0].end <= ends[0].start,
      ends[0].start - starts[0].end <= selector.exact.unicodeScalars.count + length
    else { return nil }
    return CodePointRange(starts[0].end, ends[0].start)
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(UnicodeScalarView(scalars))
  }
}
