/// Phrases looked up in glyphs without spaces, the longest first.
///
/// Every glyph of a Japanese sentence is looked up in several tables, so a glyph that begins no
/// phrase must cost next to nothing: the first glyphs stand in an open-addressed array.
struct GlyphPhrases<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    let rest: [UInt32]
    let value: Value
  }

  /// The first glyphs, 0 where a slot is free; the count is a power of two.
  private var slots: [UInt32]

  /// The phrases of the glyph in the same slot, the longest first.
  private var phrases: [[Phrase]]

  /// Makes a table of lists of words, parted by white space, with the value of each list.
  init(_ lists: [(words: String, value: Value)]) {
    var grouped: [UInt32: [Phrase]] = [:]
    for list in lists {
      for word in list.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let scalars = word.unicodeScalars.map(\.value)
        grouped[scalars[0], default: []].append(
          Phrase(rest: Array(scalars.dropFirst()), value: list.value))
      }
    }
    var count = 8
    while count < grouped.count * 4 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    phrases = Array(repeating: [], count: count)
    for (first, group) in grouped {
      var slot = Self.slot(of: first, in: count)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = first
      phrases[slot] = group.sorted { $0.rest.count > $1.rest.count }
    }
  }

  /// The longest phrase that begins at a glyph, with how many glyphs it takes.
  func match(_ glyphs: [Glyph], at index: Int) -> (value: Value, count: Int)? {
    guard index < glyphs.count else { return nil }
    let first = glyphs[index].scalar
    var slot = Self.slot(of: first, in: slots.count)
    while slots[slot] != first {
      guard slots[slot] != 0 else { return nil }
      slot = (slot + 1) & (slots.count - 1)
    }
    for phrase in phrases[slot] where index + phrase.rest.count < glyphs.count {
      var offset = 0
      while offset < phrase.rest.count, glyphs[index + 1 + offset].scalar == phrase.rest[offset] {
        offset += 1
      }
      if offset == phrase.rest.count { return (phrase.value, offset + 1) }
    }
    return nil
  }

  /// Fibonacci hashing (Knuth, volume 3, section 6.4).
  private static func slot(of scalar: UInt32, in count: Int) -> Int {
    Int((scalar &* 0x9E37_79B9) >> 16) & (count - 1)
  }
}
