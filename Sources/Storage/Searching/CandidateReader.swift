internal import Foundation
internal import GRDB
internal import Matching

/// Finds the claims that are worth laying beside a text.
///
/// The terms' rows are read rarest first until a budget is spent. A claim that shares none of the
/// terms read so far could only be reached by commoner ones, each of which weighs less; claims that
/// share several of those are then looked for together (after MaxScore, Turtle and Flood 1995).
struct CandidateReader {
  private let postings: LikenessPostings

  /// The number of the last event: rows of claims lie below it.
  private let lastRow: Int64

  /// How many rows of each term are read to begin with.
  private static let firstRows = 1_000
  /// How many rows are read in all.
  private static let budget = 100_000
  /// How many claims are laid beside the text.
  private static let candidates = 300
  /// How many different terms of a text are looked up: more than any claim or post has.
  private static let longestText = 250
  /// How many claims are taken of those that share several common terms.
  private static let rowsInCommon = 1_000

  init(_ db: Database) throws {
    postings = LikenessPostings(db)
    lastRow = try Int64.fetchOne(db, sql: "SELECT max(id) FROM events") ?? 0
  }

  /// A text ready to be compared, and the rows of the claims to compare it with, which lie in no
  /// order.
  func candidates(for text: String) throws -> (query: LikenessQuery, rows: [Int64]) {
    let known = KnownTerms(postings)
    let text = try LikenessText(text).cuttingJoined(isKnown: known.isKnown)
    let keys = text.indexedKeys.prefix(Self.longestText)
    let lists = try keys.map { try postings.list($0, limit: Self.firstRows) }
    let counts = Dictionary(
      lists.map { ($0.key, $0.count(last: lastRow)) }, uniquingKeysWith: { $1 })
    let rarity = TermRarity(claims: Int(lastRow), counts: counts)
    let query = LikenessQuery(text, rarity: rarity)
    let weights = Dictionary(
      query.keysByWeight.map { ($0.key, $0.weight) }, uniquingKeysWith: { $1 })
    var found: [Int64: Double] = [:]
    var common: [String] = []
    var left = Self.budget
    let rarestFirst = lists.sorted {
      ($0.count(last: lastRow), $0.key) < ($1.count(last: lastRow), $1.key)
    }
    for list in rarestFirst {
      let weight = weights[list.key] ?? 0
      if list.isWhole {
        for row in list.rows { found[row, default: 0] += weight }
        if list.rows.isEmpty { try addRelatives(of: list.key, weight, to: &found) }
        left -= list.rows.count
      } else if let count = counts[list.key], count <= left, common.isEmpty {
        let rows = try postings.list(list.key, limit: 2 * left).rows
        for row in rows { found[row, default: 0] += weight }
        left -= rows.count
      } else {
        common.append(list.key)
      }
    }
    try addRows(sharing: common, weights, to: &found)
    if found.count < Self.candidates {
      for list in lists where common.contains(list.key) {
        for row in list.rows { found[row, default: 0] += weights[list.key] ?? 0 }
      }
    }
    let best = found.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(Self.candidates)
    return (query, best.map(\.key))
  }

  /// Claims with words of the same beginning, for a word that no claim has: it may be misspelled.
  private func addRelatives(
    of key: String, _ weight: Double, to found: inout [Int64: Double]
  ) throws {
    let beginning = key.prefix(max(4, key.count * 3 / 5))
    guard key.utf8.count > 4, key.utf8.first != UInt8(ascii: "=") else { return }
    for row in try postings.rows(withPrefix: String(beginning), limit: Self.firstRows) {
      found[row, default: 0] += weight / 2
    }
  }

  /// Claims that have all, or all but the commonest, of the common terms.
  private func addRows(
    sharing common: [String], _ weights: [String: Double], to found: inout [Int64: Double]
  ) throws {
    var keys = common.prefix(6)
    for _ in 0..<3 where keys.count > 1 {
      let rows = try postings.rows(havingAll: Array(keys), limit: Self.rowsInCommon)
      let weight = keys.reduce(0) { $0 + (weights[$1] ?? 0) }
      for row in rows { found[row, default: 0] += weight }
      if rows.count >= Self.candidates { return }
      keys = keys.prefix(keys.count - max(1, keys.count / 3))
    }
  }
}

/// Which terms any claim has, each looked up once.
private final class KnownTerms {
  private let postings: LikenessPostings
  private var known: [String: Bool] = [:]

  init(_ postings: LikenessPostings) {
    self.postings = postings
  }

  func isKnown(_ key: String) throws -> Bool {
    if let answer = known[key] { return answer }
    let answer = try postings.hasRow(key)
    known[key] = answer
    return answer
  }
}
