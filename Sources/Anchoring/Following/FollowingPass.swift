/// One pass over a revision, in which any number of spans are followed.
struct FollowingPass {
  private let old: SourceText
  private let new: SourceText
  private let comparison: SpanComparison
  private let diff: WordDiff
  private let sentences: SentenceEvidence
  private var budget = SearchBudget(SearchBudget.forRevision)

  /// What the new text has that no certain run accounts for.
  private let fresh: TextRegions
  private var locator: SelectorLocator?
  private var changes = SentenceChanges()

  init(from old: SourceText, to new: SourceText, _ comparison: SpanComparison) {
    self.old = old
    self.new = new
    self.comparison = comparison
    diff = WordDiff(from: Words(of: old), to: Words(of: new))
    fresh = diff.freshRegions(of: new)
    sentences = SentenceEvidence(comparison, diff)
  }

  mutating func follow(_ range: CodePointRange) -> FollowedSpan {
    guard let bytes = try? old.byteRange(range), let selector = try? old.selector(range) else {
      return FollowedSpan(anchor: .unsearched, range: nil)
    }
    let image = diff.image(of: bytes)
    if image?.isCertain != true, let placed = placeInSentence(range) { return placed }
    if let image, let placed = place(selector, range, at: image),
      let upheld = upheld(placed, range, isAligned: true)
    {
      return upheld
    }
    return search(for: selector, range, bytes)
  }

  // MARK: What the sentences say

  /// The span in its sentence, where that stands once in each text.
  private mutating func placeInSentence(_ range: CodePointRange) -> FollowedSpan? {
    guard let image = sentences.image(of: range), let now = now(at: image, of: range),
      (try? new.span(now)) != nil
    else { return nil }
    let isInPlace = sentences.isInPlace(range, at: now)
    guard isInPlace || sentences.isTelling(range) else { return nil }
    let placed = comparison.compare(range, with: now, &changes)
    return switch placed.anchor {
    case .unchanged, .shifted: placed
    case .contextChanged, .reformatted:
      isInPlace
        ? placed : FollowedSpan(anchor: .moved, range: now, material: placed.material)
    default: nil
    }
  }

  /// What is left of an answer in the light of the sentences around; nil where it is refuted.
  ///
  /// A sentence that is out of its place and says something else is no edit but another sentence,
  /// be its words ever so like: they were copied, or planted.
  private mutating func upheld(
    _ placed: FollowedSpan, _ range: CodePointRange, isAligned: Bool
  ) -> FollowedSpan? {
    guard let now = placed.range else { return placed }
    if sentences.saysTheSame(range, at: now) {
      return sentences.isContested(range, at: now, isAligned: isAligned)
        ? FollowedSpan(anchor: .ambiguous, range: nil, candidates: [now]) : placed
    }
    if sentences.holdsForeign(range, at: now) { return nil }
    if sentences.isInPlace(range, at: now) { return placed }
    guard placed.material.isEmpty, !comparison.replacesWords(range, at: now, &changes) else {
      return nil
    }
    return placed.anchor == .altered
      ? placed : FollowedSpan(anchor: .moved, range: now, material: placed.material)
  }

  // MARK: The place that the alignment gives

  /// The span at its image, where the words there bear it out.
  private mutating func place(
    _ selector: SpanSelector, _ range: CodePointRange, at image: SpanImage
  ) -> FollowedSpan? {
    guard var now = now(at: image, of: range) else { return nil }
    if let within = new.onlyOccurrence(of: selector.exact, in: now), hasSameWords(range, within) {
      now = within
    }
    guard (try? new.span(now)) != nil else { return nil }
    let placed = comparison.compare(range, with: now, &changes)
    switch placed.anchor {
    case .unchanged, .shifted:
      return image.isCertain || sentences.isRepeated(range, at: now)
        ? placed : rivals(of: placed, selector)
    case .contextChanged, .reformatted:
      guard holds(selector, range, at: now) else { return nil }
      return isVouched(range) ? placed : uncontested(placed, selector, range, isAligned: true)
    case .altered:
      return isEdit(selector, range, at: now, image) ? placed : nil
    default: return nil
    }
  }

  /// Whether both places cover the same words, wholly or in part: "art" in "party" is no "art".
  private func hasSameWords(_ range: CodePointRange, _ now: CodePointRange) -> Bool {
    guard let bytes = try? old.byteRange(range), let bytesNow = try? new.byteRange(now) else {
      return false
    }
    return diff.old.digest(of: diff.old.touching(bytes))
      == diff.new.digest(of: diff.new.touching(bytesNow))
  }

