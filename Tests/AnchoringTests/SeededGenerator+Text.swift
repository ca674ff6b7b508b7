import Seeding

extension SeededGenerator {
  /// `count` pieces drawn from `alphabet`, one after the other.
  mutating func text(of count: Int, from alphabet: [String]) -> String {
    (0..<count).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] }.joined()
  }
}
