/// Follows spans from one revision of a text to another by their bytes alone.
///
/// It answers only where the same words stand once in the same surroundings; all else it leaves
/// `unsearched`, for a matcher that can weigh.
public struct ExactFollower: Sendable {
  private let old: SourceText
  private let new: SourceText
  private let isIdentical: Bool

  /// Prepares to follow spans of `old` into `new`.
  public init(from old: SourceText, to new: SourceText) {
    self.old = old
    self.new = new
    isIdentical = old.string.hasSameBytes(as: new.string)
  }

  /// What became of the words at `range` of the old text, in code points.
  ///
  /// Among all places of the same bytes exactly one must have the same context, which is not empty,
  /// on at least one side: `SourceText.contextLength` code points, where an edge of the text that
  /// cuts them short matches only an edge. A range outside the old text is `unsearched`.
  public func follow(_ range: CodePointRange) -> FollowedSpan {
    guard let words = try? old.words(range) else { return Self.unsearched }
    guard !isIdentical else { return FollowedSpan(anchor: .unchanged, range: range) }
    let surroundings = Surroundings(of: range, in: old)
    var matches: [CodePointRange] = []
    new.visitOccurrences(of: words) { occurrence, bytes in
      if surroundings.match(occurrence.bytes, in: bytes) {
        matches.append(occurrence.range)
      }
      return matches.count < 2
    }
    guard matches.count == 1 else { return Self.unsearched }
    return FollowedSpan(anchor: matches[0] == range ? .unchanged : .shifted, range: matches[0])
  }

  private static let unsearched = FollowedSpan(anchor: .unsearched, range: nil)
}

/// A span's context as bytes, and whether an edge of the text cut it short.
private struct Surroundings {
  private let prefix: [UInt8]
  private let suffix: [UInt8]
  private let startsText: Bool
  private let endsText: Bool

  init(of range: CodePointRange, in text: SourceText) {
    let context = text.context(around: range)
    prefix = Array(context.prefix.utf8)
    suffix = Array(context.suffix.utf8)
    startsText = range.start < SourceText.contextLength
    endsText = text.length - range.end < SourceText.contextLength
  }

  /// Whether either side of `range`, which is in bytes, is the same.
  func match(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    matchBefore(range.lowerBound, in: bytes) || matchAfter(range.upperBound, in: bytes)
  }

  private func matchBefore(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = offset - prefix.count
    return !prefix.isEmpty && bytes.holds(prefix, at: start) && (!startsText || start == 0)
  }

  private func matchAfter(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = offset + suffix.count
    return !suffix.isEmpty && bytes.holds(suffix, at: offset) && (!endsText || end == bytes.count)
  }
}
