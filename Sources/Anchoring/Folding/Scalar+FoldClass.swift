extension Unicode.Scalar {
  /// Whether this is ASCII and folds to itself; most of most texts, so told without `foldClass`.
  var isPlainASCII: Bool {
    switch value {
    case 0x21, 0x23...0x26, 0x28...0x2C, 0x2E...0x5F, 0x61...0x7D: true
    default: false
    }
  }

  /// Whether this shows as nothing and the fold leaves it out.
  ///
  /// Not left out, for they are no mere appearance: bidirectional overrides (they turn "34" into
  /// "43"), tag characters (they tell flags apart) and invisible operators.
  var isDropped: Bool {
    switch value {
    case 0...0xAC, 0x3000...0xD7FF: false
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180D, 0x180F, 0x200B...0x200F, 0x202A...0x202C, 0x2060,
      0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// How this scalar folds when nothing that follows it composes with it.
  var foldClass: FoldClass {
    switch value {
    case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x02BB...0x02BD, 0x05F3, 0x05F4, 0x1FEF, 0x1FFD,
      0x2018...0x201F, 0x2032...0x2037, 0x2039, 0x203A, 0x2057, 0x275B...0x275E, 0x276E, 0x276F,
      0x2E42, 0x300C...0x300F, 0x301D...0x301F, 0xFE41...0xFE44, 0xFF02, 0xFF07, 0xFF40, 0xFF62,
      0xFF63:
      .mark("'")
    case 0x2D, 0x058A, 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501, 0x2E3A, 0x2E3B, 0xFE31,
      0xFE32, 0xFE58, 0xFE63, 0xFF0D:
      // Japanese typesetting draws a long dash with box-drawing lines too.
      .mark("-")
    case 0x7E, 0x2053, 0x223C, 0x301C, 0x3030, 0xFF5E:
      // Shift JIS tables disagree on the wave dash: half of the world's texts have U+FF5E.
      .mark("~")
    case _ where isWhiteSpace:
      .space
    case _ where isDropped:
      .dropped
    case 0...0x7F, 0xC0...0x0131, 0x0388...0x03CF, 0x0400...0x052F, 0x05D0...0x05EA,
      0x0620...0x064A, 0x0904...0x0939, 0x0E01...0x0E30, 0x3001...0x3029, 0x3041...0x3096,
      0x30A0...0x30FE, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1FAFF, 0x20000...0x2A6DF:
      .itself
    case 0xFF01...0xFF5D:
      .width(Self.basicLatin(ofWidthForm: value))
    case 0xFF61...0xFF9F:
      .width(Self.kana[Int(value - 0xFF61)])
    default:
      // What NFKC_Casefold leaves alone, NFKC does.
      properties.changesWhenNFKCCaseFolded ? .composite : .itself
    }
  }

  /// Whether normalisation can join or reorder this scalar with the one before it: its
  /// decomposition begins with a non-starter or with the second half of a composite.
  var mayJoinPrevious: Bool {
    switch value {
    case 0...0x02FF, 0x0370...0x0482, 0x048A...0x0590, 0x05D0...0x060F, 0x0620...0x064A,
      0x0904...0x0939, 0x0E01...0x0E30, 0x1100...0x1160, 0x1E00...0x20CF, 0x3000...0x3029,
      0x3030...0x3098, 0x309B...0x3132, 0x3164...0xA66E, 0xAC00...0xD7A3, 0xFF01...0xFF9D,
      0x1F000...0x2FFFF:
      false
    case 0x1161...0x1175, 0x11A8...0x11C2, 0xFFC2...0xFFDC, 0x314F...0x3163, 0x3133, 0x3135, 0x3136,
      0x313A...0x313F, 0xFFA3, 0xFFA5, 0xFFA6, 0xFFAA...0xFFAF:
      // Vowels and final consonants of Hangul, of every width.
      true
    case 0xFF9E, 0xFF9F, 0x16D67, 0x16D68:
      true
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: true
      default: properties.canonicalCombiningClass != .notReordered
      }
    }
  }

  private static func basicLatin(ofWidthForm value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value - 0xFF01 + 0x21))
  }

  /// What U+FF61 to U+FF9F are at full width; the last two are the combining voicing marks.
  private static let kana = Array(
    """
    。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ\
    ハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}
    """.unicodeScalars
  )
}
