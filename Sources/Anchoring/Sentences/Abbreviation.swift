/// A word that is written with a full stop, which then need not end a sentence.
enum Abbreviation {
  /// Stands before what it belongs to, so its full stop never ends a sentence: "Mr.", "vs.".
  case leading

  /// Belongs to a number that follows, else it is a word of its own: "No. 5", "p. 12".
  case beforeNumber

  /// A month or a day of the week: "Sept. 3", "Sun. Nov. 5".
  case calendar

  /// May stand last, so it ends a sentence where a word follows that likes to begin one: "Corp.",
  /// "St.".
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
    } else if Self.isInitials(small) || Self.trailingWords.contains(small) {
      self = .trailing
    } else {
      return nil
    }
  }

  /// Whether it is one letter, or a few letters each with full stops between them: "U.S", "Ph.D",
  /// not "example.org".
  private static func isInitials(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "."))
    return parts.count > 1 ? parts.allSatisfy { $0.count <= 3 } : word.utf8.count == 1
  }

  private static let leadingWords: Set = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj",
    "brig", "rev", "hon", "gov", "sen", "rep", "pres", "supt", "insp", "msgr", "vs", "cf",
    "approx", "e.g", "i.e", "viz", "messrs", "mme", "mlle", "lt.gen",
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
    "univ", "assn", "ave", "blvd", "rd", "govt",
    // Saints and mountains too, but no name begins as a sentence does: "Downing St. He left".
    "st", "mt", "ft",
  ]
}
