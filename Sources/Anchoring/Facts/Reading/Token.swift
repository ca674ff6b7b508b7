/// A word, a run of digits, or one other glyph.
///
/// Japanese script is not cut into words: each of its glyphs is a token, and phrases are looked up
/// where a rule asks for them.
struct Token {
  enum Kind: UInt8 {
    case word
    /// The `'s` of a possessive, or `'ll`, `'re` and their like.
    case clitic
    case digits
    case kanji
    case hiragana
    case katakana
    case symbol
  }

  struct Marks: OptionSet {
    let rawValue: UInt8
    /// The first letter is a capital.
    static let capital = Self(rawValue: 1)
    /// Every letter is, and there are two at least.
    static let allCapitals = Self(rawValue: 2)
    /// White space stands before it.
    static let spaced = Self(rawValue: 4)
    /// A line begins with it.
    static let beginsLine = Self(rawValue: 8)
    /// Letters with full stops between, as in "U.S.".
    static let dotted = Self(rawValue: 16)
    /// A contraction with "not".
    static let negated = Self(rawValue: 32)
    /// A sentence begins with it.
    static let beginsSentence = Self(rawValue: 64)
    /// The white space before it is one that typesetters put inside numbers.
    static let narrowly = Self(rawValue: 128)
  }

  let kind: Kind
  var marks: Marks

  /// The first glyph and the one after the last.
  let start: Int32
  let end: Int32

  /// The glyph of a token that has only one, else 0.
  let scalar: UInt32

  /// The hash of a word in lower case, else 0.
  var hash: UInt64 = 0

  /// What the lexicon knows of it.
  var entry = Lexicon.Entry()

  var isSpaced: Bool { marks.contains(.spaced) }
  var isCapital: Bool { marks.contains(.capital) }
  var count: Int { Int(end - start) }
  func has(_ traits: Lexicon.Traits) -> Bool { !entry.traits.isDisjoint(with: traits) }
}
