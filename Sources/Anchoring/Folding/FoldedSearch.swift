/// The byte ranges of a text that fold to a pattern, in time linear in the text.
///
/// The folded text is read as a stream, and only as much of it remembered as the pattern is long,
/// so that a long text needs no second copy. Ranges cover whole normalisation segments: "1" is not
/// found in "½".
struct FoldedSearch: Sequence, IteratorProtocol {
  private let automaton: PatternAutomaton<Unicode.Scalar>
  private var scalars: FoldedScalars
  /// Where the last scalars began, one for each of the pattern's, or nil within a segment; the
  /// oldest is overwritten next.
  private var starts: [Int?]
  private var position = 0
  private var state = 0

  /// Looks for `pattern`, folded and not empty, in the part `range` of `bytes`, not folded yet,
  /// which are well-formed UTF-8 and must outlive the search.
  init(
    for pattern: [Unicode.Scalar], in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>? = nil
  ) {
    automaton = PatternAutomaton(pattern)
    scalars = FoldedScalars(bytes, in: range)
    starts = Array(repeating: nil, count: pattern.count)
  }

  mutating func next() -> Range<Int>? {
    while let folded = scalars.next() {
      starts[position] = folded.isFirst ? folded.bytes.lowerBound : nil
      position = position + 1 == starts.count ? 0 : position + 1
      state = automaton.state(after: state, reading: folded.scalar)
      if state == starts.count {
        state = automaton.stateAfterHit
        if folded.isLast, let start = starts[position] {
          return start..<folded.bytes.upperBound
        }
      }
    }
    return nil
  }
}
