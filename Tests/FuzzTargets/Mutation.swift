import Seeding

/// Inputs made of good ones by changes that readers have not been good at: bytes flipped, pieces cut
/// out, doubled, exchanged, words put in, brackets without end.
public struct Mutation {
  private let target: FuzzTarget
  private var generator: SeededGenerator

  /// Inputs for a target, the same for a seed.
  public init(_ target: FuzzTarget, seed: UInt64) {
    self.target = target
    generator = SeededGenerator(seed: seed)
  }

  /// The next input.
  public mutating func next() -> [UInt8] {
    var bytes = target.seeds.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 0...6, using: &generator) { change(&bytes) }
    return Array(bytes.prefix(1 << 14))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0 where !bytes.isEmpty:
      bytes[place(in: bytes)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1 where !bytes.isEmpty:
      bytes[place(in: bytes)] = .random(in: .min ... .max, using: &generator)
    case 2: bytes.removeSubrange(piece(of: bytes))
    case 3: insert(Array(bytes[piece(of: bytes)]), into: &bytes)
    case 4:
      insert(
        target.seeds.randomElement(using: &generator).map { Array($0[piece(of: $0)]) } ?? [],
        into: &bytes)
    case 5: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
    case 6:
      let piece = Array(bytes[piece(of: bytes)].prefix(16))
      let count = Int.random(in: 1...200, using: &generator)
      insert(Array(repeatElement(piece, count: count).joined()), into: &bytes)
    default: insert(target.words.randomElement(using: &generator) ?? [0xC3], into: &bytes)
    }
  }

  private mutating func place(in bytes: [UInt8]) -> Int {
    Int.random(in: bytes.indices, using: &generator)
  }

  private mutating func piece(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    return start..<min(start + Int.random(in: 0...40, using: &generator), bytes.count)
  }

  private mutating func insert(_ piece: [UInt8], into bytes: inout [UInt8]) {
    bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
  }
}
