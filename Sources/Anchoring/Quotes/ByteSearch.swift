/// The byte offsets at which a pattern stands, overlapping hits included, in time linear in the
/// text.
///
/// Where nothing has matched yet, `memchr` skips to the pattern's first byte; the automaton reads
/// the rest, and so never goes back, not in a text such as "aaaa" either.
struct ByteSearch: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let automaton: PatternAutomaton<UInt8>
  private var position = 0
  private var state = 0

  /// Looks for `pattern`, which must not be empty, in `bytes`, which must outlive the search.
  init(for pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    automaton = PatternAutomaton(pattern)
  }

  mutating func next() -> Int? {
    let pattern = automaton.pattern
    while position < bytes.count {
      if state == 0, bytes[position] != pattern[0] {
        guard let start = bytes.firstOffset(of: pattern[0], from: position) else { break }
        position = start
      }
      state = automaton.state(after: state, reading: bytes[position])
      position += 1
      if state == pattern.count {
        state = automaton.stateAfterHit
        return position - pattern.count
      }
    }
    position = bytes.count
    return nil
  }
}
