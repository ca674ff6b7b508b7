/// What belongs to a number and is no part of its value as rules know it: the `:1` of `3:1`, the
/// letters of `12abc`, the digits beyond the 19th.
///
/// Kept as a hash (FNV-1a, 64 bits), so that a figure is a few plain words in memory: it serves only
/// to tell that two remainders differ, which it fails to do once in 2⁶⁴.
struct Remainder: Hashable {
  private var hash: UInt64 = 0

  /// Nothing.
  init() {}

  /// One sign.
  init(_ scalar: Unicode.Scalar) {
    append(scalar.value)
  }

  var isEmpty: Bool { hash == 0 }

  mutating func append(_ scalar: UInt32) {
    if hash == 0 { hash = 0xCBF2_9CE4_8422_2325 }
    hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    append(scalar.value)
  }

  mutating func append(_ glyphs: ArraySlice<Glyph>) {
    for glyph in glyphs { append(glyph.scalar) }
  }

  /// Both, one after the other.
  func followed(by other: Self) -> Self {
    if isEmpty || other.isEmpty { return isEmpty ? other : self }
    return Self(hash: (hash ^ other.hash.byteSwapped) &* 0x100_0000_01B3)
  }

  private init(hash: UInt64) {
    self.hash = hash
  }
}
