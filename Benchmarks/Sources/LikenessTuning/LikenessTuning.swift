internal import Foundation
internal import Matching

/// How well look-alikes are found on the development set, beside BM25.
///
/// `LikenessTuning FOLDER [--misses]`, where FOLDER is `Benchmarks/Likeness`.
@main
struct LikenessTuning {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: LikenessTuning FOLDER [--misses]")
      exit(64)
    }
    let folder = CommandLine.arguments[1]
    let grammar = try Grammar(path: folder + "/grammar.txt")
    let posts = try pairs(folder + "/posts.tsv")
    let statements = try pairs(folder + "/statements.tsv")
    let sets = [
      TuningSet(
        "posts", pairs: posts, others: statements.map(\.claim), symbol: "post", count: 10_000,
        grammar: grammar, seed: 1),
      TuningSet(
        "statements", pairs: statements, others: posts.map(\.claim), symbol: "line", count: 19_000,
        grammar: grammar, seed: 2),
    ]
    if CommandLine.arguments.contains("--misses") { return sets.forEach(showMisses) }
    print("| set | BM25 | BM25 on our terms | likeness | as shown |\n|---|---|---|---|---|")
    for set in sets { compare(set) }
  }

  private static func pairs(_ path: String) throws -> [(claim: String, text: String)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      let sides = line.split(separator: "\t")
      return (String(sides[0]), String(sides[1]))
    }
  }

  private static func compare(_ set: TuningSet) {
    let plain = BM25(set.claims, terms: BM25.plainTerms)
    let terms = BM25(set.claims) { LikenessText($0).terms.map(\.key) }
    let likeness = LikenessRanking(set.claims)
    let changed = TuningSet.Change.allCases.map { set.changed(by: $0, count: 150, seed: 7) }
    for set in [set] + changed {
      let figures = [
        plain.precision(on: set.queries), terms.precision(on: set.queries),
        likeness.precision(on: set.queries),
        likeness.precision(on: set.queries, above: Likeness.threshold),
      ]
      print("| \(set.name) |", figures.map { String(format: "%.3f |", $0) }.joined(separator: " "))
    }
    showScores(of: set, likeness)
  }

  /// The scores of the right claims that come first, and of the wrong ones that do.
  private static func showScores(of set: TuningSet, _ likeness: LikenessRanking) {
    var right: [Double] = []
    var wrong: [Double] = []
    for query in set.queries {
      guard let first = likeness.ranked(query.text).first else { continue }
      if first.claim == query.claim { right.append(first.score) } else { wrong.append(first.score) }
    }
    for (name, scores) in [("right", right.sorted()), ("wrong", wrong.sorted())] {
      let tenths = stride(from: 0, through: 10, by: 1).map {
        scores.isEmpty ? "" : String(format: "%.2f", scores[$0 * (scores.count - 1) / 10])
      }
      print("\(set.name), scores of \(name) first places in tenths:", tenths.joined(separator: " "))
    }
  }

  private static func showMisses(_ set: TuningSet) {
    let likeness = LikenessRanking(set.claims)
    for query in set.queries {
      let ranked = likeness.ranked(query.text)
      if ranked.first?.claim == query.claim { continue }
      let place = ranked.firstIndex { $0.claim == query.claim }.map { $0 + 1 } ?? 0
      print("\n\(query.text)\n  \(place): \(set.claims[query.claim])")
      for (claim, score) in ranked.prefix(2) {
        print("  \(String(format: "%.2f", score)): \(set.claims[claim])")
      }
    }
  }
}
