internal import Claims
internal import GRDB

extension Projection {
  /// What the first claim with this number on this desk is called.
  static func label(desk: String, number: Int) -> String { "\(desk)-\(number)" }

  /// Gives the first of the rows that share a name the name itself, and the later ones
  /// `name~k7f3q`.
  func relabel(
    _ table: String, id: Int64, stem: String, namesakes sql: String,
    _ arguments: StatementArguments
  ) throws {
    let namesakes = try transaction.rows(sql, arguments).map {
      (id: try $0[0] as Int64, hash: try EventHash(column: $0[1]))
    }
    if namesakes.count > 1 {
      for (id, hash) in namesakes {
        try transaction.execute(
          "UPDATE \(table) SET label = ? WHERE id = ?", ["~" + hash.base32, id])
      }
    }
    let suffixes = EventHash.shortIDs(for: namesakes.map(\.hash))
    for (index, namesake) in namesakes.enumerated() {
      let label = index == 0 ? stem : "\(stem)~\(suffixes[namesake.hash] ?? namesake.hash.base32)"
      try transaction.execute(
        "UPDATE \(table) SET label = ? WHERE id = ?", [label, namesake.id])
    }
  }
}
