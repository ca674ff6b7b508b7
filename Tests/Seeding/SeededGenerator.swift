/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same sequence for a seed everywhere.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  private var choices: ArraySlice<UInt8> = []

  /// A generator that gives the sequence of this seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// A generator that draws by these bytes, one a number, and goes on with the sequence of their
  /// count: a fuzzer that changes a byte changes one choice.
  public init(choosing choices: [UInt8]) {
    state = UInt64(choices.count)
    self.choices = choices[...]
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let mixed = nextMixed()
    // What draws a number from a range looks at the upper bits.
    return choices.popFirst().map { UInt64($0) << 56 | mixed >> 8 } ?? mixed
  }

  private mutating func nextMixed() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True as often as `percent` in a hundred.
  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }
}
