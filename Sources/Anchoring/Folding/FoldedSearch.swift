/// The byte ranges of a text that fold to a pattern, in time linear in the text.
///
/// The folded text is read as a stream, and only as much of it remembered as the pattern is long,
/// so that a long text needs no second copy. A hit covers whole normalisation segments, and so may
/// fold to more than the pattern.
struct FoldedSearch: Sequence, IteratorProtocol {
  private let automaton: PatternAutomaton<Unicode.Scalar>
  private var scalars: FoldedScalars
  /// Where the last scalars began, one for each of the pattern's; the oldest is overwritten next.
  private var starts: [Int]
  private var position = 0
  private var state = 0

  /// Looks for `pattern`, folded and not empty, in `bytes`, not folded yet, which are well-formed
  /// UTF-8 and must outlive the search.
  init(for pattern: [Unicode.Scalar], in bytes: UnsafeBufferPointer<UInt8>) {
    automaton = PatternAutomaton(pattern)
    scalars = FoldedScalars(bytes)
    starts = Array(repeating: 0, count: pattern.count)
  }

  mutating func next() -> Range<Int>? {
    while let folded = scalars.next() {
      starts[position] = folded.bytes.lowerBound
      position = position + 1 == starts.count ? 0 : position + 1
      state = automaton.state(after: state, reading: folded.scalar)
      if state == starts.count {
        state = automaton.stateAfterHit
        return starts[position]..<folded.bytes.upperBound
      }
    }
    return nil
  }
}
