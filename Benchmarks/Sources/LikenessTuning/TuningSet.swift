internal import Foundation
internal import Seeding

/// Claims, and texts of which it is known which claim they are about.
struct TuningSet {
  let name: String
  let claims: [String]
  let queries: [(text: String, claim: Int)]

  /// Pairs written by hand, among claims that share their names, places and figures, and claims out
  /// of the grammar.
  init(
    _ name: String, pairs: [(claim: String, text: String)], others: [String], symbol: String,
    count: Int, grammar: Grammar, seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    var claims = pairs.map(\.claim) + others
    claims += pairs.flatMap { Self.confusable(with: $0.claim, grammar, &random) }
    var seen = Set(claims)
    while claims.count < count {
      let sentence = grammar.sentence(symbol, &random)
      let claim = sentence.prefix(1).uppercased() + sentence.dropFirst()
      if seen.insert(claim).inserted { claims.append(claim) }
    }
    self.name = name
    self.claims = claims
    queries = pairs.indices.map { (pairs[$0].text, $0) }
  }

  private init(_ name: String, _ claims: [String], _ queries: [(text: String, claim: Int)]) {
    self.name = name
    self.claims = claims
    self.queries = queries
  }

  /// The claim of somebody else, of another place, with other figures, with another beginning.
  private static func confusable(
    with claim: String, _ grammar: Grammar, _ random: inout SeededGenerator
  ) -> [String] {
    var claims: [String] = []
    for symbol in ["person", "place", "city"] {
      let names = grammar.words(symbol)
      guard let name = names.first(where: claim.contains),
        let other = names.randomElement(using: &random)
      else { continue }
      claims.append(claim.replacingOccurrences(of: name, with: other))
      break
    }
    if claim.contains(where: \.isNumber) {
      claims.append(
        String(
          claim.map {
            $0.isNumber ? Character(String(Int.random(in: 1...9, using: &random))) : $0
          }))
    }
    let words = claim.split(separator: " ")
    if words.count > 6 {
      let beginning = grammar.sentence("line", &random).split(separator: " ").prefix(4)
      claims.append((beginning + words.suffix(words.count / 2)).joined(separator: " "))
    }
    return claims
  }

  // MARK: Texts made from claims

  /// What a claim's wording suffers on its way into a text.
  enum Change: String, CaseIterable {
    case dropped, misspelled, tagged, spoken
  }

  /// Texts made from claims of the set.
  func changed(by change: Change, count: Int, seed: UInt64) -> TuningSet {
    var random = SeededGenerator(seed: seed)
    let queries = (0..<count).map { _ in
      let claim = Int.random(in: claims.indices, using: &random)
      let words = claims[claim].trimmingCharacters(in: .punctuationCharacters)
        .split(separator: " ").map(String.init)
      return (Self.changed(words, by: change, &random).joined(separator: " "), claim)
    }
    return TuningSet("\(name), \(change.rawValue)", claims, queries)
  }

  private static func changed(
    _ words: [String], by change: Change, _ random: inout SeededGenerator
  ) -> [String] {
    switch change {
    case .dropped: return words.filter { _ in random.chance(55) }.shuffled(using: &random)
    case .misspelled: return words.map { random.chance(50) ? misspelled($0, &random) : $0 }
    case .tagged:
      var tagged: [String] = []
      for (index, word) in words.enumerated() {
        if index > 0, random.chance(35), let last = tagged.popLast() {
          let joined =
            random.chance(50) ? last.capitalized + word.capitalized : last + word.lowercased()
          tagged.append("#" + joined.filter { $0.isLetter || $0.isNumber })
        } else if random.chance(75) {
          tagged.append(word)
        }
      }
      return tagged
    case .spoken:
      return [openings.randomElement(using: &random) ?? ""]
        + words.filter { _ in random.chance(60) } + endings.shuffled(using: &random).prefix(2)
    }
  }

  private static func misspelled(_ word: String, _ random: inout SeededGenerator) -> String {
    var letters = Array(word)
    guard letters.count > 4 else { return word }
    let place = Int.random(in: 1..<letters.count - 1, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    default: letters[place] = "x"
    }
    return String(letters)
  }

  private static let openings = [
    "well, you know,", "look, let me be clear:", "and I have to say", "the fact is that",
    "so what happened is", "believe me,", "people are saying", "can you believe it,",
  ]

  private static let endings = [
    "and that is a disgrace", "please share", "and nobody talks about it", "what do you think?",
    "I heard it on the radio this morning while driving to work with my wife",
    "we have to do something about it, and we will do it together",
    "my neighbour says the same and he works there",
  ]
}
