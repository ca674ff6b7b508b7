/// One pass over a revision, in which any number of spans are followed.
struct FollowingPass {
  private let old: SourceText
  private let new: SourceText
  private let comparison: SpanComparison
  private let diff: WordDiff
  private var budget = SearchBudget(SearchBudget.forRevision)

  /// What the new text has that no certain run accounts for.
  private let fresh: TextRegions
  private var locator: SelectorLocator?

  init(from old: SourceText, to new: SourceText, _ comparison: SpanComparison) {
    self.old = old
    self.new = new
    self.comparison = comparison
    diff = WordDiff(from: Words(of: old), to: Words(of: new))
    fresh = diff.freshRegions(of: new)
  }

  mutating func follow(_ range: CodePointRange) -> FollowedSpan {
    guard let bytes = try? old.byteRange(range), let selector = try? old.selector(range) else {
      return FollowedSpan(anchor: .unsearched, range: nil)
    }
    if let image = diff.image(of: bytes), let placed = place(selector, range, at: image) {
      return placed
    }
    return search(for: selector, range, bytes)
  }

  // MARK: The place that the alignment gives

  /// The span at its image, where the words there bear it out.
  private func place(
    _ selector: SpanSelector, _ range: CodePointRange, at image: SpanImage
  ) -> FollowedSpan? {
    guard var now = now(at: image, of: range) else { return nil }
    if let within = new.onlyOccurrence(of: selector.exact, in: now) { now = within }
    guard (try? new.span(now)) != nil else { return nil }
    let placed = comparison.compare(range, with: now)
    switch placed.anchor {
    case .unchanged, .shifted:
      return image.isCertain ? placed : rivals(of: placed, selector)
    case .contextChanged, .reformatted:
      guard holds(selector, range, at: now) else { return nil }
      return isVouched(range) ? placed : uncontested(placed, selector, range)
    case .altered:
      return isEdit(selector, range, at: now, image) ? placed : nil
    default: return nil
    }
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
    _ placed: FollowedSpan, _ selector: SpanSelector, _ range: CodePointRange
  ) -> FollowedSpan {
    guard let now = placed.range else { return placed }
    let twins = old.occurrences(of: selector.exact, limit: Threshold.weighedPlaces)
      .filter { $0 != range }
    guard !twins.isEmpty else { return placed }
    let context = new.context(around: now)
    let matcher = ContextMatcher(prefix: context.prefix, suffix: context.suffix)
    let own = matcher.likeness(around: range, in: old).overall
    let isContested = twins.contains {
      matcher.likeness(around: $0, in: old).overall > own - Threshold.contestedLead
    }
    return isContested ? FollowedSpan(anchor: .ambiguous, range: nil, candidates: [now]) : placed
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
    let compared = comparison.compare(range, with: now)
    switch found.anchor {
    case .unchanged, .shifted, .altered: return compared
    default: break
    }
    // Elsewhere than the alignment has it, and in other surroundings.
    if !selector.isTelling, !compared.material.isEmpty {
      // The same few words in a sentence that says something else.
      return FollowedSpan(
        anchor: .lost, range: nil, candidates: [now], gap: diff.gap(at: bytes, in: new))
    }
    return uncontested(
      FollowedSpan(anchor: .moved, range: now, material: compared.material), selector, range)
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

extension WordDiff {
  /// The bytes of the new text between the runs that hold a group which stands once in each text.
  func freshRegions(of text: SourceText) -> TextRegions {
    var regions: [Range<Int>] = []
    var done = 0
    for run in runs where holdsUniqueGroup(run.old) {
      let bytes = Int(new[run.new.lowerBound].start)..<Int(new[run.new.upperBound - 1].end)
      if done < bytes.lowerBound { regions.append(done..<bytes.lowerBound) }
      done = bytes.upperBound
    }
    let end = text.string.utf8.count
    if done < end { regions.append(done..<end) }
    // White space alone between two runs has no words to find.
    return TextRegions(regions.filter { !new.touching($0).isEmpty })
  }

  /// What stands in place of the old text's `bytes`, between the nearest words on either side that
  /// are still there and near each other; in code points of the new `text`.
  func gap(at bytes: Range<Int>, in text: SourceText) -> CodePointRange? {
    let words = old.touching(bytes)
    guard let before = neighbour(before: words.lowerBound),
      let after = neighbour(after: words.upperBound - 1), before.new < after.new,
      after.new - before.new <= (after.old - before.old) * 2 + Self.groupLength
    else { return nil }
    return text.codePointRange(Int(new[before.new].end)..<Int(new[after.new].start))
  }

  /// The last word before `word` of the old text that has an image.
  private func neighbour(before word: Int) -> (old: Int, new: Int)? {
    let next = firstRun(endingAfter: word)
    if next < runs.count, runs[next].old.lowerBound < word {
      return (word - 1, runs[next].newStart + word - 1 - runs[next].old.lowerBound)
    }
    guard next > 0 else { return nil }
    return (runs[next - 1].old.upperBound - 1, runs[next - 1].new.upperBound - 1)
  }

  /// The first word after `word` of the old text that has an image.
  private func neighbour(after word: Int) -> (old: Int, new: Int)? {
    let run = firstRun(endingAfter: word + 1)
    guard run < runs.count else { return nil }
    let start = max(word + 1, runs[run].old.lowerBound)
    return (start, runs[run].newStart + start - runs[run].old.lowerBound)
  }
}
