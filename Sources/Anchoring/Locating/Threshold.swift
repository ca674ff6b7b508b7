/// What the locator and the follower go by; each is tuned on real revisions of encyclopaedia
/// articles (`docs/performance.md` says how).
enum Threshold {
  /// How much of a selector, its words and both contexts, may differ where it is searched for
  /// approximately.
  ///
  /// Unrelated English prose is at a distance of about 0.6 of the length: at 0.45 chance hits are
  /// rare, and a rewritten sentence between two that stayed is still found.
  static let searchedDifference = 0.45

  /// The length in code points from which words alone, without their surroundings, say where they
  /// come from.
  ///
  /// Shorter ones, "according to the report", recur in any text.
  static let tellingLength = 24

  /// How like the surroundings must be, on the better side, for the same words to be taken there.
  ///
  /// Unrelated contexts are 0.25 to 0.4 alike, since letters coincide; one edited word in ten
  /// leaves 0.8.
  static let sameContext = 0.62

  /// How much better one place's surroundings must fit than another's to be told from it.
  static let clearLead = 0.15

  /// How much better a span must fit its place than a twin of it does.
  ///
  /// The order of the text speaks for the place already.
  static let contestedLead = 0.05

  /// How like words in the same surroundings must be to have come of the old ones.
  static let alteredWords = 0.5

  /// How like the surroundings must be, on both sides together, for other short words between them
  /// to be taken for an edit.
  static let carryingContext = 0.75

  /// How like words must be to be offered elsewhere, without their surroundings.
  static let movedWords = 0.8

  /// How much of a span's words, by count and by length, an alignment must have kept.
  static let keptWords = 0.5

  /// How much of a few words must be kept where any are, for the rest to be an edit of theirs.
  ///
  /// Of "$5.2bn" and "$7.8bn" two marks in four are the same; one "the" of seven words is chance.
  static let keptShortWords = 0.25

  /// What each new word that an alignment puts between two kept ones costs, in kept words.
  ///
  /// A stray full stop a paragraph away must not stretch the span.
  static let insertedWord = 0.25

  /// How much a sentence may grow by on one side, in parts of itself, and be taken whole.
  static let addedToSentence = 0.8

  /// How many repeated sentences in a row, "Advertisement" and its like, are passed over to find the
  /// next that tells where it stands.
  static let skippedNeighbours = 6

  /// How many sentences on either side of twins are compared to tell them apart.
  static let agreeingSentences = 24

  /// How many twins of a sentence are weighed against a place.
  static let weighedTwins = 200

  /// How many places of the same words are weighed; where there are more, and none has all of its
  /// surroundings, nothing tells them apart in reasonable time.
  static let weighedPlaces = 1_000

  /// How many approximate hits are weighed, best first.
  static let weighedHits = 24

  /// How many places are offered where several fit.
  static let offeredPlaces = 5
}
