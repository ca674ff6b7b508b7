/// Where an alignment of two texts puts a span of the old one.
struct SpanImage {
  /// In bytes of the new text.
  let bytes: Range<Int>

  /// Whether every word of the span is there, one after the other, with nothing between.
  let isWhole: Bool

  /// How much of the span's words is there, from 0 to 1: the mean of what part of them by count and
  /// by length.
  let kept: Double

  /// Whether the place rests on a group of words that stands once in each text.
  let isCertain: Bool
}

extension WordDiff {
  /// The word of the new text that an old one is aligned with.
  func image(of word: Int) -> Int? {
    guard old.all.indices.contains(word) else { return nil }
    let run = firstRun(endingAfter: word)
    guard run < runs.count, runs[run].old.contains(word) else { return nil }
    return runs[run].newStart + word - runs[run].old.lowerBound
  }

  /// Where the old text's `bytes` are in the new one, as far as the alignment tells.
  ///
  /// Of the span's words those are taken that lie closest together, so that a word that happens to
  /// recur far off does not stretch the image. Where the span's edge is not among them, the image
  /// reaches to the neighbour's.
  func image(of bytes: Range<Int>) -> SpanImage? {
    let words = old.touching(bytes)
    guard let first = words.first, let last = words.last else { return nil }
    let images = words.map(image(of:))
    guard let core = densest(images) else { return imageBetweenNeighbours(of: words) }
    var start = images[core.lowerBound] ?? 0
    var end = images[core.upperBound] ?? 0
    if core.lowerBound > 0, let before = image(of: first - 1), before < start,
      start - before - 1 <= core.lowerBound * 2
    {
      start = before + 1
    }
    let dropped = images.count - 1 - core.upperBound
    if dropped > 0, let after = image(of: last + 1), after > end, after - end - 1 <= dropped * 2 {
      end = after - 1
    }
    let kept = images[core].compactMap(\.self).count
    let isWhole = kept == words.count && end - start == words.count - 1
    var place = Int(new[start].start)..<Int(new[end].end)
    if isWhole {
      // A span may begin or end within a word, or in the space between two.
      let start = place.lowerBound + bytes.lowerBound - Int(old[first].start)
      let end = place.upperBound + bytes.upperBound - Int(old[last].end)
      guard start < end else { return nil }
      place = start..<end
    }
    return SpanImage(
      bytes: place, isWhole: isWhole, kept: share(of: words, keeping: images, in: core),
      isCertain: isWhole && isCertain(words))
  }

  /// Whether any of `words`, of the new text, is the image of a word of the old text that is not
  /// among `own`.
  func accounts(forAnyOf words: Range<Int>, besides own: Range<Int>) -> Bool {
    for run in runs[firstRun(endingAfterNew: words.lowerBound)...] {
      let shared = run.new.clamped(to: words)
      guard !shared.isEmpty else { return false }
      let sources = shared.lowerBound - run.newStart + run.old.lowerBound
      if sources < own.lowerBound || sources + shared.count > own.upperBound { return true }
    }
    return false
  }

  /// What stands between the images of the words before and after `words`, of which none has one.
  private func imageBetweenNeighbours(of words: Range<Int>) -> SpanImage? {
    guard let before = image(of: words.lowerBound - 1), let after = image(of: words.upperBound),
      after - before > 1
    else { return nil }
    return SpanImage(
      bytes: Int(new[before + 1].start)..<Int(new[after - 1].end), isWhole: false, kept: 0,
      isCertain: false)
  }

  /// Whether the run that holds `words` holds a group that stands once in each text.
  private func isCertain(_ words: Range<Int>) -> Bool {
    holdsUniqueGroup(runs[firstRun(endingAfter: words.lowerBound)].old)
  }

  /// The first and last index of the images that are worth most: one each, less what is inserted
  /// between them (Kadane's maximal segment).
  private func densest(_ images: [Int?]) -> ClosedRange<Int>? {
    var best: (worth: Double, range: ClosedRange<Int>)?
    var open: (worth: Double, start: Int, last: Int)?
    for (index, image) in images.enumerated() {
      guard let image else { continue }
      var worth = 1.0
      var start = index
      if let before = open, let imageBefore = images[before.last] {
        let inserted = (image - imageBefore) - (index - before.last)
        let joined = before.worth + 1 - Threshold.insertedWord * Double(max(inserted, 0))
        if joined > 1 { (worth, start) = (joined, before.start) }
      }
      open = (worth, start, index)
      if worth > best?.worth ?? 0 { best = (worth, start...index) }
    }
    return best?.range
  }

  private func share(of words: Range<Int>, keeping images: [Int?], in core: ClosedRange<Int>)
    -> Double
  {
    var (kept, keptLength, length) = (0, 0, 0)
    for (index, word) in words.enumerated() {
      length += old[word].bytes.count
      if core.contains(index), images[index] != nil {
        kept += 1
        keptLength += old[word].bytes.count
      }
    }
    return (Double(kept) / Double(words.count) + Double(keptLength) / Double(length)) / 2
  }
}
