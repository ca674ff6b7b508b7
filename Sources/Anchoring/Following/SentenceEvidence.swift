/// What the sentences around a span, and those equal to its own, say of a place for it.
///
/// The context of a span, 64 code points on each side, lies in one sentence as often as not: a copy
/// of the sentence with another figure has it too, and so has each twin. What stands beyond the
/// sentence tells them apart.
struct SentenceEvidence {
  private let old: SourceText
  private let new: SourceText
  private let diff: WordDiff
  private let before: SentenceTable
  private let after: SentenceTable

  init(_ comparison: SpanComparison, _ diff: WordDiff) {
    old = comparison.old
    new = comparison.new
    self.diff = diff
    before = SentenceTable(comparison.oldSentences, of: old, words: diff.old)
    after = SentenceTable(comparison.newSentences, of: new, words: diff.new)
  }

  /// Whether the sentences that hold both places have the same words.
  func saysTheSame(_ range: CodePointRange, at now: CodePointRange) -> Bool {
    let (was, place) = (before.sentences(touching: range), after.sentences(touching: now))
    return was.count == place.count && after.holds(before.digests[was], at: place.lowerBound)
  }

  /// Whether `now` is where the sentence of `range` stood: one of its neighbours is still its
  /// neighbour, as it was or, in the order of the texts, edited; or nothing is left of either.
  func isInPlace(_ range: CodePointRange, at now: CodePointRange) -> Bool {
    let (was, place) = (before.sentences(touching: range), after.sentences(touching: now))
    guard !was.isEmpty, !place.isEmpty else { return true }
    let (left, right) = (
      neighbour(of: was, .before, in: before), neighbour(of: was, .after, in: before)
    )
    if isSame(left, neighbour(of: place, .before, in: after))
      || isSame(right, neighbour(of: place, .after, in: after))
    {
      return true
    }
    if !stands(left), !stands(right) { return true }
    return isInOrder(was, now)
      && (isEdited(left, beside: place, .before) || isEdited(right, beside: place, .after)
        || !places(of: left).contains { $0 >= place.upperBound }
          && !places(of: right).contains { $0 < place.lowerBound })
  }

  /// Whether a twin of the sentence, in either text, fits as well as the one that is taken.
  ///
  /// One that fits better on either side is a rival, or as well on both: of two twins side by side
  /// either may be cut. Where both texts have the sentence equally often and the place is of the
  /// alignment, the order of the texts tells twins apart; then a neighbour that was edited counts for
  /// one that is the same.
  func isContested(_ range: CodePointRange, at now: CodePointRange, isAligned: Bool) -> Bool {
    let (was, place) = (before.sentences(touching: range), after.sentences(touching: now))
    guard let first = was.first, let firstNow = place.first else { return false }
    let digests = before.digests[was]
    let twins = before.places(of: digests[first]).filter { before.holds(digests, at: $0) }
    let others = after.places(of: digests[first]).filter { after.holds(digests, at: $0) }
    guard twins.count > 1 || others.count > 1 else { return false }
    let isOrdered = isAligned && twins.count == others.count
    let own = [agreement(was, place, .before), agreement(was, place, .after)]
    let isRival = { (was: Range<Int>, place: Range<Int>) in
      let other = [agreement(was, place, .before), agreement(was, place, .after)]
      let isBetter = zip(own, other).contains { own, other in
        isOrdered ? other.same > own.same && own.edited == 0 : other > own
      }
      return isBetter || !isOrdered && own == other
        || isOrdered && other != own && !zip(own, other).contains { $0 > $1 }
    }
    return twins.prefix(Threshold.weighedTwins).contains { twin in
      twin != first && isRival(twin..<(twin + was.count), place)
    }
      || others.prefix(Threshold.weighedTwins).contains { other in
        other != firstNow && isRival(was, other..<(other + was.count))
      }
  }

  /// Whether `other` of the old text lies in a sentence of the same words.
  func isTwin(_ range: CodePointRange, _ other: CodePointRange) -> Bool {
    let (was, twin) = (before.sentences(touching: range), before.sentences(touching: other))
    return !was.isEmpty && was.count == twin.count
      && before.holds(before.digests[was], at: twin.lowerBound)
  }