  private func now(at image: SpanImage, of range: CodePointRange) -> CodePointRange? {
    let bytes = image.bytes.clamped(to: 0..<new.string.utf8.count)
    guard !bytes.isEmpty else { return nil }
    let isOnCodePoints = new.withUTF8Bytes { text in
      [bytes.lowerBound, bytes.upperBound].allSatisfy {
        $0 == text.count || text[$0].beginsCodePoint
      }
    }
    guard isOnCodePoints else { return nil }
    let whole = new.codePointRange(new.clusters(covering: bytes))
    if image.isWhole { return whole }
    return new.trimmed(whole).map { completing($0, for: range) }
  }

  /// `now`, grown to whole sentences where the span was, as far as what it grows by is new and is
  /// not more than an edit.
  private func completing(_ now: CodePointRange, for range: CodePointRange) -> CodePointRange {
    let (before, after) = comparison.growth(of: now, for: range)
    let longest = Int(Double(now.count) * Threshold.addedToSentence)
    let start = before.count <= longest && isNew(before, range) ? before.start : now.start
    let end = after.count <= longest && isNew(after, range) ? after.end : now.end
    return CodePointRange(start, end)
  }

  /// Whether no word at `place` of the new text comes from outside `range` of the old one.
  private func isNew(_ place: CodePointRange, _ range: CodePointRange) -> Bool {
    guard let bytes = try? new.byteRange(place), let own = try? old.byteRange(range) else {
      return true
    }
    return !diff.accounts(forAnyOf: diff.new.touching(bytes), besides: diff.old.touching(own))
  }

  /// Words that stand where they stood, unless they stand there several times over.
  ///
  /// Where each text has them equally often in the same surroundings, their order tells which is
  /// which.
  private func rivals(of placed: FollowedSpan, _ selector: SpanSelector) -> FollowedSpan {
    let places = same(as: selector, in: new)
    guard places.count > 1, places.count != same(as: selector, in: old).count else { return placed }
    return FollowedSpan(
      anchor: .ambiguous, range: nil, candidates: Array(places.prefix(Threshold.offeredPlaces)))
  }

  /// Where the selector's words stand in the selector's surroundings.
  private func same(as selector: SpanSelector, in text: SourceText) -> [CodePointRange] {
    let context = ContextMatcher(prefix: selector.prefix, suffix: selector.suffix)
    var places: [CodePointRange] = []
    text.visitOccurrences(of: selector.exact) { occurrence, bytes in
      if context.isSame(around: occurrence.bytes, in: bytes) { places.append(occurrence.range) }
      return places.count < Threshold.weighedPlaces
    }
    return places
  }

  /// Whether the same words in other surroundings are the span.
  ///
  /// Telling words are, when they stand once in each text or something around them is still alike;
  /// short ones, when their sentence is.
  private func holds(
    _ selector: SpanSelector, _ range: CodePointRange, at now: CodePointRange
  ) -> Bool {
    guard selector.isTelling else { return sentenceHolds(range, at: now) }
    if let bytes = try? old.byteRange(range), diff.holdsUniqueGroup(diff.old.touching(bytes)) {
      return true
    }
    let context = ContextMatcher(prefix: selector.prefix, suffix: selector.suffix)
    return context.likeness(around: now, in: new).better >= Threshold.sameContext
  }

  /// Whether other words in the span's place are an edit of it: most of them are kept, or most of
  /// their sentence where there are few.
  private func isEdit(
    _ selector: SpanSelector, _ range: CodePointRange, at now: CodePointRange, _ image: SpanImage
  ) -> Bool {
    if selector.isTelling {
      return image.kept >= Threshold.keptWords && !standsElsewhere(selector)
    }
    guard image.kept == 0 || image.kept >= Threshold.keptShortWords else { return false }
    return now.count <= range.count * 2 + Threshold.tellingLength && sentenceHolds(range, at: now)
  }

  /// Whether most of the sentence that held `range` is still there, around `now`.
  private func sentenceHolds(_ range: CodePointRange, at now: CodePointRange) -> Bool {
    guard let sentence = comparison.oldSentence(of: range),
      let bytes = try? old.byteRange(sentence), let image = diff.image(of: bytes),
      let place = try? new.byteRange(now)
    else { return false }
    return image.kept >= Threshold.keptWords && image.bytes.overlaps(place)
  }

