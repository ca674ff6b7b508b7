/// Compares spans of two texts whose places are known.
struct SpanComparison: Sendable {
  let old: SourceText
  let new: SourceText
  let oldSentences: SentenceIndex
  let newSentences: SentenceIndex

  init(of old: SourceText, with new: SourceText) {
    self.old = old
    self.new = new
    oldSentences = SentenceIndex(old)
    newSentences = SentenceIndex(new)
  }

  /// How the words at `now` compare with those at `range`, and what changed in their sentences.
  func compare(_ range: CodePointRange, with now: CodePointRange) -> FollowedSpan {
    var changes = SentenceChanges()
    return compare(range, with: now, &changes)
  }

  /// The same for one of many spans, between whose sentences `changes` are known or noted.
  func compare(
    _ range: CodePointRange, with now: CodePointRange, _ changes: inout SentenceChanges
  ) -> FollowedSpan {
    guard let words = try? old.words(range), let wordsNow = try? new.words(now) else {
      return FollowedSpan(anchor: .unsearched, range: nil)
    }
    let (was, place) = (sentence(of: range, oldSentences), sentence(of: now, newSentences))
    let material = changes.material(from: was, to: place) {
      MaterialChange.between(Self.words(at: was, in: old), Self.words(at: place, in: new))
    }
    return FollowedSpan(
      anchor: anchor(words, range, wordsNow, now, hasMaterial: !material.isEmpty), range: now,
      material: material)
  }

  /// How far on either side a place may grow so that a span which was whole sentences stays so.
  ///
  /// What an editor adds to a sentence belongs to it, as ", and many others" before the full stop
  /// does. Each is empty where the span's edge was within a sentence.
  func growth(of now: CodePointRange, for range: CodePointRange) -> (CodePointRange, CodePointRange)
  {
    let was = oldSentences.sentences(touching: range)
    let holding = newSentences.sentences(touching: now)
    let start = was.first?.range.start == range.start ? holding.first?.range.start : nil
    let end = was.last?.range.end == range.end ? holding.last?.range.end : nil
    return (
      CodePointRange(min(start ?? now.start, now.start), now.start),
      CodePointRange(now.end, max(end ?? now.end, now.end))
    )
  }

  private func anchor(
    _ words: String, _ range: CodePointRange, _ wordsNow: String, _ now: CodePointRange,
    hasMaterial: Bool
  ) -> Anchor {
    switch FoldedText.foldsAlike(words, wordsNow) {
    case .differs: return .altered
    case .reformatted: return .reformatted
    case .sameBytes: break
    }
    let (context, contextNow) = (old.context(around: range), new.context(around: now))
    if hasMaterial || !context.prefix.readsAlike(contextNow.prefix)
      || !context.suffix.readsAlike(contextNow.suffix)
    {
      return .contextChanged
    }
    return range.start == now.start ? .unchanged : .shifted
  }

  /// Whether a word gave way to another between the sentences that hold both places.
  func replacesWords(
    _ range: CodePointRange, at now: CodePointRange, _ changes: inout SentenceChanges
  ) -> Bool {
    let (was, place) = (sentence(of: range, oldSentences), sentence(of: now, newSentences))
    return changes.replacesWords(from: was, to: place) {
      WordDiff.replacesWords(of: Self.words(at: was, in: old), in: Self.words(at: place, in: new))
    }
  }

  /// The sentence or sentences of the old text that hold `range`.
  func oldSentence(of range: CodePointRange) -> CodePointRange? {
    oldSentences.sentences(touching: range).isEmpty ? nil : sentence(of: range, oldSentences)
  }

  /// The sentence or sentences that hold `range`, or the range where none does.
  private func sentence(of range: CodePointRange, _ index: SentenceIndex) -> CodePointRange {
    let holding = index.sentences(touching: range)
    guard let first = holding.first, let last = holding.last else { return range }
    return CodePointRange(first.range.start, last.range.end)
  }

  private static func words(at range: CodePointRange, in text: SourceText) -> String {
    (try? text.words(range)) ?? ""
  }
}

extension String {
  /// Whether two contexts are the same but for their format.
  fileprivate func readsAlike(_ other: String) -> Bool {
    switch FoldedText.foldsAlike(self, other) {
    case .sameBytes, .reformatted: true
    case .differs: false
    }
  }
}
