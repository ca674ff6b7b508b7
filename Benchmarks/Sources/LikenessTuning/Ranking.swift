internal import Foundation
internal import Matching

/// Claims in an order, the best first.
protocol Ranking {
  func ranked(_ text: String) -> [(claim: Int, score: Double)]
}

extension Ranking {
  /// The mean average precision of the first five; each text is about one claim.
  func precision(on queries: [(text: String, claim: Int)], above threshold: Double = 0) -> Double {
    let found = queries.map { query in
      let shown = ranked(query.text).prefix(5).filter { $0.score >= threshold }
      return shown.firstIndex { $0.claim == query.claim }.map { 1 / Double($0 + 1) } ?? 0
    }
    return found.reduce(0, +) / Double(queries.count)
  }
}

/// BM25 (Robertson and Walker, SIGIR 1994) with k1 = 1.2 and b = 0.75.
struct BM25: Ranking {
  private var postings: [String: [(claim: Int, count: Double)]] = [:]
  private var lengths: [Double] = []
  private let terms: (String) -> [String]

  init(_ claims: [String], terms: @escaping (String) -> [String]) {
    self.terms = terms
    for (index, claim) in claims.enumerated() {
      let words = terms(claim)
      lengths.append(Double(words.count))
      for (word, count) in Dictionary(words.map { ($0, 1.0) }, uniquingKeysWith: +) {
        postings[word, default: []].append((index, count))
      }
    }
  }

  /// The words of a text in lower case.
  static func plainTerms(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  func ranked(_ text: String) -> [(claim: Int, score: Double)] {
    let average = lengths.reduce(0, +) / Double(lengths.count)
    var scores: [Int: Double] = [:]
    for term in terms(text) {
      guard let list = postings[term] else { continue }
      let holders = Double(list.count)
      let rarity = log(1 + (Double(lengths.count) - holders + 0.5) / (holders + 0.5))
      for (claim, count) in list {
        let norm = 1.2 * (0.25 + 0.75 * lengths[claim] / average)
        scores[claim, default: 0] += rarity * count * 2.2 / (count + norm)
      }
    }
    return scores.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}

/// Stet's own likeness, with candidates by the weight of shared terms.
struct LikenessRanking: Ranking {
  private let texts: [LikenessText]
  private var postings: [String: [Int]] = [:]

  /// How many candidates are compared.
  private let candidates: Int

  init(_ claims: [String], candidates: Int = 300) {
    texts = claims.map { LikenessText($0) }
    self.candidates = candidates
    for (index, text) in texts.enumerated() {
      for key in text.indexedKeys { postings[key, default: []].append(index) }
    }
  }

  func ranked(_ text: String) -> [(claim: Int, score: Double)] {
    let text = LikenessText(text).cuttingJoined { postings[$0] != nil }
    let counts = Dictionary(
      text.terms.map { ($0.key, postings[$0.key]?.count ?? 0) }, uniquingKeysWith: { $1 })
    let query = LikenessQuery(text, rarity: TermRarity(claims: texts.count, counts: counts))
    var weights: [Int: Double] = [:]
    for (key, weight) in query.keysByWeight {
      for claim in postings[key] ?? [] { weights[claim, default: 0] += weight }
    }
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(candidates)
      .map { ($0.key, query.likeness(to: texts[$0.key]).score) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