  /// Whether a text has the sentence of a place several times, so that `isContested` can tell.
  func isRepeated(_ range: CodePointRange, at now: CodePointRange) -> Bool {
    let was = before.sentences(touching: range)
    return was.contains(where: before.isRepeated)
      || after.sentences(touching: now).contains(where: after.isRepeated)
  }

  /// Whether `now` holds a whole sentence that stood elsewhere in the old text.
  func holdsForeign(_ range: CodePointRange, at now: CodePointRange) -> Bool {
    let was = before.sentences(touching: range)
    return after.sentences(touching: now).contains { sentence in
      let places = before.places(of: after.digests[sentence])
      return !places.isEmpty && !places.contains(where: was.contains)
    }
  }

  /// Where a span is whose sentences stand once in each text, in the same words; nil for others.
  func image(of range: CodePointRange) -> SpanImage? {
    let was = before.sentences(touching: range)
    guard let first = was.first else { return nil }
    let digests = before.digests[was]
    let twins = before.places(of: digests[first]).filter { before.holds(digests, at: $0) }
    let places = after.places(of: digests[first]).filter { after.holds(digests, at: $0) }
    guard twins.count == 1, places.count == 1,
      let bytes = try? old.byteRange(range),
      let sentence = try? old.byteRange(self.range(of: was, in: before)),
      let now = try? new.byteRange(
        self.range(of: places[0]..<(places[0] + was.count), in: after))
    else { return nil }
    let shift = diff.new.touching(now).lowerBound - diff.old.touching(sentence).lowerBound
    let words = diff.old.touching(bytes)
    guard let first = words.first, let last = words.last else { return nil }
    let start = Int(diff.new[first + shift].start) + bytes.lowerBound - Int(diff.old[first].start)
    let end = Int(diff.new[last + shift].end) + bytes.upperBound - Int(diff.old[last].end)
    guard start < end else { return nil }
    return SpanImage(bytes: start..<end, isWhole: true, kept: 1, isCertain: true)
  }

  /// Whether the sentences that hold `range` say where they come from wherever they stand.
  func isTelling(_ range: CodePointRange) -> Bool {
    let was = before.sentences(touching: range)
    return !was.isEmpty && self.range(of: was, in: before).count >= Threshold.tellingLength
  }

  // MARK: Neighbours

  private enum Side {
    case before
    case after

    /// The next sentence on this side of `sentences`, or of the one that was last looked at.
    func next(to sentences: Range<Int>, step: Int) -> Int {
      self == .before ? sentences.lowerBound - step : sentences.upperBound - 1 + step
    }
  }

  /// Whether two neighbours have the same words, or both texts have none.
  private func isSame(_ sentence: Int?, _ other: Int?) -> Bool {
    switch (sentence, other) {
    case (nil, nil): true
    case (let sentence?, let other?): before.digests[sentence] == after.digests[other]
    default: false
    }
  }

  /// Whether a neighbour is there with other words.
  ///
  /// What stands elsewhere as it was is not what stands here, be it like it.
  private func isEdited(_ sentence: Int?, beside place: Range<Int>, _ side: Side) -> Bool {
    guard let sentence, let now = neighbour(of: place, side, in: after),
      places(of: sentence).isEmpty
    else { return false }
    return likeness(sentence, now, side) >= Threshold.sameContext
      || isAligned(sentence, near: place)
  }

  /// The nearest sentence that tells where it stands: one that the text has once.
  private func neighbour(of sentences: Range<Int>, _ side: Side, in table: SentenceTable) -> Int? {
    for step in 1...Threshold.skippedNeighbours {
      let sentence = side.next(to: sentences, step: step)
      guard 0..<table.count ~= sentence else { return nil }
      if !table.isRepeated(sentence) { return sentence }
    }
    let sentence = side.next(to: sentences, step: 1)
    return 0..<table.count ~= sentence ? sentence : nil
  }

