internal import Anchoring
internal import Claims

/// What the rows of an import have to do with one another: which claims duplicate which, whose
/// citations a claim has only taken over, and which claim must be logged before which.
struct ImportPlan {
  /// A citation of a row, by their indices.
  struct Reference: Hashable {
    let row: Int
    let citation: Int
  }

  /// The row that each id names.
  let rowByID: [String: Int]
  /// For a citation that a claim has taken over from a duplicate: the duplicate's own.
  private(set) var origins: [Reference: Reference] = [:]
  /// The citations of a duplicate that the row which it is withdrawn into does not have, each with
  /// that row: it took them back.
  private(set) var takenBack: [(citation: Reference, survivor: Int)] = []
  private let rows: [ImportRow]
  private let duplicates: [Int: [Int]]

  init(_ rows: [ImportRow]) {
    self.rows = rows
    let rowByID = Dictionary(
      rows.enumerated().compactMap { index, row in row.id.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    self.rowByID = rowByID
    duplicates = Dictionary(
      grouping: rows.indices.filter { rows[$0].withdrawal?.duplicateOf.map { rowByID[$0] } != nil }
    ) { rows[$0].withdrawal?.duplicateOf.flatMap { rowByID[$0] } ?? $0 }
    var visited: Set<Int> = []
    for row in duplicates.keys.sorted() { findOrigins(of: row, &visited) }
  }

  // MARK: Citations taken over

  /// All rows that are withdrawn into a row, directly or through others.
  private func allDuplicates(of row: Int) -> [Int] {
    var found: [Int] = []
    var left = duplicates[row] ?? []
    while let next = left.popLast() {
      if next == row || found.contains(next) { continue }
      found.append(next)
      left += duplicates[next] ?? []
    }
    return found.sorted()
  }

  /// Tells a claim's own citations from those of its duplicates, which come last.
  private mutating func findOrigins(of row: Int, _ visited: inout Set<Int>) {
    guard visited.insert(row).inserted else { return }
    let others = allDuplicates(of: row)
    for other in others { findOrigins(of: other, &visited) }
    var pool = others.flatMap { other in
      rows[other].citations.indices.map { Reference(row: other, citation: $0) }
    }.filter { origins[$0] == nil }
    for index in rows[row].citations.indices.reversed() {
      let citation = rows[row].citations[index]
      let found = pool.lastIndex { rows[$0.row].citations[$0.citation].isSame(as: citation) }
      guard let found else { continue }
      origins[Reference(row: row, citation: index)] = pool.remove(at: found)
    }
    takenBack += pool.filter { rows[$0.row].citations[$0.citation].stance == .asserts }
      .map { ($0, row) }
  }

  // MARK: Order

  /// The rows in an order of logging that gives the claims, and what they take over, the order that
  /// the file has them in: that of the file, but for duplicates whose survivor says otherwise.
  func orderOfLogging() -> [Int] {
    var before = standingTogether()
    for row in duplicates.keys {
      let taken = rows[row].citations.indices
        .compactMap { origins[Reference(row: row, citation: $0)]?.row }
        .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      for (first, next) in zip(taken, taken.dropFirst()) { before[next, default: []].append(first) }
    }
    var order: [Int] = []
    var visited: Set<Int> = []
    func visit(_ row: Int) {
      guard visited.insert(row).inserted else { return }
      for earlier in before[row] ?? [] { visit(earlier) }
      order.append(row)
    }
    for row in rows.indices { visit(row) }
    return order
  }

  /// For each row the one before it whose claim stands in the same place: in a report, their order
  /// is that of logging.
  private func standingTogether() -> [Int: [Int]] {
    struct Place: Hashable {
      let source: String?
      let range: CodePointRange?
    }
    var last: [Place: Int] = [:]
    var before: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      let leading = row.citations.first { $0.stance == .asserts } ?? row.citations.first
      let place = Place(source: leading?.source, range: leading?.fate?.range ?? leading?.range)
      if let earlier = last.updateValue(index, forKey: place) { before[index] = [earlier] }
    }
    return before
  }
}
