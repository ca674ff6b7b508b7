/// Says how like the surroundings of a place are to those that a span had.
struct ContextMatcher {
  /// How like the surroundings are, from 0 to 1.
  struct Likeness {
    let before: Double
    let after: Double
    /// Of both sides, weighted by their lengths.
    let overall: Double

    var better: Double { max(before, after) }
  }

  private let prefix: [UInt8]
  private let suffix: [UInt8]
  private let before: ApproximatePattern
  private let after: ApproximatePattern

  /// Takes a span's surroundings, as they stood.
  init(prefix: String, suffix: String) {
    self.prefix = Array(prefix.utf8)
    self.suffix = Array(suffix.utf8)
    before = ApproximatePattern(FoldedText(prefix).scalars)
    after = ApproximatePattern(FoldedText(suffix).scalars)
  }

  /// Whether the bytes on both sides of `range`, which is in bytes, are the same.
  ///
  /// Where the old text began or ended within the context, so must the new one.
  func isSame(around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.holds(prefix, at: range.lowerBound - prefix.count)
      && bytes.holds(suffix, at: range.upperBound)
  }

  /// How like the surroundings of `range` are, white space, quotation marks and dashes folded.
  func likeness(around range: CodePointRange, in text: SourceText) -> Likeness {
    let context = text.context(around: range)
    let (left, right) = (FoldedText(context.prefix).scalars, FoldedText(context.suffix).scalars)
    let before = Self.likeness(of: before) {
      $0.suffixDistances(in: ScalarText(left), range: left.indices)
    }
    let after = Self.likeness(of: after) {
      $0.prefixDistances(in: ScalarText(right), range: right.indices)
    }
    let lengths = (before: Double(self.before.count), after: Double(self.after.count))
    let length = lengths.before + lengths.after
    let overall = length == 0 ? 0 : (before * lengths.before + after * lengths.after) / length
    return Likeness(before: before, after: after, overall: overall)
  }

  private static func likeness(
    of pattern: ApproximatePattern, _ distances: (ApproximatePattern) -> [Int]
  ) -> Double {
    guard pattern.count > 0 else { return 0 }
    let distance = distances(pattern).min() ?? pattern.count
    return 1 - Double(min(distance, pattern.count)) / Double(pattern.count)
  }
}
