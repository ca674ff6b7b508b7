internal import Anchoring
internal import Claims

/// What the rows of an import have to do with one another: which claims duplicate which, whose
/// citations a claim has only taken over, and which claim must be logged before which.
///
/// It knows the rows that are withdrawn as duplicates, those that they name, and those that stand in
/// one place with any of these; all others come in the order of the file and keep to themselves.
struct ImportPlan {
  /// A citation of a row, by their indices.
  struct Reference: Hashable {
    let row: Int
    let citation: Int
  }

  /// The row that each id names, where a row that is withdrawn as its duplicate names it.
  let rowByID: [String: Int]
  /// For a citation that a claim has taken over from a duplicate: the duplicate's own.
  private(set) var origins: [Reference: Reference] = [:]
  /// The citations of a duplicate that the row which it is withdrawn into does not have, each with
  /// that row: it took them back.
  private(set) var takenBack: [(citation: Reference, survivor: Int)] = []
  private let rows: [Int: PlannedRow]
  private let duplicates: [Int: [Int]]
  private var turns: [Int: [Int]] = [:]

  /// - Parameter rows: Those that bear on one another.
  /// - Throws: ``Excess`` of ``Limit/duplicates``.
  init(_ rows: [PlannedRow]) throws(Excess) {
    self.rows = Dictionary(rows.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    let rowByID = Dictionary(
      rows.compactMap { row in row.id.map { ($0, row.index) } }, uniquingKeysWith: min)
    self.rowByID = rowByID
    duplicates = Dictionary(grouping: rows.filter { $0.duplicateOf != nil }) { row in
      row.duplicateOf.flatMap { rowByID[$0] } ?? row.index
    }.mapValues { $0.map(\.index).sorted() }
    try checkChains()
    var visited: Set<Int> = []
    for row in duplicates.keys.sorted() { findOrigins(of: row, &visited) }
    turns = turnsOfLogging()
  }

  /// Whether a row bears on another.
  func involves(_ row: Int) -> Bool { rows[row] != nil }

  /// A row that bears on others.
  subscript(row: Int) -> PlannedRow? { rows[row] }

  /// Refuses duplicates that lead from one to the next too often; in a circle, they end where they
  /// have been.
  private func checkChains() throws(Excess) {
    for first in rows.keys.sorted() {
      var chain: Set<Int> = []
      var row = first
      while chain.insert(row).inserted, let id = rows[row]?.duplicateOf, let next = rowByID[id] {
        row = next
        if chain.count >= Limit.duplicates.most {
          let name = rows[first]?.id ?? "a claim without an id"
          throw Excess(of: .duplicates, in: "the chain of duplicates that begins with \(name)")
        }
      }
    }
  }

  // MARK: Citations taken over

  /// All rows that are withdrawn into a row, directly or through others.
  private func allDuplicates(of row: Int) -> [Int] {
    var found: Set<Int> = []
    var left = duplicates[row] ?? []
    while let next = left.popLast() {
      guard next != row, found.insert(next).inserted else { continue }
      left += duplicates[next] ?? []
    }
    return found.sorted()
  }

  private func citations(of row: Int) -> [ImportedCitation] { rows[row]?.citations ?? [] }

  /// Tells a claim's own citations from those of its duplicates, which come last.
  private mutating func findOrigins(of row: Int, _ visited: inout Set<Int>) {
    guard visited.insert(row).inserted else { return }
    let others = allDuplicates(of: row)
    for other in others { findOrigins(of: other, &visited) }
    var pool = others.flatMap { other in
      citations(of: other).indices.map { Reference(row: other, citation: $0) }
    }.filter { origins[$0] == nil }
    let own = citations(of: row)
    for index in own.indices.reversed() {
      let found = pool.lastIndex { citations(of: $0.row)[$0.citation].isSame(as: own[index]) }
      guard let found else { continue }
      origins[Reference(row: row, citation: index)] = pool.remove(at: found)
    }
    takenBack += pool.filter { citations(of: $0.row)[$0.citation].stance == .asserts }
      .map { ($0, row) }
  }

  // MARK: Order

  /// The rows to be logged when it is a row's turn in the file: itself, but for duplicates whose
  /// survivor says otherwise.
  ///
  /// That gives the claims, and what they take over, the order that the file has them in.
  func rowsToLog(inTurnOf row: Int) -> [Int] { involves(row) ? turns[row] ?? [] : [row] }

  private func turnsOfLogging() -> [Int: [Int]] {
    var before = standingTogether()
    for row in duplicates.keys.sorted() {
      let taken = citations(of: row).indices
        .compactMap { origins[Reference(row: row, citation: $0)]?.row }
        .reduce(into: [Int]()) { if $0.last != $1, !$0.contains($1) { $0.append($1) } }
      for (first, next) in zip(taken, taken.dropFirst()) { before[next, default: []].append(first) }
    }
    var turns: [Int: [Int]] = [:]
    var visited: Set<Int> = []
    for row in rows.keys.sorted() where visited.insert(row).inserted {
      var order: [Int] = []
      // A stack of its own: a chain of rows may be as long as the file.
      var open = [(row: row, earlier: (before[row] ?? [])[...])]
      while let last = open.indices.last {
        if let earlier = open[last].earlier.popFirst() {
          if visited.insert(earlier).inserted {
            open.append((earlier, (before[earlier] ?? [])[...]))
          }
        } else {
          order.append(open.removeLast().row)
        }
      }
      turns[row] = order
    }
    return turns
  }

  /// For each row the one before it whose claim stands in the same place: in a report, their order
  /// is that of logging.
  private func standingTogether() -> [Int: [Int]] {
    var last: [PlannedRow.Place: Int] = [:]
    var before: [Int: [Int]] = [:]
    for row in rows.values.sorted(by: { $0.index < $1.index }) {
      if let earlier = last.updateValue(row.index, forKey: row.place) {
        before[row.index] = [earlier]
      }
    }
    return before
  }
}