  /// How like the ends of two sentences are that face the span.
  private func likeness(_ sentence: Int, _ other: Int, _ side: Side) -> Double {
    let (was, now) = (before.index.sentences[sentence].range, after.index.sentences[other].range)
    let end = side == .before ? now.end : now.start
    let context = old.context(
      around: side == .before
        ? CodePointRange(was.end, was.end) : CodePointRange(was.start, was.start))
    let matcher = ContextMatcher(
      prefix: side == .before ? context.prefix : "", suffix: side == .after ? context.suffix : "")
    return matcher.likeness(around: CodePointRange(end, end), in: new).overall
  }

  /// Whether most words of a sentence of the old text are aligned with words of `place` or of the
  /// sentence on either side of it: it was joined to its neighbour, or split.
  private func isAligned(_ sentence: Int, near place: Range<Int>) -> Bool {
    let near = max(place.lowerBound - 1, 0)..<min(place.upperBound + 1, after.count)
    guard let bytes = try? old.byteRange(before.index.sentences[sentence].range),
      let image = diff.image(of: bytes), image.kept >= Threshold.keptWords,
      let stretch = try? new.byteRange(range(of: near, in: after))
    else { return false }
    return stretch.overlaps(image.bytes)
  }

  private func range(of sentences: Range<Int>, in table: SentenceTable) -> CodePointRange {
    CodePointRange(
      table.index.sentences[sentences.lowerBound].range.start,
      table.index.sentences[sentences.upperBound - 1].range.end)
  }

  /// Whether the words that are aligned nearest to the sentence are on the same sides of the place as
  /// they were of the sentence.
  private func isInOrder(_ was: Range<Int>, _ now: CodePointRange) -> Bool {
    guard let bytes = try? old.byteRange(range(of: was, in: before)),
      let bytesNow = try? new.byteRange(now)
    else { return false }
    let (words, wordsNow) = (diff.old.touching(bytes), diff.new.touching(bytesNow))
    if let word = diff.neighbour(before: words.lowerBound), word.new >= wordsNow.lowerBound {
      return false
    }
    if let word = diff.neighbour(after: words.upperBound - 1), word.new < wordsNow.upperBound {
      return false
    }
    return true
  }

  /// Whether a sentence of the old text is still there, as it was or edited.
  private func stands(_ sentence: Int?) -> Bool {
    guard let sentence else { return false }
    if !places(of: sentence).isEmpty { return true }
    guard let bytes = try? old.byteRange(before.index.sentences[sentence].range) else {
      return false
    }
    return diff.image(of: bytes).map { $0.kept >= Threshold.keptWords } ?? false
  }

  /// Where the new text has a sentence of the old one.
  private func places(of sentence: Int?) -> [Int] {
    sentence.map { after.places(of: before.digests[$0]) } ?? []
  }

  // MARK: Twins

  /// How far two places are alike on one side.
  private struct Agreement: Comparable {
    /// How many sentences in a row are the same.
    let same: Int
    /// How like the next one is, 0 where it is another.
    let edited: Double

    static func < (left: Self, right: Self) -> Bool {
      (left.same, left.edited) < (right.same, right.edited)
    }
  }

  private func agreement(_ was: Range<Int>, _ place: Range<Int>, _ side: Side) -> Agreement {
    for step in 1...Threshold.agreeingSentences {
      let (sentence, other) = (side.next(to: was, step: step), side.next(to: place, step: step))
      let isWithin = (0..<before.count ~= sentence, 0..<after.count ~= other)
      guard isWithin.0, isWithin.1 else {
        // Both texts begin or end there, or one does.
        return Agreement(same: step - (isWithin.0 == isWithin.1 ? 0 : 1), edited: 0)
      }
      guard before.digests[sentence] == after.digests[other] else {
        let likeness = likeness(sentence, other, side)
        return Agreement(
          same: step - 1, edited: likeness >= Threshold.sameContext ? likeness : 0)
      }
    }
    return Agreement(same: Threshold.agreeingSentences, edited: 0)
  }
}
