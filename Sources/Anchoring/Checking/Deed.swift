/// Tells whether a sentence says what somebody did, or does, or will do.
///
/// No grammar: a sentence tells a deed when there is, outside its names, a verb that reporting
/// uses (an auxiliary, an irregular past, a third person), a word in "-ed" or "-ing" that is not
/// known as a noun or a preposition, or, in Japanese, a particle that says who or what
/// (は, が, を, に, へ, も). A caption such as "The minister in Tokyo" has none of these. It errs on
/// the side of telling: a sentence too many costs a look, one too few is never looked at.
enum Deed {
  /// Whether `sentence` tells one beside its names, whose places are in code points of it.
  static func isTold(in sentence: String, beside names: [CodePointRange]) -> Bool {
    var word = ""
    var last: Unicode.Scalar?
    var names = names[...]
    for (place, scalar) in sentence.unicodeScalars.enumerated() {
      if let name = names.first, place >= name.end { names.removeFirst() }
      let isInName = names.first.map { $0.start <= place } ?? false
      if !isInName, scalar.marksRole, let last, last.mayEndNoun { return true }
      if !isInName, scalar.value < 0x80, scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
      } else {
        if isVerb(word) { return true }
        word = ""
      }
      last = scalar
    }
    return isVerb(word)
  }

  /// Whether `word` is a verb by its form or by a list.
  private static func isVerb(_ word: String) -> Bool {
    let small = word.lowercased()
    if verbs.contains(small) { return true }
    guard word.utf8.first.map({ (0x61...0x7A).contains($0) }) ?? false,
      !notVerbs.contains(small)
    else { return false }
    return (word.hasSuffix("ed") && word.utf8.count > 4)
      || (word.hasSuffix("ing") && word.utf8.count > 5)
  }

  private static let verbs: Set = [
    "is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "do", "does", "did",
    "will", "would", "shall", "should", "may", "might", "can", "could", "must", "isn", "aren",
    "wasn", "weren", "hasn", "haven", "hadn", "doesn", "didn", "won", "wouldn", "cannot",
    // Irregular pasts.
    "said", "told", "took", "gave", "made", "went", "met", "lost", "left", "held", "led", "began",
    "became", "came", "saw", "ran", "got", "kept", "built", "sent", "sold", "bought", "brought",
    "caught", "taught", "thought", "fought", "sought", "found", "fell", "rose", "grew", "knew",
    "threw", "drew", "flew", "wrote", "spoke", "broke", "chose", "drove", "rode", "stood", "sat",
    "spent", "meant", "felt", "dealt", "shot", "struck", "swore", "tore", "wore", "bore", "sank",
    "sang", "hid", "paid", "laid", "fled", "bred", "fed", "cut", "hit", "put", "set", "shut",
    "spread", "quit", "beat", "overtook", "withdrew", "underwent", "oversaw",
    // Third persons that headlines and reports use.
    "says", "warns", "plans", "outlines", "agrees", "urges", "seeks", "faces", "expects",
    "vows", "calls", "rejects", "denies", "orders", "votes", "kills", "hits", "wins", "loses",
    "sends", "buys", "sells", "cuts", "raises", "lifts", "bans", "signs", "joins", "leaves",
    "holds", "opens", "closes", "builds", "launches", "tests", "fires", "approves", "expresses",
    "shows", "sees", "makes", "takes", "gives", "gets", "goes", "comes", "backs", "blames",
    "accuses", "criticises", "criticizes", "condemns", "supports", "fears", "hopes", "wants",
    "needs", "keeps", "remains", "becomes", "begins", "ends", "starts", "stops", "rises", "falls",
    "grows", "drops", "gains", "reports", "reveals", "claims", "demands", "threatens", "tells",
    "asks", "adds", "writes", "believes", "thinks", "views", "describes", "states", "notes",
    "follows", "leads", "meets", "visits", "moves", "turns", "uses", "allows", "includes",
    "owns", "runs", "works", "lives", "dies", "bears", "carries", "costs", "pays",
    "spends", "earns", "produces", "employs", "stands", "lies", "belongs", "marks",
    "appoints", "names", "elects", "arrests", "charges", "sues", "fines", "jails", "frees",
    "reaffirms", "reiterates", "stresses", "emphasises", "emphasizes", "promises", "pledges",
    "devotes", "anticipates", "poses", "explains", "considers", "deploys", "captures",
    "invades", "attacks", "defends", "boosts", "bolsters", "eases", "halts", "resumes", "rules",
  ]

  /// Words with a verb's ending that are as often something else.
  private static let notVerbs: Set = [
    "during", "including", "regarding", "concerning", "according", "morning", "evening",
    "training", "building", "meeting", "briefing", "spending", "something", "nothing", "anything",
    "everything", "being", "housing", "funding", "warning", "hearing", "ceiling", "clothing",
    "banking", "offspring", "shipping", "fishing", "mining", "hundred", "indeed", "sacred",
    "united", "limited", "armed", "ongoing", "leading", "outgoing", "incoming", "upcoming",
  ]
}

extension Unicode.Scalar {
  /// Whether it is a Japanese particle that says who does something, or what it is done to.
  fileprivate var marksRole: Bool {
    switch self {
    case "は", "が", "を", "に", "へ", "も": true
    default: false
    }
  }

  /// Whether a Japanese noun may end with it: an ideograph, a katakana letter, a bracket, a
  /// digit, a letter.
  fileprivate var mayEndNoun: Bool {
    switch value {
    case 0x30A0...0x30FF, 0x300D, 0x300F, 0xFF09, 0x30...0x39, 0xFF10...0xFF19, 0x41...0x5A,
      0x61...0x7A:
      true
    default: isIdeograph
    }
  }
}
