/// A code point as facts are read from it: folded, with the place that it came from.
///
/// Full-width forms, digits of any script, white space and the kinds of hyphen fold to one form
/// each; opening and closing quote marks stay apart, because quotations are read from them. What
/// shows as nothing is left out, and a combining mark after anything but a letter belongs to the
/// glyph before it, so that no range ends inside a grapheme cluster.
struct Glyph {
  /// The folded code point.
  var scalar: UInt32

  /// Where it starts, in code points of the text.
  let start: Int32

  /// Where it ends, in code points of the text.
  var end: Int32

  /// Where it starts, in bytes of the text.
  let startByte: Int32

  /// Where it ends, in bytes of the text.
  var endByte: Int32
}

extension Glyph {
  static let space: UInt32 = 0x20
  /// A space that typesetters put inside numbers: NO-BREAK SPACE, THIN SPACE and their like.
  static let narrowSpace: UInt32 = 0xA0
  static let newline: UInt32 = 0x0A
  static let hyphen: UInt32 = 0x2D
  /// The em dash, which parts clauses and never joins a word.
  static let longDash: UInt32 = 0x2014

  /// The glyphs of `text`.
  static func glyphs(of text: String) -> [Self] {
    text.withUTF8Bytes { bytes in
      var glyphs: [Self] = []
      glyphs.reserveCapacity(bytes.count)
      var place: Int32 = 0
      var byte = 0
      while byte < bytes.count {
        if bytes[byte] < 0x80 {
          glyphs.append(Self(Self.folded(ascii: UInt32(bytes[byte])), at: place, byte: byte, 1))
          byte += 1
        } else {
          let (scalar, width) = bytes.scalar(at: byte)
          append(scalar, at: place, byte: byte, width, to: &glyphs)
          byte += width
        }
        place += 1
      }
      return glyphs
    }
  }

  private init(_ scalar: UInt32, at place: Int32, byte: Int, _ width: Int) {
    self.scalar = scalar
    start = place
    end = place + 1
    startByte = Int32(byte)
    endByte = Int32(byte + width)
  }

  private static func append(
    _ scalar: Unicode.Scalar, at place: Int32, byte: Int, _ width: Int, to glyphs: inout [Self]
  ) {
    switch GlyphFold(scalar) {
    case .glyph(let folded): glyphs.append(Self(folded, at: place, byte: byte, width))
    case .nothing: break
    case .mark(let mark):
      guard let last = glyphs.last else { return }
      if let composed = last.kanaComposed(with: mark) {
        glyphs[glyphs.count - 1].scalar = composed
      } else if last.isLetter {
        glyphs.append(Self(mark, at: place, byte: byte, width))
        return
      }
      glyphs[glyphs.count - 1].end = place + 1
      glyphs[glyphs.count - 1].endByte = Int32(byte + width)
    }
  }

  private static func folded(ascii value: UInt32) -> UInt32 {
    switch value {
    case 0x0A...0x0D: newline
    case 0x09: space
    default: value
    }
  }

  /// This kana with a voicing mark (U+3099 or U+309A) put to it, as half-width text spells it.
  private func kanaComposed(with mark: UInt32) -> UInt32? {
    guard mark == 0x3099 || mark == 0x309A, (0x3041...0x30FF).contains(scalar) else { return nil }
    // U and katakana U have their voiced forms at the end of their blocks.
    if scalar == 0x3046 || scalar == 0x30A6 { return scalar + 0x4E }
    return scalar + (mark == 0x3099 ? 1 : 2)
  }
}

extension Glyph {
  /// FNV-1a of glyphs in lower case, without the full stops of "U.S.".
  ///
  /// For telling words apart within two texts, where a collision only makes two words look alike.
  static func hash(_ glyphs: UnsafeBufferPointer<Self>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for glyph in glyphs where glyph.scalar != 0x2E {
      let lower = glyph.scalar &- 0x41 < 26 ? glyph.scalar | 0x20 : glyph.scalar
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
    }
    return hash
  }

  var isSpace: Bool {
    scalar == Self.space || scalar == Self.narrowSpace || scalar == Self.newline
  }

  var isDigit: Bool { scalar &- 0x30 < 10 }

  /// Whether words of an alphabet are made of it; Japanese and Chinese script is not.
  var isLetter: Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    return GlyphFold.isLetter(scalar)
  }

  /// Whether it is a combining mark that belongs to the letter before it.
  var isMark: Bool { (0x300...0x36F).contains(scalar) || GlyphFold.isMark(scalar) }

  var isCapital: Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  var isKanji: Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3005
      || scalar == 0x3007 || (0x20000...0x3FFFF).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar)
  }

  var isHiragana: Bool { (0x3041...0x309F).contains(scalar) }

  var isKatakana: Bool { (0x30A1...0x30FA).contains(scalar) || scalar == 0x30FC }
}
