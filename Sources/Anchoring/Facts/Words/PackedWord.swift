/// A word of at most 16 ASCII letters in lower case, packed so that looking it up compares two
/// integers and allocates nothing.
struct PackedWord: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Packs letters in any case, leaving full stops out.
  ///
  /// Nil for a longer word and for letters beyond ASCII.
  init?(_ glyphs: UnsafeBufferPointer<Glyph>) {
    guard glyphs.count <= 16 else { return nil }
    for glyph in glyphs where glyph.scalar != 0x2E {
      guard glyph.scalar < 0x80 else { return nil }
      append(UInt8(truncatingIfNeeded: glyph.scalar))
    }
  }

  /// Packs a word of the lexicon.
  init(_ word: Substring.UTF8View) {
    precondition(word.count <= 16, "\(Substring(word)) is too long for the lexicon")
    for byte in word {
      append(byte)
    }
  }

  /// No word, as a free slot of a table holds it.
  init() {}

  private mutating func append(_ byte: UInt8) {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(lower)
  }

  /// A slot of a table of `count` slots, a power of two, by multiplicative hashing (Knuth, volume 3,
  /// section 6.4).
  func slot(in count: Int) -> Int {
    let mixed = (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (count - 1)
  }
}
