/// An alignment of two texts, word by word: the runs of words that stand in both, in order.
///
/// Patience diff (Cohen 2003), refined: groups of words that stand once in each text are aligned by
/// their longest increasing subsequence and grown as far as the texts agree; what lies between is
/// aligned in the same way by single words, then, where it is short, by the longest common
/// subsequence. Time and memory are linear in the texts but for sorting, whatever they hold.
public struct WordDiff: Sendable {
  /// Words that stand in both texts one after the other.
  struct Run: Sendable {
    /// Which words of the old text.
    let old: Range<Int>
    /// The first of them in the new text.
    let newStart: Int

    var new: Range<Int> { newStart..<(newStart + old.count) }
  }

  /// How many words make a group that is aligned first.
  ///
  /// Four words in a row are rarely the same by chance; single words often are.
  static let groupLength = 4

  /// The largest product of lengths for which two stretches are aligned by the table of their
  /// common subsequences, of which one bit a cell is kept.
  static let tableLimit = 4_000_000

  let old: Words
  let new: Words

  /// In the order of both texts; none touches the next on both sides.
  let runs: [Run]

  /// By word of the old text: how many groups that stand once in each text begin before it.
  private let groupsBefore: [Int32]

  /// Aligns the words of `old` with those of `new`.
  init(from old: Words, to new: Words) {
    self.old = old
    self.new = new
    var alignment = WordAlignment(old: old, new: new)
    alignment.align()
    runs = alignment.runs()
    groupsBefore = alignment.groupsBefore
  }

  /// Whether `words` of the old text hold a group that stands once in each text.
  ///
  /// A run that holds one is where it is for more reason than that its words fit there.
  func holdsUniqueGroup(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - Self.groupLength + 1
    guard last > words.lowerBound else { return false }
    return groupsBefore[last] > groupsBefore[words.lowerBound]
  }

  /// Whether a word of `words` has given way to another in `others`, so that they may speak of
  /// something else; words that are only added, dropped or inflected do not count.
  static func replacesWords(of words: String, in others: String) -> Bool {
    guard let old = try? SourceText(utf8: words.utf8), let new = try? SourceText(utf8: others.utf8)
    else { return true }
    let diff = WordDiff(from: Words(of: old), to: Words(of: new))
    return diff.gaps.contains { gap in
      let dropped = gap.old.map { old.scalars(of: diff.old[$0]) }.filter { $0.count > 3 }
      let added = gap.new.map { new.scalars(of: diff.new[$0]) }.filter { $0.count > 2 }
      return !added.isEmpty
        && dropped.contains { word in
          !added.contains { ApproximatePattern.distance(word, $0) * 2 <= word.count }
        }
    }
  }

  /// What lies between the runs: words of the old text and those in their stead, either maybe none.
  var gaps: [(old: Range<Int>, new: Range<Int>)] {
    var gaps: [(old: Range<Int>, new: Range<Int>)] = []
    var (oldDone, newDone) = (0, 0)
    for run in runs {
      if oldDone < run.old.lowerBound || newDone < run.newStart {
        gaps.append((oldDone..<run.old.lowerBound, newDone..<run.newStart))
      }
      (oldDone, newDone) = (run.old.upperBound, run.new.upperBound)
    }
    if oldDone < old.count || newDone < new.count {
      gaps.append((oldDone..<old.count, newDone..<new.count))
    }
    return gaps
  }

  /// The index of the run that holds the old word `word`, or of the first run after it.
  func firstRun(endingAfter word: Int) -> Int {
    runs.partitioningIndex { $0.old.upperBound > word }
  }

  /// The index of the run that holds the new word `word`, or of the first run after it.
  func firstRun(endingAfterNew word: Int) -> Int {
    runs.partitioningIndex { $0.new.upperBound > word }
  }
}

extension SourceText {
  fileprivate func scalars(of word: Words.Word) -> [Unicode.Scalar] {
    withUTF8Bytes { Array($0.words(in: word.bytes).unicodeScalars) }
  }
}
