/// Finds a selector's words between its surroundings, in a stretch of text that is like the whole.
struct EditedWords {
  private let exact: [Unicode.Scalar]
  private let text: SourceText
  private let symbols: ScalarText
  private let prefix: ApproximatePattern
  private let rest: ApproximatePattern
  private let words: ApproximatePattern
  private let suffix: ApproximatePattern

  /// Takes prefix, words and suffix.
  init(_ parts: [[Unicode.Scalar]], in text: SourceText, _ symbols: ScalarText) {
    exact = parts[1]
    self.text = text
    self.symbols = symbols
    prefix = ApproximatePattern(parts[0])
    rest = ApproximatePattern(parts[1] + parts[2])
    words = ApproximatePattern(parts[1])
    suffix = ApproximatePattern(parts[2])
  }

  /// Which part of `stretch` is the words', when all of it is aligned with all of the selector at
  /// the least cost; without white space at its ends, and whole characters only.
  ///
  /// The boundaries are where the costs of what is before and what is after add up to the least
  /// (Hirschberg 1975).
  func words(in stretch: Range<Int>) -> CodePointRange? {
    let start = boundary(in: stretch, between: prefix, and: rest)
    let end = boundary(in: start..<stretch.upperBound, between: words, and: suffix)
    return text.trimmed(CodePointRange(start, end))
  }

  private func boundary(
    in stretch: Range<Int>, between left: ApproximatePattern, and right: ApproximatePattern
  ) -> Int {
    let before = left.prefixDistances(in: symbols, range: stretch)
    let after = right.suffixDistances(in: symbols, range: stretch)
    let costs = zip(before, after).map(+)
    let least = costs.min() ?? 0
    return stretch.lowerBound + (costs.firstIndex(of: least) ?? 0)
  }

  /// How like the words at `range` are to the selector's.
  func likeness(of range: CodePointRange) -> Double {
    let distance =
      words.prefixDistances(in: symbols, range: range.start..<range.end).last ?? exact.count
    return 1 - Double(distance) / Double(max(exact.count, range.count, 1))
  }

  /// Whether an edit of the words explains a place, and not other words that came in their stead.
  func isEdit(_ place: LocatedPlace) -> Bool {
    if exact.count >= Threshold.tellingLength {
      return place.words >= Threshold.alteredWords
        && place.context.better >= Threshold.sameContext
    }
    return place.context.overall >= Threshold.carryingContext
      && place.range.count <= exact.count * 2 + Threshold.tellingLength
  }
}

extension SourceText {
  /// `range` without white space at its ends, widened to whole characters; nil when nothing is
  /// left.
  func trimmed(_ range: CodePointRange) -> CodePointRange? {
    guard range.start < range.end, let bytes = try? byteRange(range) else { return nil }
    let trimmed = withUTF8Bytes { text in
      var (start, end) = (bytes.lowerBound, bytes.upperBound)
      while start < end, text[start].isASCIISpace { start += 1 }
      while end > start, text[end - 1].isASCIISpace { end -= 1 }
      return start..<end
    }
    return trimmed.isEmpty ? nil : codePointRange(clusters(covering: trimmed))
  }
}

extension UInt8 {
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
