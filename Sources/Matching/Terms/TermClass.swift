/// What a folded scalar does to the term before it.
enum TermClass: UInt8 {
  /// It ends a term.
  case separator
  /// It is not there.
  case dropped
  /// It goes on with a word.
  case letter
  /// It goes on with a figure.
  case digit
  /// It is written without spaces between words, so that nothing says where a word ends.
  case unspaced
  /// It is a term by itself: `¥`, `%`, `+`.
  case symbol
  /// It ends a word, and an `s` after it is no word: `Japan’s`.
  case apostrophe
  /// It may stand within a figure: `3.5`.
  case point
  /// It may part thousands: `1,000`.
  case comma
}

extension TermClass {
  /// The classes of ASCII's characters.
  static let ofASCII: [TermClass] = (0..<128).map { TermClass(Unicode.Scalar(UInt8($0))) }

  /// The class of a scalar that NFKD leaves as it is.
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}": self = .apostrophe
    case ".": self = .point
    case ",": self = .comma
    case "%", "&", "@", "#", "§", "‰": self = .symbol
    case _ where scalar.isUnspaced: self = .unspaced
    default: self = TermClass(category: scalar.properties)
    }
  }

  private init(category properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      self = properties.canonicalCombiningClass.isDiacritic ? .dropped : .letter
    case .decimalNumber: self = .digit
    case .currencySymbol, .mathSymbol, .otherSymbol: self = .symbol
    case .format: self = .dropped
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .letterNumber, .otherNumber, .privateUse, .surrogate, .unassigned:
      self = .letter
    case .modifierSymbol, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
      self = .separator
    @unknown default: self = .separator
    }
  }
}

extension Unicode.CanonicalCombiningClass {
  /// Whether marks of this class only tell how a letter sounds.
  ///
  /// The marks of Latin, Greek, Cyrillic, Hebrew and Arabic do; viramas, nuktas, the voicing marks
  /// of kana and the vowels of Thai and Lao (classes 7 to 9 and 103 to 132) make another letter.
  fileprivate var isDiacritic: Bool {
    switch rawValue {
    case 1, 10...36, 200...240: true
    default: false
    }
  }
}
