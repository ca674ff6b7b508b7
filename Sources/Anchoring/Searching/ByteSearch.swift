/// The byte offsets at which a pattern stands, overlapping hits included, in time linear in the
/// text and the pattern.
///
/// Places with two rare bytes of the pattern are compared with it. Where that costs too much, as
/// in "aaaa", an automaton reads on that never goes back.
struct ByteSearch: Sequence, IteratorProtocol {
  /// How many bytes may be compared for each byte of the text, and for each of the pattern once,
  /// before the automaton takes over.
  private static let patience = 8

  private let pattern: [UInt8]
  private let bytes: UnsafeBufferPointer<UInt8>
  private var places: PairSearch
  private var compared = 0
  private var automaton: PatternAutomaton<UInt8>?
  /// Where the automaton has read to, and its state.
  private var position = 0
  private var state = 0

  /// Looks for `pattern`, which must not be empty, in `bytes`, which must outlive the search.
  init(for pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
    self.pattern = pattern
    self.bytes = bytes
    places = PairSearch(for: pattern, in: bytes)
  }

  mutating func next() -> Int? {
    while automaton == nil {
      guard let place = places.nextPlace() else { return nil }
      let matched = matchLength(at: place)
      compared &+= matched &+ 1
      if compared > Self.patience * (place &+ pattern.count) {
        automaton = PatternAutomaton(pattern)
        position = place + 1
      }
      if matched == pattern.count { return place }
    }
    return automaton.flatMap { nextHit(of: $0) }
  }

  private mutating func nextHit(of automaton: PatternAutomaton<UInt8>) -> Int? {
    while position < bytes.count {
      state = automaton.state(after: state, reading: bytes[position])
      position &+= 1
      if state == pattern.count {
        state = automaton.stateAfterHit
        return position - pattern.count
      }
    }
    return nil
  }

  /// How many of the pattern's bytes stand at `place`, up to the first that does not.
  private func matchLength(at place: Int) -> Int {
    pattern.withUnsafeBytes { pattern in
      let text = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[place...])
      var matched = 0
      while matched &+ 8 <= pattern.count {
        let word = pattern.loadUnaligned(fromByteOffset: matched, as: UInt64.self)
        guard text.loadUnaligned(fromByteOffset: matched, as: UInt64.self) == word else { break }
        matched &+= 8
      }
      while matched < pattern.count, text[matched] == pattern[matched] {
        matched &+= 1
      }
      return matched
    }
  }
}