  /// Whether all the words stand in what is new, so that they moved and others took their place.
  private func standsElsewhere(_ selector: SpanSelector) -> Bool {
    var stands = false
    guard !fresh.isEmpty else { return false }
    new.visitOccurrences(of: selector.exact) { occurrence, _ in
      stands = fresh.touch(occurrence.bytes)
      return !stands
    }
    return stands
  }

  /// Whether words of the span and their neighbours, which came along with them, stand once in each
  /// text.
  private func isVouched(_ range: CodePointRange) -> Bool {
    guard let bytes = try? old.byteRange(range) else { return false }
    let words = diff.old.touching(bytes)
    guard let first = words.first else { return false }
    let run = diff.runs[min(diff.firstRun(endingAfter: first), diff.runs.count - 1)].old
    let reach = WordDiff.groupLength - 1
    let around = max(words.lowerBound - reach, 0)..<min(words.upperBound + reach, diff.old.count)
    return run.contains(first) && diff.holdsUniqueGroup(around.clamped(to: run))
  }

  /// A place of the span's words, unless the old text has them elsewhere too and that other place
  /// fits the new one as well: a twin that was kept when the span was cut.
  private func uncontested(
    _ placed: FollowedSpan, _ selector: SpanSelector, _ range: CodePointRange, isAligned: Bool
  ) -> FollowedSpan {
    guard let now = placed.range else { return placed }
    let ambiguous = FollowedSpan(anchor: .ambiguous, range: nil, candidates: [now])
    if sentences.isContested(range, at: now, isAligned: isAligned) { return ambiguous }
    let twins = old.occurrences(of: selector.exact, limit: Threshold.weighedPlaces)
      .filter { $0 != range && !sentences.isTwin(range, $0) }
    guard !twins.isEmpty else { return placed }
    let context = new.context(around: now)
    let matcher = ContextMatcher(prefix: context.prefix, suffix: context.suffix)
    let own = matcher.likeness(around: range, in: old).overall
    let isContested = twins.contains {
      matcher.likeness(around: $0, in: old).overall > own - Threshold.contestedLead
    }
    return isContested ? ambiguous : placed
  }

  // MARK: The place that a search gives

  private mutating func search(
    for selector: SpanSelector, _ range: CodePointRange, _ bytes: Range<Int>
  ) -> FollowedSpan {
    let locator = locator ?? SelectorLocator(in: new, regions: fresh)
    self.locator = locator
    let found = locator.locate(selector, budget: &budget)
    guard let now = found.range else {
      let gap = diff.gap(at: bytes, in: new) ?? found.gap
      // A few words that stand elsewhere too say nothing, where their own place is known.
      let isGone = found.anchor == .lost || !selector.isTelling && gap != nil
      return FollowedSpan(
        anchor: isGone && found.anchor == .ambiguous ? .lost : found.anchor, range: nil,
        candidates: found.candidates, gap: isGone ? gap : nil)
    }
    let lost = FollowedSpan(
      anchor: .lost, range: nil, candidates: [now], gap: diff.gap(at: bytes, in: new))
    let compared = comparison.compare(range, with: now, &changes)
    guard compared.anchor == .altered || selector.isTelling || hasSameWords(range, now),
      let compared = upheld(compared, range, isAligned: false)
    else { return lost }
    guard compared.range != nil else { return compared }
    switch found.anchor {
    case .unchanged, .shifted, .altered: return compared
    default: break
    }
    // Elsewhere than the alignment has it, and in other surroundings.
    if !selector.isTelling, !compared.material.isEmpty {
      // The same few words in a sentence that says something else.
      return lost
    }
    return uncontested(
      FollowedSpan(anchor: .moved, range: now, material: compared.material), selector, range,
      isAligned: false)
  }
}

extension SourceText {
  /// The one place in `range`, give or take a few marks, where the bytes of `words` stand.
  fileprivate func onlyOccurrence(
    of words: String, in range: CodePointRange
  ) -> CodePointRange? {
    // A mark at its end may have been taken for another's.
    let start = max(range.start - WordDiff.groupLength, 0)
    let wide = CodePointRange(start, min(range.end + WordDiff.groupLength, length))
    guard let stretch = try? self.words(wide), let text = try? SourceText(utf8: stretch.utf8)
    else { return nil }
    let found = text.occurrences(of: words, limit: 2)
    return found.count == 1 ? CodePointRange(start + found[0].start, start + found[0].end) : nil
  }
}
