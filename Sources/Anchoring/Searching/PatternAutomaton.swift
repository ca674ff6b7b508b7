/// Recognises a pattern, overlapping hits included, in one pass over any text.
///
/// Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977. A state is how much of the
/// pattern's start has just been read; the pattern's length is a hit.
struct PatternAutomaton<Symbol: Equatable> {
  let pattern: [Symbol]

  /// By length: how long the longest proper prefix of that prefix is that also ends it.
  private let borders: [Int32]

  init(_ pattern: [Symbol]) {
    self.pattern = pattern
    var borders = [Int32](repeating: 0, count: pattern.count + 1)
    var border = 0
    for length in pattern.indices.dropFirst() {
      while border > 0, pattern[border] != pattern[length] {
        border = Int(borders[border])
      }
      border += pattern[border] == pattern[length] ? 1 : 0
      borders[length + 1] = Int32(border)
    }
    self.borders = borders
  }

  /// The state from which to read on after a hit, so that a hit may begin within the one before.
  var stateAfterHit: Int { Int(borders[pattern.count]) }

  /// The state after reading `symbol` in `state`, which must be short of a hit.
  func state(after state: Int, reading symbol: Symbol) -> Int {
    var state = state
    while state > 0, pattern[state] != symbol {
      state = Int(borders[state])
    }
    return pattern[state] == symbol ? state + 1 : 0
  }
}
