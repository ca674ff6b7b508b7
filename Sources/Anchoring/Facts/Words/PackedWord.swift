/// A word of at most 16 ASCII letters in lower case, packed so that looking it up compares two
/// integers and allocates nothing.
struct PackedWord: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Packs letters in any case; nil for a longer word and for letters beyond ASCII.
  init?(_ glyphs: ArraySlice<Glyph>) {
    guard glyphs.count <= 16 else { return nil }
    for glyph in glyphs where glyph.scalar != 0x2E {
      guard glyph.scalar < 0x80 else { return nil }
      append(UInt8(truncatingIfNeeded: glyph.scalar))
    }
  }

  /// Packs a word of the lexicon.
  init(_ word: Substring) {
    precondition(word.utf8.count <= 16, "\(word) is too long for the lexicon")
    for byte in word.utf8 {
      append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(lower)
  }

  /// Feeds both halves mixed into one: the lexicon is ours, so nobody chooses what collides.
  func hash(into hasher: inout Hasher) {
    hasher.combine(low ^ (high &* 0x9E37_79B9_7F4A_7C15))
  }
}
