import Seeding

extension SeededGenerator {
  mutating func text(of alphabet: [Unicode.Scalar], upTo length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)])
    }
    return String(scalars)
  }
}

extension String {
  /// Equality of bytes: `==` would take two spellings of one character for the same.
  func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
