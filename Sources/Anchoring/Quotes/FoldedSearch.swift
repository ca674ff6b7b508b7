/// The byte ranges of a text that fold to a pattern, in time linear in the text.
///
/// The folded text is read as a stream, and only as much of it remembered as the pattern is long,
/// so that a long text needs no second copy.
struct FoldedSearch: Sequence, IteratorProtocol {
  private let automaton: PatternAutomaton<Unicode.Scalar>
  private var scalars: FoldedScalars
  /// Where the last scalars began, one for each of the pattern's; the oldest is overwritten next.
  private var starts: [Int]
  private var position = 0
  private var state = 0

  /// Looks for `pattern`, folded and not empty, in `text`, which is not folded yet.
  init(for pattern: [Unicode.Scalar], in text: String) {
    automaton = PatternAutomaton(pattern)
    scalars = FoldedScalars(text)
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
