/// The English words that rules ask about, each with its role and traits.
///
/// Words of Japanese stand in `JapaneseLexicon`, because they are looked up without spaces.
enum Lexicon {
  /// The one thing a word stands for in a figure or a date.
  enum Role: UInt8 {
    case none
    /// A cardinal below a hundred; the value is the number.
    case number
    /// Hundred, thousand, million and so on; the value is the power of ten, 0 for a dozen.
    case scale
    /// An abbreviation of one that is attached to digits: bn, tn.
    case scaleSuffix
    /// Hundreds, thousands, dozens: the value is the power of ten, 0 for dozens.
    case vague
    /// Half and quarter; the value is the denominator.
    case fraction
    /// The value is the place.
    case ordinal
    /// Thirds, fifths; the value is the denominator.
    case ordinalPlural
    /// Doubled, twice, tenfold; the value is the factor, -2 for halved.
    case multiple
    case month
    case weekday
    /// An abbreviated weekday.
    case weekdayShort
    case season
    case relativeDay
    /// Last, this, next.
    case relation
    /// Early, mid, late.
    case modifier
    case unit
    case currency
    /// BC and AD; the value is the sign.
    case era
    /// A noun that figures count; the value is its group.
    case counted
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    /// No name where it merely begins a sentence.
    static let starter = Self(rawValue: 1)
    /// Put before a time: in, since, until.
    static let timePreposition = Self(rawValue: 2)
    /// Refers to what was named before: the, these, its.
    static let definite = Self(rawValue: 4)
    /// A verb that follows a bare proper noun: has, said, will.
    static let finite = Self(rawValue: 8)
    /// Mr, President, General.
    static let title = Self(rawValue: 16)
    /// A state, its people or its capital.
    static let place = Self(rawValue: 32)
    /// Stands between the parts of a name: of, de, van.
    static let particle = Self(rawValue: 64)
    static let negation = Self(rawValue: 128)
    static let superlative = Self(rawValue: 256)
    /// North, South, New: names differ by it.
    static let direction = Self(rawValue: 512)
    /// A number after it is a label: Article 9, Resolution 1701.
    static let label = Self(rawValue: 1024)
    /// An approximation: about, some, nearly.
    static let approximator = Self(rawValue: 2048)
    /// No content: articles, auxiliaries, prepositions, conjunctions.
    static let empty = Self(rawValue: 4096)
    /// Makes an ordinal before it part of a set phrase: first lady, second thoughts.
    static let afterOrdinal = Self(rawValue: 8192)
    /// Makes "double" part of a set phrase: double standard, double agent.
    static let afterDouble = Self(rawValue: 16_777_216)
    /// Makes "record" a superlative: high, low, number.
    static let afterRecord = Self(rawValue: 16384)
    /// A month's name that is another word too: may, march.
    static let ambiguousMonth = Self(rawValue: 32768)
    /// A verb that denies or fails.
    static let denial = Self(rawValue: 65536)
    /// A span of time: week, month, year.
    static let period = Self(rawValue: 131_072)
    /// a, an.
    static let article = Self(rawValue: 262_144)
    /// An acronym or name of a clock or a half of the day: a.m., GMT.
    static let clock = Self(rawValue: 524_288)
    /// A unit's one- or two-letter sign, which counts only attached to digits or after a space in
    /// its exact case.
    static let sign = Self(rawValue: 1_048_576)
    /// May open a figure, a date or a superlative by itself, without any other trait.
    static let opening = Self(rawValue: 4_194_304)
    /// A currency's code, which counts in small letters too.
    static let code = Self(rawValue: 8_388_608)
    /// Mr and its like, which name nobody.
    static let courtesy = Self(rawValue: 33_554_432)
    /// Written with a full stop.
    static let abbreviation = Self(rawValue: 2_097_152)
  }

  struct Entry: Sendable {
    var role = Role.none
    var value: Int16 = 0
    var traits: Traits = []
  }

  /// Traits without which a word that has no role either opens nothing.
  static let telling: Traits = [.article, .negation, .denial, .superlative, .opening]

  /// What is known of the word, an entry without role or traits where that is nothing.
  static func entry(of glyphs: UnsafeBufferPointer<Glyph>) -> Entry {
    guard let word = PackedWord(glyphs) else { return Entry() }
    return entries[word]
  }

  private static let entries: WordTable = {
    var builder = LexiconBuilder()
    builder.addNumbers()
    builder.addTimes()
    builder.addUnits()
    builder.addCurrencies()
    builder.addGrammar()
    builder.addNames()
    return builder.entries
  }()
}
