/// A text to be compared with many claims.
///
/// The score is Tversky's index ("Features of similarity", Psychological Review 84, 1977) over terms
/// weighed by rarity and over pairs of neighbouring terms: what both have, over that and a share of
/// what only one has. What only the claim says counts little (a claim may say it more fully), what
/// only the text says counts whole, up to a limit, since a post says more than one thing.
public struct LikenessQuery: Sendable {
  private let rarity: TermRarity
  private let fingerprint: Fingerprint?

  /// The terms, each once.
  private let terms: [WeighedTerm]
  private let places: [String: Int]
  private let pairs: [TermPair: Double]
  /// The places of the terms that others may resemble, the heaviest where there are very many.
  private let resembled: [Int]
  private let mass: Double

  struct WeighedTerm: Sendable {
    let term: LikenessTerm
    let weight: Double
  }

  // Each was tried up and down on the development set: see docs/decisions on look-alikes.
  private static let shareOfClaimOnly = 0.2
  private static let longestMass = 100.0
  private static let weightOfPairs = 0.15
  private static let weightOfSimilar = 0.6
  private static let weightOfOtherForms = 0.95
  private static let weightOfOtherUnits = 0.4
  private static let mostResembled = 64
  private static let reasonsShown = 6

  /// Prepares a text for comparison; `rarity` knows its terms.
  public init(_ text: LikenessText, rarity: TermRarity) {
    self.rarity = rarity
    fingerprint = Fingerprint(text)
    var terms: [WeighedTerm] = []
    var places: [String: Int] = [:]
    let weights = text.terms.map(rarity.weight)
    for (term, weight) in zip(text.terms, weights) {
      if let place = places[term.key] {
        if weight > terms[place].weight { terms[place] = WeighedTerm(term: term, weight: weight) }
      } else {
        places[term.key] = terms.count
        terms.append(WeighedTerm(term: term, weight: weight))
      }
    }
    self.terms = terms
    self.places = places
    resembled = Array(
      terms.indices.filter { terms[$0].weight > rarity.tellingWeight }
        .sorted { (terms[$1].weight, $0) < (terms[$0].weight, $1) }.prefix(Self.mostResembled))
    pairs = Self.pairs(text.terms, weights, rarity)
    mass = terms.reduce(0) { $0 + $1.weight } + Self.mass(of: pairs)
  }

  /// How much each term of the text weighs, the rarest first: by these a claim is looked for.
  public var keysByWeight: [(key: String, weight: Double)] {
    terms.map { ($0.term.key, $0.weight) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// How far a claim says what the text says.
  public func likeness(to claim: LikenessText) -> Likeness {
    var shared = Shared()
    var seen: Set<String> = []
    var isTaken = Array(repeating: false, count: terms.count)
    var others: [WeighedTerm] = []
    var weights: [Double] = []
    weights.reserveCapacity(claim.terms.count)
    for term in claim.terms {
      let place = places[term.key]
      let weight = place == nil ? rarity.typicalWeight(of: term) : rarity.weight(of: term)
      weights.append(weight)
      guard seen.insert(term.key).inserted else { continue }
      shared.claimMass += weight
      if let place {
        isTaken[place] = true
        shared.add(term, min(weight, terms[place].weight) * Self.share(of: term, terms[place].term))
      } else {
        others.append(WeighedTerm(term: term, weight: weight))
      }
    }
    for other in others where other.weight > rarity.tellingWeight {
      var best = 0.0
      for place in resembled
      where !isTaken[place] && terms[place].term.resembles(other.term) {
        best = max(best, Self.weightOfSimilar * min(terms[place].weight, other.weight))
      }
      if best > 0 { shared.add(other.term, best) }
    }
    let claimPairs = Self.pairs(claim.terms, weights, rarity)
    shared.claimMass += Self.mass(of: claimPairs)
    shared.mass += Self.mass(
      of: claimPairs.filter { pairs[$0.key] != nil }.merging(pairs) { min($0, $1) }
        .filter { claimPairs[$0.key] != nil })
    return likeness(shared, isSame: fingerprint != nil && fingerprint == Fingerprint(claim))
  }

  /// How far one key is one term.
  private static func share(of term: LikenessTerm, _ own: LikenessTerm) -> Double {
    if term.isOfAnotherUnit(than: own) { return weightOfOtherUnits }
    return term.word == own.word ? 1 : weightOfOtherForms
  }

  private func likeness(_ shared: Shared, isSame: Bool) -> Likeness {
    let ownOnly = max(0, min(mass, Self.longestMass) - shared.mass)
    let claimOnly = max(0, shared.claimMass - shared.mass)
    let whole = shared.mass + ownOnly + Self.shareOfClaimOnly * claimOnly
    // Only what says the same in the same order is the same.
    let score = isSame ? 1 : whole > 0 ? min(shared.mass / whole, 0.99) : 0
    let reasons = shared.terms.sorted {
      ($1.weight, $0.term.utf8.lowerBound) < ($0.weight, $1.term.utf8.lowerBound)
    }
    return Likeness(
      score: score,
      words: reasons.filter { $0.term.isTelling && $0.weight >= rarity.rareWeight }
        .prefix(Self.reasonsShown).map(\.term.utf8),
      figures: reasons.filter { $0.term.number != nil }
        .prefix(Self.reasonsShown).map(\.term.utf8))
  }

  /// What two texts share, as it is found.
  private struct Shared {
    var mass = 0.0
    var claimMass = 0.0
    var terms: [WeighedTerm] = []

    mutating func add(_ term: LikenessTerm, _ weight: Double) {
      mass += weight
      terms.append(WeighedTerm(term: term, weight: weight))
    }
  }

  // MARK: Pairs

  /// Two terms that stand side by side, in either order, words that say nothing left out.
  struct TermPair: Hashable, Sendable {
    let first: String
    let second: String

    init(_ one: String, _ other: String) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  private static func pairs(
    _ terms: [LikenessTerm], _ weights: [Double], _ rarity: TermRarity
  ) -> [TermPair: Double] {
    var pairs: [TermPair: Double] = [:]
    var last: Int?
    let least = rarity.tellingWeight
    for index in terms.indices where weights[index] > least {
      if let last, terms[last].key != terms[index].key {
        pairs[TermPair(terms[last].key, terms[index].key)] =
          weightOfPairs * min(weights[last], weights[index])
      }
      last = index
    }
    return pairs
  }

  /// The sum, in an order of its own, so that it is the same to the last bit in every run.
  private static func mass(of pairs: [TermPair: Double]) -> Double {
    pairs.values.sorted().reduce(0, +)
  }
}
