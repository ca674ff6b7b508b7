/// A word that is written with a full stop, which then need not end a sentence.
enum Abbreviation {
  /// Stands before what it belongs to, so its full stop never ends a sentence: "Mr.", "vs.".
  case leading

  /// Belongs to a number that follows, else it is a word of its own: "No. 5", "p. 12".
  case beforeNumber

  /// A month or a day of the week: "Sept. 3", "Sun. Nov. 5".
  case calendar

  /// May stand last, so it ends a sentence where a word follows that likes to begin one: "Corp.".
  case trailing

  /// "a.m." and "p.m.": a day, a time zone or a place's time may follow.
  case timeOfDay

  /// What `word`, which ends before a full stop, is; nil for a word that is written without one.
  init?(_ word: String) {
    let small = word.lowercased()
    if small == "a.m" || small == "p.m" {
      self = .timeOfDay
    } else if Self.leadingWords.contains(small) {
      self = .leading
    } else if Self.numberWords.contains(small) {
      self = .beforeNumber
    } else if Self.calendarWords.contains(small) || Self.capitalisedCalendarWords.contains(word) {
      self = .calendar
    } else if word.utf8.count == 1 || small.utf8.contains(UInt8(ascii: "."))
      || Self.trailingWords.contains(small)
    {
      // One letter is an initial, letters with full stops between them are like "U.S.".
      self = .trailing
    } else {
      return nil
    }
  }

  private static let leadingWords: Set = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj",
    "brig", "rev", "hon", "gov", "sen", "rep", "pres", "supt", "insp", "msgr", "st", "mt", "ft",
    "vs", "cf", "approx", "e.g", "i.e", "viz", "messrs", "mme", "mlle", "lt.-gen", "lt.gen",
  ]

  private static let numberWords: Set = [
    "no", "nos", "p", "pp", "vol", "vols", "fig", "figs", "art", "arts", "sec", "ch", "para",
    "paras", "ca", "nr", "op", "est", "tel",
  ]

  private static let calendarWords: Set = [
    "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// Also words when they begin with a small letter.
  private static let capitalisedCalendarWords: Set = [
    "Mar", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
  ]

  private static let trailingWords: Set = [
    "jr", "sr", "inc", "ltd", "co", "corp", "bros", "llc", "plc", "etc", "al", "esq", "dept",
    "univ", "assn", "ph.d", "u.s", "u.k", "ave", "blvd", "rd", "govt", "nat'l", "int'l",
  ]
}
