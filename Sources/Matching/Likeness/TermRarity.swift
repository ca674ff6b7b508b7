internal import Foundation

/// How rare terms are among the claims of a ledger.
public struct TermRarity: Sendable {
  /// How many claims there are.
  private let claims: Double

  /// In how many of them each term stands.
  private let counts: [String: Int]

  /// What is known of the terms of one text; a term left out stands in no claim.
  public init(claims: Int, counts: [String: Int]) {
    self.claims = Double(max(claims, 1))
    self.counts = counts
  }

  /// What a term weighs, in nats: its inverse document frequency as BM25 has it (Robertson and
  /// Spärck Jones), and never more than it says in plain English.
  func weight(of term: LikenessTerm) -> Double {
    let count = min(Double(counts[term.key] ?? 0), claims)
    return capped(log1p((claims - count + 0.5) / (count + 0.5)), term) * term.share
  }

  /// What a term weighs that the other text does not have, of which no count is known.
  func typicalWeight(of term: LikenessTerm) -> Double {
    capped(Self.typicalShare * log(claims + 1), term) * term.share
  }

  /// How rare the words of claims are beside a word that stands in one alone: measured on the
  /// development set, where anything from 0.4 to 0.8 does as well.
  private static let typicalShare = 0.6

  /// What a term weighs at least to be worth naming as something that both have.
  var rareWeight: Double { Self.rareShare * log(claims + 1) }

  private static let rareShare = 0.35

  /// What a term weighs at least to be compared with others that are not the same, and to be the
  /// neighbour of one; less where there are too few claims for any term to be rare.
  var tellingWeight: Double { min(1.2, Self.tellingShare * log(claims + 1)) }

  private static let tellingShare = 0.25

  /// What a small number weighs at most, being in every second text.
  private static let weightOfSmallNumbers = 3.0

  private func capped(_ weight: Double, _ term: LikenessTerm) -> Double {
    if let number = term.number {
      return number <= 12 && term.unit == 0 ? min(weight, Self.weightOfSmallNumbers) : weight
    }
    return CommonWords.weight(of: term.key).map { min(weight, $0) } ?? weight
  }
}
