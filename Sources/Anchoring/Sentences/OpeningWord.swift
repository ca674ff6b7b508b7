/// Words that tell what begins after a full stop.
enum OpeningWord {
  /// Words that begin a sentence far more often than they stand in a name.
  static let startsSentence: Set = [
    "the", "a", "an", "it", "its", "he", "she", "his", "her", "they", "their", "we", "our", "you",
    "this", "that", "these", "those", "there", "here", "in", "on", "at", "but", "and", "or", "so",
    "if", "when", "while", "as", "for", "from", "after", "before", "since", "until", "by", "with",
    "without", "under", "over", "during", "among", "both", "all", "some", "many", "most", "such",
    "no", "not", "now", "then", "however", "although", "though", "because", "despite", "what",
    "who", "how", "why", "where", "which", "meanwhile", "moreover", "instead", "also", "yet",
    "about", "according", "officials", "critics", "is", "are", "was", "were", "to",
  ]

  /// What may follow a time of day: days and months are told apart from names by these.
  static let followsTimeOfDay: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
    "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "jst", "gmt",
    "utc", "est", "edt", "et", "pst", "pdt", "bst", "cet", "cest", "hkt", "kst", "ist", "sgt",
    "eastern", "pacific", "central", "greenwich",
  ]

  /// Verbs that hang a quotation on its speaker: after “Why?” a name and one of these go on with
  /// the sentence.
  static let reportsSpeech: Set = [
    "said", "says", "asked", "asks", "added", "adds", "told", "wrote", "writes", "cried",
    "shouted", "replied", "answered", "exclaimed", "wondered", "demanded", "quipped", "tweeted",
  ]
}
