extension Unicode.Scalar {
  /// The scalar that stands for this one and its typographic variants; nil when it shows as
  /// nothing.
  ///
  /// One class each for white space, quote marks of every kind, and dashes; full-width ASCII and
  /// half-width kana take their usual width. For finding only: texts that fold alike are not equal.
  var folded: Unicode.Scalar? {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      " "
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF:
      nil
    case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x02BC, 0x2018...0x201F, 0x2032, 0x2033, 0x2039,
      0x203A, 0x300C...0x300F, 0x301D...0x301F, 0xFF02, 0xFF07, 0xFF40, 0xFF62, 0xFF63:
      "'"
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D:
      "-"
    case 0x301C:
      // Shift JIS tables disagree on the wave dash: half of the world's texts have U+FF5E.
      "~"
    case 0xFF01...0xFF5E:
      Unicode.Scalar(value - 0xFF01 + 0x21)
    case 0xFF61...0xFF9F:
      Self.fullWidthKana[Int(value - 0xFF61)]
    case 0xFFE0...0xFFE6:
      Self.narrowSigns[Int(value - 0xFFE0)]
    default:
      self
    }
  }

  /// What U+FF61 to U+FF9F are at full width; the last two are the combining voicing marks.
  private static let fullWidthKana = Array(
    """
    。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ\
    ハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}
    """.unicodeScalars
  )

  /// What U+FFE0 to U+FFE6 are at usual width.
  private static let narrowSigns = Array("¢£¬¯¦¥₩".unicodeScalars)
}
