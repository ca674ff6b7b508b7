/// How little English words say by themselves, whatever a ledger holds.
///
/// Claims are written in the third person, so that "you", "going" or "please" are rare among them,
/// and a post is full of them: how rare a word is among the claims is not how much it tells.
enum CommonWords {
  /// The most that a stem weighs, in nats as an inverse document frequency does.
  static func weight(of stem: String) -> Double? { weights[stem] }

  /// Whether a stem says too little to look anything up by.
  static func isIdle(_ stem: String) -> Bool { weights[stem].map { $0 <= grammarWeight } ?? false }

  private static let grammarWeight = 1.6

  private static let weights: [String: Double] = {
    var weights: [String: Double] = [:]
    for (weight, words) in levels {
      for word in words.split(whereSeparator: \.isWhitespace) {
        weights[EnglishStem.of(String(word))] = weight
      }
    }
    return weights
  }()

  private static let levels: [(Double, String)] = [
    (
      0.6,
      """
      a an the of to in and is are was were be been being it its that this these those as at by for
      from on or with has have had do does did will would s t re ve ll d m
      """
    ),
    (
      grammarWeight,
      """
      i me my mine we us our ours you your yours he him his she her hers they them their theirs who
      whom whose which what when where why how there here if then than so but because while into out
      up down off over under about after before between through during against again not no nor only
      own same too very can could should may might must shall just also more most some any all both
      each other another such even still yet now ever never dont doesnt didnt isnt arent wasnt
      werent cant couldnt wont wouldnt shouldnt havent hasnt hadnt im youre hes shes theyre weve ive
      youve theyve id youd hed theyd ill youll theyll thats theres whats lets
      """
    ),
    (
      3.2,
      """
      go going gonna goes went gone come coming came get gets getting got gotten make makes making
      made take takes took taken put say says said saying tell told know knows knew think thinks
      thought see sees saw seen look looks looking want wants wanted need needs thing things
      something anything nothing everything someone anyone everyone nobody everybody somebody people
      folks guy guys one ones way well right really actually much many lot lots like back every
      around always already maybe please thanks thank yes yeah ok okay oh wow lol lmao omg wtf haha
      smh rt via amp today tomorrow yesterday tonight day days year years time times good bad great
      big new old first last next long little let keep kept give gives gave given done try call
      called find found feel believe mean means talk talking happen happens happened show shows
      showing watch read hear heard share follow wait stop start world country man woman men women
      kid kids child children use used uses ago since until without
      """
    ),
  ]
}
