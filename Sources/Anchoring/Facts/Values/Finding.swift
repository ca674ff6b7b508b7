/// Words that a reader found, with what they mean.
struct Finding {
  enum Kind: UInt8 {
    case figure
    case date
    case ordinal
    case superlative
    case name
    case negation
    /// A currency's name away from any figure.
    case money
  }

  enum Meaning {
    case figure(FigureValue)
    case date(DateValue)
    /// A negator; "never" is one sort and all others another.
    case negation(isNever: Bool)
    case none
  }

  let kind: Kind

  /// The tokens, first and after the last.
  let tokens: Range<Int>

  var meaning = Meaning.none

  /// The end of "10–12" or "2019–2022", whose beginning is `meaning`.
  var end = Meaning.none

  /// The token from which a revision's report shows it: the "early" of "early June".
  var shownFrom: Int?

  /// Whether it is a fact for a checker, or only something that a revision may change.
  ///
  /// "One" as a pronoun, the "two" of "the two countries", a number inside a name and a list's
  /// numeral are no facts; a revision that makes three of the two is still material.
  var isFact = true

  /// Whether it is too slight to report where it only came or went: "one".
  var isSlight = false
}
